import { punchDb } from './punchDb.ts';

const listeners = new Set<() => void>();
/** Told whenever something is kept, sent or dropped. */
export const onOutbox = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const outboxChanged = (): void => {
  for (const listener of listeners) listener();
};

/** How many punches and requests of anybody on this phone have no answer yet. */
export const countUnsent = async (): Promise<number> => {
  const db = await punchDb();
  const punches = (await db.getAll('outbox')).filter(({ state }) => state === 'waiting' || state === 'stuck');
  const requests = (await db.getAll('requests')).filter(({ refused }) => refused === null);
  return punches.length + requests.length;
};

/** Whether corrections or permits of anybody lie on this phone. */
export const hasRequests = async (): Promise<boolean> => (await (await punchDb()).count('requests')) > 0;
