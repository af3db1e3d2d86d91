import { punchDb } from './punchDb.ts';

const listeners = new Set<() => void>();
/** Told whenever a row of the outbox changes. */
export const onOutbox = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const outboxChanged = (): void => {
  for (const listener of listeners) listener();
};

/** How many punches of anybody on this phone have no answer yet. */
export const countUnsent = async (): Promise<number> =>
  (await (await punchDb()).getAll('outbox')).filter(({ state }) => state === 'waiting' || state === 'stuck').length;
