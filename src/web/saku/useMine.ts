import { rosterEndpoints } from '../../contract/roster.ts';
import { mondayOf, type PlainDate } from '../../kernel/time.ts';
import { firstOfMonth, lastOfMonth, monthsAway } from '../ui/dayArithmetic.ts';
import { useKept } from './useKept.ts';

/** The days kept on the phone: from the month of this week's Monday to the end of next month. */
export const keptSpan = (today: PlainDate) => ({
  from: firstOfMonth(mondayOf(today)),
  to: lastOfMonth(monthsAway(today, 1)),
});

/** One's own days; the usual span unless another month is asked for. */
export const useMine = (today: PlainDate, month?: PlainDate) => {
  const usual = keptSpan(today);
  const outside = month !== undefined && (month < usual.from || month > usual.to);
  return useKept(rosterEndpoints.mine, {
    query: outside ? { from: firstOfMonth(month), to: lastOfMonth(month) } : usual,
  });
};
