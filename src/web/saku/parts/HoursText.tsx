import type { MyDay } from '../../../contract/roster.ts';
import { minutesOf } from '../../../kernel/time.ts';
import { usePhoneWords } from '../words.tsx';

interface HoursTextProps {
  readonly time: NonNullable<MyDay['time']>;
  /** In a list: the name above the hours. */
  readonly stacked?: boolean;
}

/** A shift or wave with its hours; said where it ends on the next day. */
export const HoursText = ({ time, stacked }: HoursTextProps) => {
  const { words, formats } = usePhoneWords();
  const t = words.roster.hours;
  const isOver = minutesOf(time.end) <= minutesOf(time.start);
  const name = time.kind === 'wave' ? t.wave({ wave: time.name }) : time.name;
  if (stacked)
    return (
      <>
        <span className="block truncate font-semibold">{name}</span>
        <span className="block text-[0.75rem] whitespace-nowrap text-ink2">
          {formats.clockText(time.start)}–{formats.clockText(time.end)}
        </span>
      </>
    );
  return (
    <>
      {t.shift({ ...time, name })}
      {isOver && <span className="ms-1 text-[0.8125rem] font-normal text-ink2">{t.nextDay}</span>}
    </>
  );
};
