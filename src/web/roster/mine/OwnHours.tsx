import type { MyDay } from '../../../contract/roster.ts';
import { minutesOf } from '../../../kernel/time.ts';
import { useFormats, useWords } from '../../app/words.tsx';

/** A shift or wave with its hours; said where it ends on the next day. */
export const OwnHours = ({ time }: { readonly time: NonNullable<MyDay['time']> }) => {
  const { roster } = useWords();
  const formats = useFormats();
  return (
    <>
      <span className="block font-semibold">
        {time.kind === 'wave' ? roster.hours.wave({ wave: time.name }) : time.name}
      </span>
      <span className="block text-[0.8125rem] text-ink2 tabular-nums">
        {formats.clockText(time.start)}–{formats.clockText(time.end)}{' '}
        {minutesOf(time.end) <= minutesOf(time.start) && roster.hours.nextDay}
      </span>
    </>
  );
};
