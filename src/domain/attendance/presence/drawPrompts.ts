import { type ClockTime, minutesOf } from '../../../kernel/time.ts';
import type { DayHours } from '../../calendar/model.ts';

/** Minutes after midnight, the end not included. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Windows around Dzuhur and Ashar in which nobody is asked, at every time of the year and place of the country. */
export const prayerWindows: readonly (readonly [ClockTime, ClockTime])[] = [
  ['11:30', '13:00'],
  ['14:45', '15:45'],
];
/** Nobody is asked in the first and last minutes of work either. */
const edgeMinutes = 20;
/** Between the end of one prompt and the next. */
const apartMinutes = 45;

const without = (windows: readonly Window[], gap: Window): Window[] =>
  windows.flatMap(({ from, to }) =>
    [
      { from, to: Math.min(to, gap.from) },
      { from: Math.max(from, gap.to), to },
    ].filter((part) => part.to > part.from),
  );

/** Where a prompt may begin, so that its whole time to answer lies within working time. */
export const promptWindows = (hours: DayHours, minutes: number): Window[] => {
  const work = { from: minutesOf(hours.start) + edgeMinutes, to: minutesOf(hours.end) - edgeMinutes };
  const gaps: Window[] = prayerWindows.map(([from, to]) => ({ from: minutesOf(from), to: minutesOf(to) }));
  if (hours.breakStart !== null && hours.breakEnd !== null)
    gaps.push({ from: minutesOf(hours.breakStart), to: minutesOf(hours.breakEnd) });
  return gaps
    .reduce(without, work.to > work.from ? [work] : [])
    .map(({ from, to }) => ({ from, to: to - minutes }))
    .filter(({ from, to }) => to > from);
};

const pick = (windows: readonly Window[], share: number): number => {
  const room = windows.reduce((sum, { from, to }) => sum + to - from, 0);
  let left = Math.min(room - 1, Math.floor(share * room));
  for (const { from, to } of windows) {
    if (left < to - from) return from + left;
    left -= to - from;
  }
  return windows[0]!.from;
};

/**
 * Moments of a day's prompts in minutes after midnight, sorted. `random` is asked once a prompt; every minute of the windows is equally
 * likely. Fewer than asked for where the day has no room for more.
 */
export const drawPrompts = (hours: DayHours, count: number, minutes: number, random: () => number): number[] => {
  let windows = promptWindows(hours, minutes);
  const moments: number[] = [];
  while (moments.length < count && windows.length > 0) {
    const at = pick(windows, random());
    moments.push(at);
    windows = without(windows, { from: at - minutes - apartMinutes, to: at + minutes + apartMinutes });
  }
  return moments.sort((a, b) => a - b);
};

/** The text whose hash is shown before the day begins. */
export const drawText = (salt: string, day: string, moments: readonly string[]): string =>
  [salt, day, ...moments].join('\n');
