// A board's bounds as rows over its person-days: what each day can be while something holds it, and when nothing does.
import type { Board } from '../board.ts';
import { invert } from '../placement/invert.ts';
import type { Sets } from '../placement/model.ts';
import type { LimitPart } from './model.ts';

/** What a person-day can be, as bits: what counts for no bound, in the office, at home. */
export const as = { neither: 1, office: 2, home: 4 } as const;

export const noLow = -1_000_000_000;
export const noHigh = 1_000_000_000;

/** Days are numbered person × days + day, rows as the bounds on days and then those on persons. */
export interface BoardCells {
  readonly board: Board;
  readonly cells: number;
  /** By cell the values that are open while it is held (0: no such day), and when it is not; equal where nothing holds it. */
  readonly held: Uint8Array;
  readonly free: Uint8Array;
  /** The value on the board. */
  readonly now: Uint8Array;
  /** Cells of each row, and rows of each cell. */
  readonly rows: Sets;
  readonly rowsOf: Sets;
  /** By row the value that is counted, who is counted besides, and the bounds. */
  readonly counts: Uint8Array;
  readonly besides: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
}

const isAway = (letter: string): boolean => letter === 'C' || letter === 'D';
const away = as.neither | as.office | as.home;
/** What a day outside the office is for the bounds. */
const outsideOf = (letters: string): number => (letters.includes('R') || !letters.includes('L') ? as.home : as.neither);

/** The values of a day given back to the planner: what the clauses leave open, or office and home. */
export const givenBack = (board: Board, person: number, day: number): number => {
  const found = board.people[person]!.open[day] ?? '';
  const letters = /[KR]/.test(found) ? found : 'KR';
  return (letters.includes('K') ? as.office : 0) | (/[RL]/.test(letters) ? outsideOf(letters) : 0);
};

export const rowOf = (board: Board, { kind, limit }: LimitPart): number =>
  kind === 'dayLimit' ? limit : board.dayLimits.length + limit;
export const limitOfRow = (board: Board, row: number): LimitPart =>
  row < board.dayLimits.length
    ? { kind: 'dayLimit', limit: row }
    : { kind: 'personLimit', limit: row - board.dayLimits.length };

export const boardCells = (board: Board): BoardCells => {
  const days = board.days.length;
  const cells = board.people.length * days;
  const held = new Uint8Array(cells);
  const free = new Uint8Array(cells);
  const now = new Uint8Array(cells);
  for (let p = 0; p < board.people.length; p++) {
    const { modes, open, fixed } = board.people[p]!;
    for (let d = 0; d < days; d++) {
      const letter = modes[d] ?? '-';
      const letters = open[d] ?? '-';
      if (letter === '-' && letters === '-') continue;
      const cell = p * days + d;
      const outside = outsideOf(letters);
      const mayOffice = letters.includes('K');
      const mayLeave = letters.includes('R') || letters.includes('L');
      const isFixed = fixed[d] === '1';
      if (isAway(letter) || (!isFixed && !mayOffice && !mayLeave)) {
        held[cell] = as.neither;
        free[cell] = away;
        now[cell] = as.neither;
        continue;
      }
      free[cell] = as.office | outside;
      now[cell] = letter === 'K' ? as.office : outside;
      held[cell] = isFixed ? now[cell]! : (mayOffice ? as.office : 0) | (mayLeave ? outside : 0);
    }
  }

  const { dayLimits, personLimits } = board;
  const count = dayLimits.length + personLimits.length;
  let most = 0;
  for (const { counted } of dayLimits) most += counted.length;
  for (const limit of personLimits) most += limit.days.length;
  const start = new Int32Array(count + 1);
  const list = new Int32Array(most);
  const counts = new Uint8Array(count);
  const besides = new Int32Array(count);
  const low = new Int32Array(count);
  const high = new Int32Array(count);
  let next = 0;
  for (let row = 0; row < count; row++) {
    const limit = row < dayLimits.length ? dayLimits[row]! : personLimits[row - dayLimits.length]!;
    counts[row] = limit.mode === 'office' ? as.office : as.home;
    low[row] = limit.min ?? noLow;
    high[row] = limit.max ?? noHigh;
    if ('counted' in limit) {
      besides[row] = limit.elsewhere;
      for (let i = 0; i < limit.counted.length; i++) {
        const cell = limit.counted[i]! * days + limit.day;
        if (held[cell] !== 0) list[next++] = cell;
      }
    } else
      for (let i = 0; i < limit.days.length; i++) {
        const cell = limit.person * days + limit.days[i]!;
        if (held[cell] !== 0) list[next++] = cell;
      }
    start[row + 1] = next;
  }
  const rows = { start, list: list.slice(0, next) };
  return { board, cells, held, free, now, rows, rowsOf: invert(rows, cells), counts, besides, low, high };
};
