import type { ReactNode } from 'react';

export const Kbd = ({ children }: { readonly children: ReactNode }) => (
  <kbd className="rounded border border-line2 bg-paper px-1.5 py-px font-mono text-xs text-ink2">{children}</kbd>
);
