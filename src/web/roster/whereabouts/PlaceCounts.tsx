import type { PlaceToday } from '../../../contract/whereabouts.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { classes } from '../../ui/classes.ts';
import { letterOfMode, modeLook } from '../../ui/modeLook.ts';

interface PlaceCountsProps {
  readonly counts: Partial<Record<PlaceToday, number>>;
  readonly chosen: string;
  readonly onChoose: (place: string) => void;
}

const order: readonly PlaceToday[] = ['office', 'home', 'other', 'travel', 'leave', 'away', 'unknown', 'off'];

/** How many are where; pressing one shows only them. */
export const PlaceCounts = ({ counts, chosen, onChoose }: PlaceCountsProps) => {
  const t = useWords().rosterLife.where;
  const formats = useFormats();
  return (
    <ul className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
      {order
        .filter((place) => (counts[place] ?? 0) > 0 || place === chosen)
        .map((place) => (
          <li key={place}>
            <button
              type="button"
              aria-pressed={chosen === place}
              onClick={() => onChoose(chosen === place ? '' : place)}
              className={classes(
                'flex min-h-14 w-full items-center gap-3 rounded-card border bg-card px-3 text-start',
                chosen === place ? 'border-brand-text outline-2 -outline-offset-2 outline-brand-text' : 'border-line2',
              )}
            >
              {place !== 'away' && place !== 'unknown' && (
                <span
                  aria-hidden="true"
                  className={classes('grid size-8 place-items-center rounded-md text-sm font-bold', modeLook[place])}
                >
                  {place === 'off' ? '·' : letterOfMode[place]}
                </span>
              )}
              <span>
                <span className="block text-lg leading-tight font-bold tabular-nums">
                  {formats.number(counts[place] ?? 0)}
                </span>
                <span className="block text-[0.8125rem] leading-tight text-ink2">{t.places[place]}</span>
              </span>
            </button>
          </li>
        ))}
    </ul>
  );
};
