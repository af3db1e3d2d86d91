import type { PlainDate } from '../../../../kernel/time.ts';
import { useFormats } from '../../../app/words.tsx';
import { firstOfMonth, monthsAway } from '../../../ui/dayArithmetic.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useDaysWords } from '../DaysFrame.tsx';

interface MonthSwitchProps {
  readonly month: PlainDate;
  readonly today: PlainDate;
  readonly onMonth: (month: PlainDate) => void;
}

/** One month back or forth; never beyond the running one. */
export const MonthSwitch = ({ month, today, onMonth }: MonthSwitchProps) => {
  const t = useDaysWords();
  const formats = useFormats();
  return (
    <div className="flex min-h-11 items-center gap-1 rounded-control border border-line2 bg-card">
      <IconButton icon="left" label={t.previous} onClick={() => onMonth(monthsAway(month, -1))} />
      <span aria-live="polite" className="min-w-36 text-center font-semibold">
        {formats.month(month)}
      </span>
      <IconButton
        icon="right"
        label={t.next}
        disabled={month >= firstOfMonth(today)}
        onClick={() => onMonth(monthsAway(month, 1))}
      />
    </div>
  );
};
