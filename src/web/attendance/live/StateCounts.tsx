import { type PresenceState, presenceStates } from '../../../domain/attendance/live/presenceNow.ts';
import { useFormats } from '../../app/words.tsx';
import { classes } from '../../ui/classes.ts';
import { useLiveWords } from './LiveFrame.tsx';
import { presenceLook } from './presenceLook.ts';

interface StateCountsProps {
  readonly counts: Readonly<Record<PresenceState, number>>;
  readonly late: number;
  readonly chosen: string;
  readonly onChoose: (state: string) => void;
}

/** How many stand where; pressing one shows only them. */
export const StateCounts = ({ counts, late, chosen, onChoose }: StateCountsProps) => {
  const t = useLiveWords();
  const formats = useFormats();
  const shown = [
    ...presenceStates
      .filter((state) => counts[state] > 0 || state === 'missing' || state === 'here' || state === chosen)
      .map((state) => ({
        key: state as string,
        label: t.states[state],
        count: counts[state],
        look: presenceLook[state],
      })),
    { key: 'late', label: t.late, count: late, look: 'bg-warn' },
  ];
  return (
    <ul className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
      {shown.map(({ key, label, count, look }) => (
        <li key={key}>
          <button
            type="button"
            aria-pressed={chosen === key}
            onClick={() => onChoose(chosen === key ? '' : key)}
            className={classes(
              'flex h-full min-h-14 w-full items-center gap-3 rounded-card border bg-card px-3.5 py-2 text-start',
              chosen === key ? 'border-brand-text outline-2 -outline-offset-2 outline-brand-text' : 'border-line2',
            )}
          >
            <span aria-hidden="true" className={classes('size-3 shrink-0 rounded-full', look)} />
            <span>
              <span className="block text-lg leading-tight font-bold tabular-nums">{formats.number(count)}</span>
              <span className="block text-[0.8125rem] leading-tight text-ink2">{label}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};
