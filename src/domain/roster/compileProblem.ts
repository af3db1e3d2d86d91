// Turns a problem into typed arrays for the search. Cells are numbered person × days + day; 1 means office, 0 away.
import type { Mode } from '../policy/model.ts';
import type { RosterProblem } from './model.ts';
import { invert } from './placement/invert.ts';

export interface Compiled {
  readonly people: number;
  readonly days: number;
  /** By cell: 1 where the planner may choose. */
  readonly free: Uint8Array;
  readonly office: Uint8Array;
  /** By free cell the mode when it is not the office; by any other cell its only mode. */
  readonly otherwise: readonly Mode[];
  /** By cell: 1 rather the office, 0 rather home. */
  readonly rather: Uint8Array;
  /** Bounds on days first, in the order of the problem, then bounds on persons. */
  readonly limits: {
    readonly count: number;
    readonly min: Int32Array;
    readonly max: Int32Array;
    readonly load: Int32Array;
    readonly weight: Int32Array;
    readonly home: Uint8Array;
    /** 1 where the limit is on one person's days. */
    readonly personal: Uint8Array;
    /** What decided cells alone put into the mode. */
    readonly outside: Int32Array;
  };
  /** Free cells of each limit, and limits of each free cell, in compressed rows. */
  readonly cellsOf: { readonly start: Int32Array; readonly list: Int32Array };
  readonly limitsOf: { readonly start: Int32Array; readonly list: Int32Array };
}

const serviceWeight = 4;
const capWeight = 2;
const personWeight = 1;
const noMax = 1_000_000;
const notRuled: readonly Mode[] = ['off'];

/** The mode of a cell that nobody may choose; null where office and another place are both open. */
const decidedMode = (allowed: readonly Mode[], fixed: Mode | null): Mode | null => {
  if (fixed !== null) return fixed;
  const away = allowed.includes('home') ? 'home' : allowed.includes('other') ? 'other' : null;
  if (allowed.includes('office')) return away === null ? 'office' : null;
  return away ?? allowed[0] ?? 'off';
};

/** Takes over where the free cells stand, and counts every limit anew. */
export const setFree = (compiled: Compiled, cellAt: Int32Array, office: Uint8Array): void => {
  for (const [i, cell] of cellAt.entries()) compiled.office[cell] = office[i]!;
  const { load, home, outside, count } = compiled.limits;
  for (let k = 0; k < count; k++) {
    load[k] = outside[k]!;
    for (let i = compiled.cellsOf.start[k]!; i < compiled.cellsOf.start[k + 1]!; i++) {
      const isOffice = compiled.office[compiled.cellsOf.list[i]!] === 1;
      if (isOffice !== (home[k] === 1)) load[k]!++;
    }
  }
};

/** What a limit is off by; 0 when it holds. */
export const offBy = ({ limits: { load, min, max } }: Compiled, k: number): number =>
  load[k]! > max[k]! ? load[k]! - max[k]! : load[k]! < min[k]! ? min[k]! - load[k]! : 0;

export const compileProblem = (problem: RosterProblem): Compiled => {
  const people = problem.people.length;
  const days = problem.days.length;
  const cells = people * days;
  const free = new Uint8Array(cells);
  const office = new Uint8Array(cells);
  const rather = new Uint8Array(cells).fill(1);
  const otherwise: Mode[] = new Array<Mode>(cells).fill('off');
  for (let p = 0; p < people; p++) {
    const { facts, rulings, fixed } = problem.people[p]!;
    for (let d = 0; d < days; d++) {
      const cell = p * days + d;
      if (facts[d] == null) continue;
      const allowed = rulings[d]?.allowed ?? notRuled;
      const decided = decidedMode(allowed, fixed[d] ?? null);
      if (decided === null) {
        free[cell] = 1;
        otherwise[cell] = allowed.includes('home') ? 'home' : 'other';
      } else {
        otherwise[cell] = decided;
        office[cell] = decided === 'office' ? 1 : 0;
      }
    }
  }

  const personIndex = new Map<string, number>();
  for (let p = 0; p < people; p++) personIndex.set(problem.people[p]!.employeeId, p);
  const dayIndex = new Map<string, number>();
  for (let d = 0; d < days; d++) dayIndex.set(problem.days[d]!, d);
  const { dayLimits, personLimits } = problem;
  const count = dayLimits.length + personLimits.length;
  const min = new Int32Array(count);
  const max = new Int32Array(count).fill(noMax);
  const load = new Int32Array(count);
  const weight = new Int32Array(count);
  const home = new Uint8Array(count);
  const personal = new Uint8Array(count).fill(1, dayLimits.length);
  let entries = 0;
  for (let k = 0; k < dayLimits.length; k++) entries += dayLimits[k]!.counted.length;
  for (let k = 0; k < personLimits.length; k++) entries += personLimits[k]!.days.length;
  const start = new Int32Array(count + 1);
  const list = new Int32Array(entries);
  let total = 0;
  const cappedOffice = new Uint8Array(cells);
  const cappedHome = new Uint8Array(cells);
  for (let k = 0; k < count; k++) {
    const isDay = k < dayLimits.length;
    const limit = isDay ? dayLimits[k]! : personLimits[k - dayLimits.length]!;
    const isHome = limit.mode === 'home';
    if (limit.min !== null) min[k] = limit.min;
    if (limit.max !== null) max[k] = limit.max;
    home[k] = isHome ? 1 : 0;
    weight[k] = !isDay ? personWeight : min[k]! > 0 && !isHome ? serviceWeight : capWeight;
    const names = 'day' in limit ? limit.counted : limit.days;
    const line = 'day' in limit ? dayIndex.get(limit.day) : personIndex.get(limit.employeeId);
    const capped = limit.max === null ? null : isHome ? cappedHome : isDay ? cappedOffice : null;
    if (line !== undefined)
      for (let i = 0; i < names.length; i++) {
        const at = isDay ? personIndex.get(names[i]!) : dayIndex.get(names[i]!);
        if (at === undefined) continue;
        const cell = isDay ? at * days + line : line * days + at;
        if (free[cell] === 1) {
          if (isHome && otherwise[cell] !== 'home') continue;
          list[total++] = cell;
          if (capped !== null) capped[cell] = 1;
        } else if (isHome ? otherwise[cell] === 'home' : office[cell] === 1) load[k]!++;
      }
    start[k + 1] = total;
  }
  // Where only the number at home is bounded, the circular means home days to be given; anywhere else the office is filled.
  for (let cell = 0; cell < cells; cell++) if (cappedHome[cell] === 1 && cappedOffice[cell] === 0) rather[cell] = 0;

  const outside = load.slice();
  const cellsOf = { start, list: list.slice(0, total) };
  for (let k = 0; k < count; k++)
    if (home[k] === 1) for (let i = start[k]!; i < start[k + 1]!; i++) if (office[list[i]!] === 0) load[k]!++;
  return {
    people,
    days,
    free,
    office,
    otherwise,
    rather,
    limits: { count, min, max, load, weight, home, personal, outside },
    cellsOf,
    limitsOf: invert(cellsOf, cells),
  };
};
