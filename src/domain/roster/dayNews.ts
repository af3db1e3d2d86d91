// Days with their hours in the values of a message, which are words and numbers only: one line a day.
import type { ClockTime, PlainDate } from '../../kernel/time.ts';
import type { WorkingTime } from './workingTime.ts';

/** A day as a message tells it: the letter of its place and, where it has hours, its shift or wave. */
export interface DayNews {
  readonly day: PlainDate;
  readonly letter: string;
  readonly time: Pick<WorkingTime, 'kind' | 'name' | 'start' | 'end'> | null;
}

/** More days than these are told by their number; the schedule shows them. */
export const mostDaysTold = 5;

export const writeDayNews = (days: readonly DayNews[]): string =>
  days
    .slice(0, mostDaysTold)
    .map(({ day, letter, time }) =>
      time === null
        ? `${day} ${letter}`
        : `${day} ${letter} ${time.kind} ${time.start} ${time.end} ${time.name.replace(/\s+/g, ' ')}`,
    )
    .join('\n');

/** Lines that are not days are left out, so that a message from elsewhere is still read. */
export const readDayNews = (text: string): DayNews[] =>
  text.split('\n').flatMap((line): DayNews[] => {
    const [day, letter, kind, start, end, ...name] = line.split(' ');
    if (day === undefined || letter === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return [];
    const known = (['shift', 'wave'] as const).find((each) => each === kind);
    const time =
      known === undefined || start === undefined || end === undefined
        ? null
        : { kind: known, start: start as ClockTime, end: end as ClockTime, name: name.join(' ') };
    return [{ day: day as PlainDate, letter, time }];
  });
