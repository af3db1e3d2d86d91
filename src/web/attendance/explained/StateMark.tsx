import type { DayState } from '../../../domain/attendance/day/model.ts';
import { stateLetters } from '../../../domain/attendance/day/stateLetters.ts';
import { classes } from '../../ui/classes.ts';
import { useExplained } from './ExplainedFrame.tsx';
import { stateLook } from './stateLook.ts';

/** The letter of a state in its colour; the word for screen readers. */
export const StateMark = ({ state }: { readonly state: DayState }) => {
  const { judged } = useExplained();
  return (
    <span
      title={judged.states[state]}
      className={classes(
        'inline-grid size-7 shrink-0 place-items-center rounded-md border text-[0.8125rem] font-bold',
        stateLook[state],
      )}
    >
      <span aria-hidden="true">{stateLetters[state]}</span>
      <span className="sr-only">{judged.states[state]}</span>
    </span>
  );
};

/** Letter and word of a state in one pill. */
export const StatePill = ({ state }: { readonly state: DayState }) => {
  const { judged } = useExplained();
  return (
    <span
      className={classes(
        'inline-flex items-center gap-2 rounded-lg border py-1 ps-1.5 pe-2.5 font-semibold',
        stateLook[state],
        stateLook[state].includes('border-transparent') && 'border-line2',
      )}
    >
      <span aria-hidden="true" className="grid size-6 place-items-center rounded bg-card/70 text-xs font-bold">
        {stateLetters[state]}
      </span>
      {judged.states[state]}
    </span>
  );
};
