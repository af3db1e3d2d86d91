import type { ClockTime } from '../../../../kernel/time.ts';

/** What a field of time holds; null while it is empty or half written. */
export const clockOf = (text: string): ClockTime | null =>
  /^([01]\d|2[0-3]):[0-5]\d/.test(text) ? (text.slice(0, 5) as ClockTime) : null;
