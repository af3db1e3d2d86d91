import type { MyDay } from '../../../contract/roster.ts';
import { minutesOf } from '../../../kernel/time.ts';
import { usePhoneWords } from '../words.tsx';

/** A shift or wave with its hours; said where it ends on the next day. */
export const HoursText = ({ time }: { readonly time: NonNullable<MyDay['time']> }) => {
  const { words } = usePhoneWords();
  const t = words.roster.hours;
  const isOver = minutesOf(time.end) <= minutesOf(time.start);
  return (
    <>
      {t.shift({ ...time, name: time.kind === 'wave' ? t.wave({ wave: time.name }) : time.name })}
      {isOver && <span className="ms-1 text-[0.8125rem] font-normal text-ink2">{t.nextDay}</span>}
    </>
  );
};
