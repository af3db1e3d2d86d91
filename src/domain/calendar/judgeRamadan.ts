import { ok, type Result, refuse } from '../../kernel/result.ts';
import { daysBetween, type PlainDate, type Span, yearOf } from '../../kernel/time.ts';

/** Ramadan has 29 or 30 days and begins in the year under which it is entered. Errors: outside the year, another length. */
export const judgeRamadan = (year: number, span: Span & { readonly to: PlainDate }): Result<null> => {
  if (yearOf(span.from) !== year) return refuse('calendar.ramadanOutsideYear', { year });
  const days = daysBetween(span.from, span.to) + 1;
  return days === 29 || days === 30 ? ok(null) : refuse('calendar.ramadanLength', { days });
};
