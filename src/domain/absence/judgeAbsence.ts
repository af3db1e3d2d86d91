import { ok, type Result, refuse } from '../../kernel/result.ts';
import { daysBetween, type Span } from '../../kernel/time.ts';
import type { AbsenceInput } from './model.ts';

/** The longest leave there is, outside state responsibility: three years (PP 11/2017), given year by year. */
const longestDays = 366;

/** Whether an absence may be recorded beside those that a person has already. */
export const judgeAbsence = (
  wanted: Pick<AbsenceInput, 'from' | 'to'>,
  existing: readonly Pick<Span, 'from' | 'to'>[],
): Result<true> => {
  if (wanted.to < wanted.from) return refuse('absence.endBeforeStart');
  if (daysBetween(wanted.from, wanted.to) >= longestDays) return refuse('absence.tooLong', { days: longestDays });
  const other = existing.find((each) => each.from <= wanted.to && (each.to ?? wanted.from) >= wanted.from);
  return other === undefined ? ok(true) : refuse('absence.overlaps', { from: other.from, to: other.to ?? '' });
};
