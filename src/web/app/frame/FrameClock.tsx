import { useNow } from '../clock.ts';
import { useSession } from '../session.tsx';
import { useFormats } from '../words.tsx';

/** Day and time in the agency's zone, the zone named. */
export const FrameClock = () => {
  const now = useNow();
  const { zone } = useSession();
  const formats = useFormats();
  return (
    <p className="hidden text-[0.9375rem] whitespace-nowrap text-ink2 tabular-nums xl:block">
      {formats.dayLong(formats.dayIn(now, zone))} · <strong className="text-ink">{formats.clock(now, zone)}</strong>{' '}
      {formats.zoneName(zone)}
    </p>
  );
};
