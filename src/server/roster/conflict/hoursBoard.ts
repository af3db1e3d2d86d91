// Small boards of shifts for tests, written as text.
import type { Board, BoardHours } from '../../../domain/roster/board.ts';
import { addDays, type PlainDate } from '../../../kernel/time.ts';

const ref = { instrument: 'i', clause: 'c', article: 'Pasal 1' };
const table = [
  { name: 'Pagi', start: '07:00', end: '14:00', kind: 'shift', ref },
  { name: 'Malam', start: '21:00', end: '07:00', kind: 'shift', ref },
] as const;
const first: PlainDate = '2026-12-03';

/** Lines as text: P and M are shifts, - off, C leave, R at home. */
export const hoursBoard = (
  lines: readonly string[],
  hours: Partial<BoardHours> & { least?: readonly (readonly [time: number, day: number, min: number])[] },
  over: { fixed?: readonly string[]; open?: readonly (readonly string[])[] } = {},
): Board => {
  const { least = [], ...given } = hours;
  const days = Array.from({ length: lines[0]!.length }, (_, d) => addDays(first, d));
  const everybody = lines.map((_, p) => p);
  return {
    days,
    people: lines.map((line, p) => ({
      employeeId: `e${p}`,
      modes: line.replace(/[PM]/g, 'K'),
      times: line.replace(/[^PM]/g, '.').replace(/P/g, '0').replace(/M/g, '1'),
      open: over.open?.[p] ?? days.map((_, d) => (line[d] === 'C' ? 'C' : 'K-')),
      why: days.map(() => 0),
      fixed: over.fixed?.[p] ?? '0'.repeat(line.length),
    })),
    dayLimits: [],
    personLimits: [],
    reasons: Array.from({ length: 20 }, () => ({ code: 'shifts', params: {}, ref })),
    times: table,
    hours: {
      shifts: days.map((_, day) => ({
        people: everybody,
        days: [day],
        roundTheClock: true,
        times: [0, 1].map((time) => ({
          time,
          min: least.find(([t, d]) => t === time && d === day)?.[2] ?? null,
          max: null,
        })),
        reason: 1,
      })),
      rests: [],
      rules: [],
      beside: [],
      ...given,
    },
  };
};
