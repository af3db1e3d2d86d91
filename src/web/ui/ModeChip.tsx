import { classes } from './classes.ts';
import { useUiLanguage } from './language.tsx';
import { letterOfMode, type ModeName, modeLook } from './modeLook.ts';

interface ModeChipProps {
  readonly mode: ModeName;
  /** `whole`: letter and word in one pill · `letter`: a square with the letter, the word for screen readers · `tile`: letter above word, for a week strip. */
  readonly form?: 'whole' | 'letter' | 'tile';
  readonly className?: string;
}

/** A mode of work: always letter, word and colour. */
export const ModeChip = ({ mode, form = 'whole', className }: ModeChipProps) => {
  const { app } = useUiLanguage();
  const letter = letterOfMode[mode];
  if (form === 'letter')
    return (
      <span
        title={app.modes[mode]}
        className={classes(
          'inline-grid size-7 place-items-center rounded-md text-xs font-bold',
          modeLook[mode],
          className,
        )}
      >
        <span aria-hidden="true">{letter}</span>
        <span className="sr-only">{app.modes[mode]}</span>
      </span>
    );
  if (form === 'tile')
    return (
      <span
        className={classes(
          'flex flex-col items-center rounded-lg px-1 py-1 text-[0.8125rem] font-semibold leading-tight',
          modeLook[mode],
          className,
        )}
      >
        <span aria-hidden="true" className="text-base font-bold">
          {letter}
        </span>
        {app.modesShort[mode]}
      </span>
    );
  return (
    <span
      className={classes(
        'inline-flex items-center gap-2 rounded-lg py-1 ps-1.5 pe-2.5 text-[0.9375rem] font-semibold whitespace-nowrap',
        modeLook[mode],
        className,
      )}
    >
      <span aria-hidden="true" className="grid size-5 place-items-center rounded bg-card/70 text-xs font-bold">
        {letter}
      </span>
      {app.modes[mode]}
    </span>
  );
};
