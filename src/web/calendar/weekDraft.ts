import type { DayHours, WeekHours } from '../../domain/calendar/model.ts';
import { readClock } from '../../kernel/readClock.ts';
import type { ClockTime } from '../../kernel/time.ts';

/** One day of a week while it is typed. */
export interface DayDraft {
  readonly works: boolean;
  readonly start: string;
  readonly end: string;
  readonly breakStart: string;
  readonly breakEnd: string;
}
export interface WeekDraft {
  readonly name: string;
  readonly basis: string;
  readonly days: readonly DayDraft[];
  readonly ramadanDays: readonly DayDraft[];
}

const emptyDay: DayDraft = { works: false, start: '07:30', end: '16:00', breakStart: '', breakEnd: '' };

export const dayDraft = (hours: DayHours | null): DayDraft =>
  hours === null
    ? emptyDay
    : {
        works: true,
        start: hours.start,
        end: hours.end,
        breakStart: hours.breakStart ?? '',
        breakEnd: hours.breakEnd ?? '',
      };

export const weekDraft = (name: string, basis: string, week: WeekHours): WeekDraft => ({
  name,
  basis,
  days: week.days.map(dayDraft),
  ramadanDays: week.ramadanDays.map(dayDraft),
});

/** The hours of a drafted day: null for a day off, undefined while a time is wrong. */
export const hoursOf = (day: DayDraft): DayHours | null | undefined => {
  if (!day.works) return null;
  const [start, end] = [readClock(day.start), readClock(day.end)];
  if (start === null || end === null) return undefined;
  const breaks = [day.breakStart, day.breakEnd].map((text) => (text.trim() === '' ? '' : readClock(text)));
  if (breaks.includes(null)) return undefined;
  return {
    start,
    end,
    breakStart: (breaks[0] || null) as ClockTime | null,
    breakEnd: (breaks[1] || null) as ClockTime | null,
  };
};

/** The whole week; null while any time is wrong. */
export const weekOf = (draft: WeekDraft): WeekHours | null => {
  const [days, ramadanDays] = [draft.days.map(hoursOf), draft.ramadanDays.map(hoursOf)];
  if ([...days, ...ramadanDays].includes(undefined)) return null;
  return { days: days as (DayHours | null)[], ramadanDays: ramadanDays as (DayHours | null)[] };
};
