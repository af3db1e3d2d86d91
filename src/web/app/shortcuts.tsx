import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';

export interface Shortcut {
  /** As printed on keys: "Ctrl Z", "K". */
  readonly keys: string;
  readonly label: string;
}

interface Registry {
  readonly list: readonly Shortcut[];
  readonly set: (list: readonly Shortcut[]) => void;
}
const ShortcutsContext = createContext<Registry>({ list: [], set: () => {} });

export const ShortcutsProvider = ({ children }: { readonly children: ReactNode }) => {
  const [list, set] = useState<readonly Shortcut[]>([]);
  const registry = useMemo(() => ({ list, set }), [list]);
  return <ShortcutsContext value={registry}>{children}</ShortcutsContext>;
};

export const usePageShortcuts = (): readonly Shortcut[] => use(ShortcutsContext).list;

/** Tells the `?` list what keys this page answers; the page itself listens. */
export const useShortcuts = (list: readonly Shortcut[]): void => {
  const { set } = use(ShortcutsContext);
  const text = JSON.stringify(list);
  useEffect(() => {
    set(JSON.parse(text));
    return () => set([]);
  }, [set, text]);
};

/** Whether a key press belongs to a field that somebody types in; single letters must not fire there. */
export const isTyping = (event: KeyboardEvent): boolean =>
  (event.target as Element | null)?.closest?.('input, textarea, select, [contenteditable]') !== null;
