import type { DayRecord } from './model.ts';

/** What the allowance and the recap look at; a new proof of the same moment is no change. */
const weightOf = (record: DayRecord): string =>
  JSON.stringify([
    record.state,
    record.lateMinutes,
    record.earlyMinutes,
    record.madeUpMinutes,
    record.workedMinutes,
    record.requiredMinutes,
    record.events.map((each) => [each.kind, each.shift, each.class, each.percent, each.madeUp]),
  ]);

/** Days of a month that came out otherwise than they stand, in order. */
export const changedDays = (
  standing: readonly DayRecord[],
  derived: readonly DayRecord[],
): { readonly before: DayRecord; readonly after: DayRecord }[] => {
  const byDay = new Map(derived.map((each) => [each.day, each]));
  return standing.flatMap((before) => {
    const after = byDay.get(before.day);
    return after === undefined || weightOf(before) === weightOf(after) ? [] : [{ before, after }];
  });
};
