import { useWords } from '../../app/words.tsx';
import { classes } from '../../ui/classes.ts';
import { dayLook, letteredKinds } from '../dayLook.ts';

const tile = 'grid size-6 place-items-center rounded-md text-xs font-bold';

/** What colours, letters and lines of the calendar mean. */
export const Legend = () => {
  const { calendar: t } = useWords();
  return (
    <ul aria-label={t.legend} className="flex flex-wrap gap-x-5 gap-y-2 text-sm text-ink2">
      {letteredKinds.map((kind) => (
        <li key={kind} className="flex items-center gap-2">
          <span aria-hidden="true" className={classes(tile, dayLook[kind])}>
            {t.letters[kind]}
          </span>
          {t.kinds[kind]}
        </li>
      ))}
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className={classes(tile, 'border border-line', dayLook.weeklyOff)} />
        {t.kinds.weeklyOff}
      </li>
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className={classes(tile, 'relative')}>
          <span className="absolute inset-x-0.5 bottom-0.5 h-0.5 rounded-full bg-brand-text" />
        </span>
        {t.ramadan}
      </li>
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className={classes(tile, 'border border-dashed border-ink3 text-ink2')}>
          ?
        </span>
        {t.uncertain}
      </li>
    </ul>
  );
};
