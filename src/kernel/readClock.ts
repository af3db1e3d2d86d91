import type { ClockTime } from './time.ts';

/** A time as people type it: 7, 730, 0730, 7.30, 07:30, 7,30, with or without WIB; null where it is none. */
export const readClock = (text: string): ClockTime | null => {
  const found = /^(\d{1,2})(?:[.:,]?(\d{2}))?(?:\s*WI(?:B|TA|T))?$/i.exec(text.trim());
  if (found === null) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` as ClockTime;
};
