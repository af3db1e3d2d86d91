import type { Weekday } from '../../../kernel/time.ts';
import { useWords } from '../../app/words.tsx';
import { classes } from '../../ui/classes.ts';

interface WeekdayTogglesProps {
  readonly label: string;
  readonly days: readonly Weekday[];
  readonly onDays: (days: Weekday[]) => void;
}

const all = [1, 2, 3, 4, 5, 6, 7] as const;

/** Seven days to switch on and off. */
export const WeekdayToggles = ({ label, days, onDays }: WeekdayTogglesProps) => {
  const { policy } = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand inside a sentence.
    <span role="group" aria-label={label} className="inline-flex flex-wrap gap-1 align-middle">
      {all.map((day) => {
        const on = days.includes(day);
        return (
          <button
            key={day}
            type="button"
            aria-pressed={on}
            onClick={() => onDays(all.filter((each) => (each === day ? !on : days.includes(each))))}
            className={classes(
              'min-h-11 rounded-control border px-2.5 text-sm font-semibold',
              on ? 'border-brand bg-brand text-on-brand' : 'border-line2 bg-card text-ink2 hover:border-ink3',
            )}
          >
            {policy.weekdays[day - 1]}
          </button>
        );
      })}
    </span>
  );
};
