import type { AnswerOf } from '../../../contract/endpoint.ts';
import type { rosterEndpoints } from '../../../contract/roster.ts';
import { addDays, mondayOf, type PlainDate } from '../../../kernel/time.ts';
import { lastOfMonth } from '../../ui/dayArithmetic.ts';

export type OwnMonth = AnswerOf<typeof rosterEndpoints.mine>;
export type InstrumentNames = OwnMonth['instruments'];

/** Whole weeks, Monday first, that cover the month beginning on `first`. */
export const weeksOf = (first: PlainDate): PlainDate[][] => {
  const last = lastOfMonth(first);
  const weeks: PlainDate[][] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
  return weeks;
};
