import type { PlainDate } from '../../../../kernel/time.ts';
import { useFormats } from '../../../app/words.tsx';
import { monthsAway } from '../../../ui/dayArithmetic.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useRulesWords } from './RulesFrame.tsx';

/** The month that a tab speaks of. */
export const MonthLine = ({
  month,
  onMonth,
}: {
  readonly month: PlainDate;
  readonly onMonth: (month: PlainDate) => void;
}) => {
  const t = useRulesWords();
  const formats = useFormats();
  return (
    <div className="mb-3 flex items-center gap-1">
      <IconButton icon="left" label={t.previous} onClick={() => onMonth(monthsAway(month, -1))} />
      <h2 aria-live="polite" className="min-w-40 text-center text-lg font-bold">
        {formats.month(month)}
      </h2>
      <IconButton icon="right" label={t.next} onClick={() => onMonth(monthsAway(month, 1))} />
    </div>
  );
};
