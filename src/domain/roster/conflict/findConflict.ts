import type { Board } from '../board.ts';
import type { LinearSolver } from '../engine/linearSolver.ts';
import { judgeBoard } from '../judgeBoard.ts';
import { type BoardProgram, boardProgram } from './boardProgram.ts';
import { limitOfFault } from './limitOfFault.ts';
import type { Conflict, ConflictPart, Correction, LimitPart } from './model.ts';
import { quickXplain } from './quickXplain.ts';

const keyOf = ({ kind, limit }: LimitPart): string => `${kind} ${limit}`;

/** Rings of bounds around one: first those on the same days of the same people, at last all that hang together with it. */
const ringsAround = (board: Board, target: LimitPart, left: (part: LimitPart) => boolean): LimitPart[][] => {
  const all: LimitPart[] = [
    ...board.dayLimits.map((_, limit): LimitPart => ({ kind: 'dayLimit', limit })),
    ...board.personLimits.map((_, limit): LimitPart => ({ kind: 'personLimit', limit })),
  ].filter(left);
  const cellsOf = ({ kind, limit }: LimitPart): string[] => {
    if (kind === 'dayLimit') {
      const { counted, day } = board.dayLimits[limit]!;
      return counted.map((person) => `${person} ${day}`);
    }
    const { person, days } = board.personLimits[limit]!;
    return days.map((day) => `${person} ${day}`);
  };
  const reached = new Set(cellsOf(target));
  const inside = new Map([[keyOf(target), target]]);
  const rings: LimitPart[][] = [[...inside.values()]];
  for (;;) {
    const fresh = all.filter((part) => !inside.has(keyOf(part)) && cellsOf(part).some((cell) => reached.has(cell)));
    if (fresh.length === 0) break;
    for (const part of fresh) {
      inside.set(keyOf(part), part);
      for (const cell of cellsOf(part)) reached.add(cell);
    }
    rings.push([...inside.values()]);
  }
  return rings;
};

/**
 * Why one broken rule of a board cannot be kept. Looks at the rule with its neighbours first and goes outward until they cannot hold
 * together; rules that are broken besides are left aside.
 */
export const findConflict = (board: Board, target: LimitPart, solver: LinearSolver): Conflict => {
  const broken = new Set(
    judgeBoard(board).flatMap((each) => {
      const limit = limitOfFault(board, each);
      return limit === null || keyOf(limit) === keyOf(target) ? [] : [keyOf(limit)];
    }),
  );
  const rings = ringsAround(board, target, (part) => !broken.has(keyOf(part)));
  const widest = rings.at(-1)!;
  for (const ring of rings) {
    const program = boardProgram(board, ring, solver);
    try {
      const all = program.parts.map((_, part) => part);
      const last = ring.length === widest.length;
      const fits = program.holds(all, last);
      if (fits) {
        if (last) return { possible: true };
        continue;
      }
      const parts = minimalParts(program, all);
      return { possible: false, parts, corrections: correctionsFor(board, parts, widest, solver) };
    } finally {
      program.close();
    }
  }
  return { possible: true };
};

/** Bounds before held days, so that the answer speaks of rules first. */
const minimalParts = (program: BoardProgram, all: readonly number[]): ConflictPart[] => {
  const relaxed = !program.holds(all);
  const blamed = relaxed ? program.blamed() : all;
  const whole = !relaxed;
  const candidates = relaxed && program.holds(blamed) ? all : blamed;
  return quickXplain(candidates, (set) => program.holds(set, whole)).map((part) => program.parts[part]!);
};

const mostCorrections = 6;

/** How far a bound must give way at least for everything else to hold, at most this far. */
const farthest = 40;

const withBound = (board: Board, { kind, limit, side, to }: Exclude<Correction, { kind: 'held' }>): Board =>
  kind === 'dayLimit'
    ? { ...board, dayLimits: board.dayLimits.map((each, i) => (i === limit ? { ...each, [side]: to } : each)) }
    : { ...board, personLimits: board.personLimits.map((each, i) => (i === limit ? { ...each, [side]: to } : each)) };

/** The day given back to the planner: office and home both open. */
const withoutHold = (board: Board, person: number, day: number): Board => ({
  ...board,
  people: board.people.map((each, p) =>
    p !== person
      ? each
      : {
          ...each,
          modes: `${each.modes.slice(0, day)}K${each.modes.slice(day + 1)}`,
          fixed: `${each.fixed.slice(0, day)}0${each.fixed.slice(day + 1)}`,
          open: each.open.map((letters, d) => (d !== day ? letters : mayOpen(letters))),
        },
  ),
});
const mayOpen = (letters: string): string => (/[KR]/.test(letters) ? letters : 'KR');

/** Leave, travel and cells that somebody set can be asked about; what a clause decides, a person's health above all, is never offered. */
const isAskable = (board: Board, person: number, day: number): boolean => {
  const { modes, fixed } = board.people[person]!;
  const now = modes[day] ?? '-';
  return now === 'C' || now === 'D' || fixed[day] === '1';
};

/** Each part of the conflict changed alone, by as little as can be, and tried with everything that hangs together with it. */
const correctionsFor = (
  board: Board,
  parts: readonly ConflictPart[],
  limits: readonly LimitPart[],
  solver: LinearSolver,
): Correction[] => {
  const fits = (changed: Board): boolean => {
    const program = boardProgram(changed, limits, solver);
    try {
      const all = program.parts.map((_, part) => part);
      return program.holds(all, true);
    } finally {
      program.close();
    }
  };
  const found: Correction[] = [];
  for (const part of parts) {
    if (found.length >= mostCorrections) break;
    if (part.kind === 'held') {
      const { person, day } = part;
      if (isAskable(board, person, day) && fits(withoutHold(board, person, day)))
        found.push({ kind: 'held', person, day });
      continue;
    }
    const of = part.kind === 'dayLimit' ? board.dayLimits[part.limit]! : board.personLimits[part.limit]!;
    const from = of[part.side]!;
    const to = leastStep(from, part.side, (bound) => fits(withBound(board, { ...part, from, to: bound })));
    if (to !== null) found.push({ ...part, from, to });
  }
  return found;
};

/** The nearest bound that fits, by doubling and halving; null where none does. */
const leastStep = (from: number, side: 'min' | 'max', fits: (bound: number) => boolean): number | null => {
  const at = (step: number) => (side === 'min' ? from - step : from + step);
  const most = side === 'min' ? Math.min(farthest, from) : farthest;
  let high = 1;
  while (high < most && !fits(at(high))) high = Math.min(most, high * 2);
  if (high >= most && !fits(at(most))) return null;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(at(middle))) high = middle;
    else low = middle;
  }
  return at(high);
};
