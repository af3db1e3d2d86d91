import type { ReactNode } from 'react';

/** A titled stretch of an explanation. */
export const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="min-w-0 rounded-card border border-line bg-card px-4 py-4">
    <h2 className="mb-1 font-bold">{title}</h2>
    {children}
  </section>
);
