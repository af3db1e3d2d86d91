import type { ShiftBoard } from '../../../domain/roster/explainShift.ts';
import type { WorkingTime } from '../../../domain/roster/workingTime.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { type ModeLetter, modeLook, modeOfLetter } from '../../ui/modeLook.ts';

export const letters: readonly ModeLetter[] = ['K', 'R', 'L', 'D', 'C'];

interface BoardToolbarProps {
  readonly count: number;
  readonly onLetter: (letter: ModeLetter) => void;
  readonly onShift: (letter: string) => void;
  readonly shifts: ShiftBoard | null;
  /** For fingers: the next tap extends the selection. */
  readonly several: boolean;
  readonly onSeveral: (on: boolean) => void;
}

const buttonLook =
  'inline-flex min-h-11 items-center gap-2 rounded-control border border-line2 bg-card ps-1.5 pe-3 text-[0.9375rem] disabled:opacity-55 max-sm:min-w-0 max-sm:flex-1 max-sm:basis-8 max-sm:justify-center max-sm:px-0 sm:min-h-10';

/** Fills the selected cells; the same as typing the letter. */
export const BoardToolbar = ({ count, onLetter, onShift, shifts, several, onSeveral }: BoardToolbarProps) => {
  const { app, roster } = useWords();
  const { clockText } = useFormats();
  const hoursText = (time: WorkingTime) => `${clockText(time.start)}–${clockText(time.end)}`;
  return (
    <div className="flex flex-wrap items-center gap-2 max-sm:gap-1">
      <output className="me-1 text-[0.9375rem] font-semibold max-sm:w-full">
        {count === 0 ? roster.board.none : roster.board.selected({ count: String(count) })}
      </output>
      {shifts?.choices.map(({ letter, name, times }, i) => (
        <button
          key={letter}
          type="button"
          disabled={count === 0}
          title={`${i + 1}: ${times.map(roster.hours.shift).join('; ')}`}
          onClick={() => onShift(letter)}
          className={buttonLook}
        >
          <span
            aria-hidden="true"
            className={classes('grid size-7 place-items-center rounded-md text-xs font-bold', modeLook.office)}
          >
            {letter}
          </span>
          <span className="max-sm:sr-only">
            {name}{' '}
            <span className="text-ink2 tabular-nums max-2xl:hidden">
              {times.length === 1 ? hoursText(times[0]!) : ''}
            </span>
          </span>
        </button>
      ))}
      {(shifts === null ? letters : ([...letters.slice(1), '-'] as const)).map((letter) => (
        <button
          key={letter}
          type="button"
          disabled={count === 0}
          onClick={() => onLetter(letter)}
          className={buttonLook}
        >
          <span
            aria-hidden="true"
            className={classes(
              'grid size-7 place-items-center rounded-md text-xs font-bold',
              modeLook[modeOfLetter[letter]],
            )}
          >
            {letter === '-' ? '·' : letter}
          </span>
          <span className="max-sm:sr-only">{app.modes[modeOfLetter[letter]]}</span>
        </button>
      ))}
      <span className="pointer-fine:hidden">
        <Checkbox label={roster.board.several} checked={several} onValue={onSeveral} />
      </span>
    </div>
  );
};
