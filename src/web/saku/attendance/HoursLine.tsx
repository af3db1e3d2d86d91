import { epochMilliseconds, type Instant, instantAt } from '../../../kernel/time.ts';
import { usePhone } from '../usePhone.tsx';
import { usePhoneWords } from '../words.tsx';
import type { PhoneToday } from './useCheckIn.ts';

const soonMinutes = 120;

/** Planned hours of the day, and how far off their beginning is. */
export const HoursLine = ({ today }: { readonly today: PhoneToday }) => {
  const { now } = usePhone();
  const { words, formats } = usePhoneWords();
  const { hours, day, zone } = today;
  if (hours === null) return null;
  const t = words.attendancePhone.checkIn;
  const minutesTo = (at: Instant) => (epochMilliseconds(at) - epochMilliseconds(now)) / 60_000;
  const starts = minutesTo(instantAt(day, hours.start, zone));
  const overnight = hours.end <= hours.start;
  const ends = minutesTo(instantAt(day, hours.end, zone)) + (overnight ? 1440 : 0);
  const standing =
    starts > soonMinutes
      ? ''
      : starts > 0
        ? t.startsIn({ time: formats.duration(Math.ceil(starts)) })
        : ends > 0
          ? t.running
          : t.ended;
  return (
    <div className="ms-auto text-end leading-tight tabular-nums">
      <p className="font-semibold">
        {formats.clockText(hours.start)}–{formats.clockText(hours.end)}
      </p>
      <p className="text-[0.9375rem] text-ink2">{standing}</p>
    </div>
  );
};
