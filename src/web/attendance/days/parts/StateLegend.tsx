import { dayStates } from '../../../../domain/attendance/day/model.ts';
import { useExplained } from '../../explained/ExplainedFrame.tsx';
import { StateMark } from '../../explained/StateMark.tsx';
import { useDaysWords } from '../DaysFrame.tsx';

/** What each letter means. */
export const StateLegend = () => {
  const t = useDaysWords();
  const { judged } = useExplained();
  return (
    <section aria-label={t.legend} className="mt-3">
      <ul className="flex flex-wrap gap-x-4 gap-y-1.5 text-sm text-ink2">
        {dayStates
          .filter((state) => state !== 'outside')
          .map((state) => (
            <li key={state} className="flex items-center gap-2">
              <span aria-hidden="true">
                <StateMark state={state} />
              </span>
              {judged.states[state]}
            </li>
          ))}
      </ul>
    </section>
  );
};
