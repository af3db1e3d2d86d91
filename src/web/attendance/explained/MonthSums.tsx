import type { MonthTotals } from '../../../domain/attendance/day/totalsOf.ts';
import { classes } from '../../ui/classes.ts';
import { useUiLanguage } from '../../ui/language.tsx';
import { useExplained } from './ExplainedFrame.tsx';
import { sumsOf } from './sumsOf.ts';

/** What a month adds up to; lines that would say nothing are left out. */
export const MonthSums = ({ totals }: { readonly totals: MonthTotals }) => {
  const { t } = useExplained();
  const { formats } = useUiLanguage();
  return (
    <dl>
      {sumsOf(totals, t.sums, formats).map(({ label, value, tone }) => (
        <div key={label} className="flex justify-between gap-4 border-t border-line py-2 first:border-0">
          <dt className="text-ink2">{label}</dt>
          <dd className={classes('text-end font-semibold tabular-nums', tone)}>{value}</dd>
        </div>
      ))}
    </dl>
  );
};
