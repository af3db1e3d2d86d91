import { ok, type Result, refuse } from '../../kernel/result.ts';
import { daysBetween, type PlainDate } from '../../kernel/time.ts';

/** A dispensation is asked again at least once a year. */
const mostDays = 366;

/** Whether a dispensation can hold from `from` to `until`: in order, not yet over, a year at most. */
export const judgeDates = (from: PlainDate, until: PlainDate, today: PlainDate): Result<null> => {
  if (until < from) return refuse('dispensation.datesOutOfOrder');
  if (until < today) return refuse('dispensation.alreadyOver');
  return daysBetween(from, until) + 1 > mostDays ? refuse('dispensation.tooLong', { days: mostDays }) : ok(null);
};
