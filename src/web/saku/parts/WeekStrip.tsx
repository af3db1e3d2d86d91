import type { MyDay } from '../../../contract/roster.ts';
import { addDays, mondayOf } from '../../../kernel/time.ts';
import { classes } from '../../ui/classes.ts';
import { ModeChip } from '../../ui/ModeChip.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { usePhone } from '../usePhone.tsx';
import { usePhoneWords } from '../words.tsx';
import { Panel } from './Panel.tsx';

/** Monday to Friday, and the weekend's days when they are worked. */
export const WeekStrip = ({ days }: { readonly days: readonly MyDay[] }) => {
  const { today } = usePhone();
  const { words, formats } = usePhoneWords();
  const monday = mondayOf(today);
  const week = Array.from({ length: 7 }, (_, index) => addDays(monday, index))
    .map((day) => ({ day, mine: days.find((one) => one.day === day) }))
    .filter(({ mine }, index) => index < 5 || (mine !== undefined && mine.mode !== 'off'));
  return (
    <Panel title={words.saku.week.title} aside={<TextLink href="/saku/jadwal">{words.saku.week.all}</TextLink>}>
      <ol className="flex gap-1">
        {week.map(({ day, mine }) => (
          <li
            key={day}
            aria-current={day === today ? 'date' : undefined}
            className={classes(
              'min-w-0 flex-1 rounded-xl p-1 text-center',
              day === today && 'bg-brand-soft ring-2 ring-brand-text ring-inset',
            )}
          >
            <p className="mb-1 text-[0.8125rem] leading-tight text-ink2">
              <abbr title={formats.weekday(day)} className="block no-underline">
                {formats.weekdayShort(day)}
              </abbr>
              <strong className="text-base text-ink">{Number(day.slice(8))}</strong>
            </p>
            {mine ? (
              <>
                <ModeChip mode={mine.mode} form="tile" className={week.length > 5 ? 'text-[0.6875rem]! px-0!' : ''} />
                {mine.time && (
                  <span className="-mx-1 mt-1 block text-[0.6875rem] leading-tight tabular-nums">
                    <abbr title={mine.time.name} className="block truncate no-underline">
                      {mine.time.kind === 'shift' ? mine.time.name : ''}
                    </abbr>
                    {formats.clockText(mine.time.start)}
                  </span>
                )}
              </>
            ) : (
              <span className="block py-3 text-ink3">–</span>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
};
