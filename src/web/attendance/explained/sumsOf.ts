import { daysAway, daysPresent } from '../../../domain/attendance/day/sumMonths.ts';
import type { MonthTotals } from '../../../domain/attendance/day/totalsOf.ts';
import type { Formats } from '../../../words/format.ts';
import type { dayExplainedWords } from '../../../words/id/dayExplained.ts';
import type { SameShape } from '../../../words/shape.ts';

interface Sum {
  readonly label: string;
  readonly value: string;
  readonly tone?: 'text-warn' | 'text-bad';
}

/** The sums of a month as lines; presence, hours and cost always, the others where there is something. */
export const sumsOf = (
  totals: MonthTotals,
  t: SameShape<typeof dayExplainedWords>['sums'],
  formats: Formats,
): readonly Sum[] => {
  const n = formats.number;
  const { percent } = totals;
  const absent = totals.days.absent ?? 0;
  const some = (count: number, line: Sum): readonly Sum[] => (count > 0 ? [line] : []);
  const cost = [
    percent.allowance > 0 && t.percent({ percent: n(percent.allowance) }),
    percent.disciplinePart > 0 && t.disciplinePart({ percent: n(percent.disciplinePart) }),
  ].filter((each) => each !== false);
  const classes = Object.entries(totals.classes).map(([name, count]) => t.classCount({ name, n: n(count) }));
  return [
    { label: t.present, value: t.presentOf({ n: n(daysPresent(totals)), of: n(totals.workdays) }) },
    ...some(totals.lateTimes, {
      label: t.late,
      value: t.times({ n: n(totals.lateTimes), minutes: formats.duration(totals.lateMinutes) }),
      tone: 'text-warn',
    }),
    ...some(totals.earlyTimes, {
      label: t.early,
      value: t.times({ n: n(totals.earlyTimes), minutes: formats.duration(totals.earlyMinutes) }),
      tone: 'text-warn',
    }),
    ...some(totals.noIn + totals.noOut, {
      label: t.missing,
      value: t.count({ n: n(totals.noIn + totals.noOut) }),
      tone: 'text-warn',
    }),
    ...some(absent, { label: t.absent, value: t.dayCount({ n: n(absent) }), tone: 'text-bad' }),
    ...some(daysAway(totals), { label: t.away, value: t.dayCount({ n: n(daysAway(totals)) }) }),
    ...some(totals.waiting, { label: t.waiting, value: t.count({ n: n(totals.waiting) }), tone: 'text-warn' }),
    {
      label: t.worked,
      value: t.workedOf({
        worked: formats.duration(totals.workedMinutes),
        required: formats.duration(totals.requiredMinutes),
      }),
    },
    ...some(totals.shortWeeks, { label: t.shortWeeks, value: t.weekCount({ n: n(totals.shortWeeks) }) }),
    ...some(classes.length, { label: t.classes, value: formats.list(classes) }),
    {
      label: t.cost,
      value: cost.length === 0 ? t.none : formats.list(cost),
      ...(cost.length > 0 ? { tone: 'text-bad' } : {}),
    },
  ];
};
