import { addDays, type PlainDate, type Span } from '../../kernel/time.ts';

export interface ChangeFrom<T extends Span> {
  /** The stretch that was cut off the day before, or null where nothing had to be. */
  readonly closed: T | null;
  /** Stretches that the new one covers completely; they disappear. */
  readonly removed: readonly T[];
}

/** What must give way so that a new stretch can begin on `from` and hold until further notice. Stretches never overlap before or after. */
export const changeFrom = <T extends Span>(spans: readonly T[], from: PlainDate): ChangeFrom<T> => {
  const removed = spans.filter((s) => s.from >= from);
  const cut = spans.find((s) => s.from < from && (s.to === null || s.to >= from));
  return { closed: cut ? { ...cut, to: addDays(from, -1) } : null, removed };
};
