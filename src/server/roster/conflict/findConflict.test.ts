import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Reason } from '../../../domain/policy/model.ts';
import type { Board, BoardDayLimit, BoardPersonLimit } from '../../../domain/roster/board.ts';
import { findConflict } from '../../../domain/roster/conflict/findConflict.ts';
import { limitOfFault } from '../../../domain/roster/conflict/limitOfFault.ts';
import type { ConflictPart, Correction } from '../../../domain/roster/conflict/model.ts';
import { quickXplain } from '../../../domain/roster/conflict/quickXplain.ts';
import type { LinearSolver } from '../../../domain/roster/engine/linearSolver.ts';
import { judgeBoard } from '../../../domain/roster/judgeBoard.ts';
import { longestProperty, onInstances } from '../../../domain/roster/propertyRuns.ts';
import { seededRandom } from '../../../domain/roster/seededRandom.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { openHighs } from '../../platform/solver/highs.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await openHighs();
});

const reason = (code: string): Reason => ({ code, params: {}, ref: null });
const boardWith = (
  modes: readonly string[],
  limits: { day?: readonly Partial<BoardDayLimit>[]; person?: readonly Partial<BoardPersonLimit>[] },
  over: { open?: readonly (readonly string[])[]; fixed?: readonly string[] } = {},
): Board => ({
  days: Array.from({ length: modes[0]!.length }, (_, d) => `2026-12-0${d + 1}` as PlainDate),
  people: modes.map((line, p) => ({
    employeeId: `e${p}`,
    modes: line,
    open: over.open?.[p] ?? [...line].map((letter) => (letter === 'C' || letter === '-' ? letter : 'KR')),
    why: [...line].map(() => 0),
    fixed: over.fixed?.[p] ?? '0'.repeat(line.length),
  })),
  dayLimits: (limits.day ?? []).map((each, i) => ({
    day: 0,
    mode: 'office',
    counted: modes.map((_, p) => p),
    elsewhere: 0,
    shared: false,
    min: null,
    max: null,
    reason: i,
    ...each,
  })),
  personLimits: (limits.person ?? []).map((each, i) => ({
    person: 0,
    days: [0],
    mode: 'home',
    min: null,
    max: null,
    reason: 10 + i,
    ...each,
  })),
  reasons: Array.from({ length: 40 }, (_, i) => reason(`r${i}`)),
});
const conflictOf = (board: Board) => findConflict(board, limitOfFault(board, judgeBoard(board)[0]!)!, solver);

describe('what stands against each other', () => {
  it('a counter needs more people than are there: the counter and just as many absences as it takes', () => {
    const found = conflictOf(boardWith(['C', 'C', 'C', 'K', 'K'], { day: [{ min: 4 }] }));
    expect(found).toMatchObject({ possible: false });
    if (found.possible) throw new Error();
    expect(found.parts.map((part) => part.kind)).toEqual(['dayLimit', 'held', 'held']);
    expect(found.corrections).toContainEqual({ kind: 'dayLimit', limit: 0, side: 'min', from: 4, to: 2 });
    // One person back is not enough for four.
    expect(found.corrections.some((each) => each.kind === 'held')).toBe(false);
  });

  it('names the person whose return would be enough', () => {
    const found = conflictOf(boardWith(['C', 'K', 'K'], { day: [{ min: 3 }] }));
    if (found.possible) throw new Error();
    expect(found.corrections).toEqual([
      { kind: 'dayLimit', limit: 0, side: 'min', from: 3, to: 2 },
      { kind: 'held', person: 0, day: 0 },
    ]);
  });

  it('never offers to lift what a clause decides about a person', () => {
    const found = conflictOf(boardWith(['R', 'K', 'K'], { day: [{ min: 3 }] }, { open: [['R'], ['KR'], ['KR']] }));
    if (found.possible) throw new Error();
    expect(found.parts).toContainEqual({ kind: 'held', person: 0, day: 0 });
    expect(found.corrections.map((each) => each.kind)).toEqual(['dayLimit']);
  });

  it('a cap below a minimum is a conflict of the two alone', () => {
    const found = conflictOf(boardWith(['K', 'K', 'R'], { day: [{ min: 3 }, { max: 2 }] }));
    if (found.possible) throw new Error();
    expect(found.parts).toEqual([
      { kind: 'dayLimit', limit: 0, side: 'min' },
      { kind: 'dayLimit', limit: 1, side: 'max' },
    ]);
    expect(found.corrections).toEqual([
      { kind: 'dayLimit', limit: 0, side: 'min', from: 3, to: 2 },
      { kind: 'dayLimit', limit: 1, side: 'max', from: 2, to: 3 },
    ]);
  });

  it('says that a plan exists where only the cells stand wrong', () => {
    expect(conflictOf(boardWith(['R', 'R'], { day: [{ min: 1 }] }))).toEqual({ possible: true });
  });

  it('home days of a week against a minimum on each of its days', () => {
    const board = boardWith(['KKK', 'KKK'], {
      day: [0, 1, 2].map((day) => ({ day, min: 2 })),
      person: [{ person: 0, days: [0, 1, 2], min: 1 }],
    });
    const found = conflictOf(board);
    if (found.possible) throw new Error();
    expect(found.parts.map((part) => part.kind).sort()).toEqual(['dayLimit', 'dayLimit', 'dayLimit', 'personLimit']);
    expect(found.corrections).toContainEqual({ kind: 'personLimit', limit: 0, side: 'min', from: 1, to: 0 });
  });
});

/** Whether some choice of open cells keeps the parts, tried one by one. */
const bruteHolds = (board: Board, parts: readonly ConflictPart[]): boolean => {
  const held = new Set(parts.flatMap((part) => (part.kind === 'held' ? [`${part.person} ${part.day}`] : [])));
  const choices = board.people.flatMap((person, p) =>
    board.days.map((_, d): string[] => {
      const now = person.modes[d]!;
      const isHeld = now === 'C' || person.fixed[d] === '1' || person.open[d]!.length === 1;
      if (!isHeld) return ['K', 'R'];
      if (held.has(`${p} ${d}`)) return [now === 'C' || person.fixed[d] === '1' ? now : person.open[d]!];
      // Leave that is left out may also be a day of neither; any other day is worked somewhere.
      return now === 'C' ? ['K', 'R', 'C'] : ['K', 'R'];
    }),
  );
  const width = board.days.length;
  const letters = choices.map((each) => each[0]!);
  const ok = () =>
    parts.every((part) => {
      if (part.kind === 'held') return true;
      const limit = part.kind === 'dayLimit' ? board.dayLimits[part.limit]! : board.personLimits[part.limit]!;
      const letter = limit.mode === 'office' ? 'K' : 'R';
      const found =
        part.kind === 'dayLimit'
          ? board.dayLimits[part.limit]!.counted.filter(
              (p) => letters[p * width + board.dayLimits[part.limit]!.day] === letter,
            ).length
          : board.personLimits[part.limit]!.days.filter(
              (d) => letters[board.personLimits[part.limit]!.person * width + d] === letter,
            ).length;
      return part.side === 'min' ? found >= limit.min! : found <= limit.max!;
    });
  const step = (at: number): boolean => {
    if (at === letters.length) return ok();
    return choices[at]!.some((letter) => {
      letters[at] = letter;
      return step(at + 1);
    });
  };
  return step(0);
};

const inventBoard = (seed: number): Board => {
  const random = seededRandom(seed);
  const upTo = (n: number) => Math.floor(random() * n);
  const [people, days] = [3, 2 + upTo(2)];
  const modes = Array.from({ length: people }, () =>
    Array.from({ length: days }, () => (random() < 0.2 ? 'C' : random() < 0.5 ? 'K' : 'R')).join(''),
  );
  const some = <T>(of: readonly T[], chance: number): T[] => of.filter(() => random() < chance);
  const everyone = modes.map((_, p) => p);
  return boardWith(
    modes,
    {
      day: Array.from({ length: 3 }, () => {
        const counted = some(everyone, 0.8);
        const mode = random() < 0.75 ? ('office' as const) : ('home' as const);
        return { day: upTo(days), mode, counted, ...(random() < 0.6 ? { min: 1 + upTo(3) } : { max: upTo(2) }) };
      }),
      person: Array.from({ length: 2 }, () => ({
        person: upTo(people),
        days: some(
          Array.from({ length: days }, (_, d) => d),
          0.8,
        ),
        mode: random() < 0.7 ? ('home' as const) : ('office' as const),
        ...(random() < 0.5 ? { min: 1 + upTo(2) } : { max: upTo(2) }),
      })),
    },
    { fixed: modes.map((line) => [...line].map((letter) => (letter !== 'C' && random() < 0.1 ? '1' : '0')).join('')) },
  );
};

const corrected = (board: Board, change: Correction): Board => {
  if (change.kind === 'held')
    return {
      ...board,
      people: board.people.map((each, p) =>
        p !== change.person
          ? each
          : {
              ...each,
              modes: `${each.modes.slice(0, change.day)}K${each.modes.slice(change.day + 1)}`,
              fixed: `${each.fixed.slice(0, change.day)}0${each.fixed.slice(change.day + 1)}`,
              open: each.open.map((letters, d) => (d === change.day ? 'KR' : letters)),
            },
      ),
    };
  const put = <T extends object>(list: readonly T[]): T[] =>
    list.map((each, i) => (i === change.limit ? { ...each, [change.side]: change.to } : each));
  return change.kind === 'dayLimit'
    ? { ...board, dayLimits: put(board.dayLimits) }
    : { ...board, personLimits: put(board.personLimits) };
};

it(
  'on invented boards the conflict is real and minimal, and every correction offered makes the rule possible',
  () => {
    let conflicts = 0;
    let corrections = 0;
    const tried = onInstances('boards', inject('propertyRuns'), (seed) => {
      const board = inventBoard(seed);
      for (const fault of judgeBoard(board)) {
        const target = limitOfFault(board, fault);
        const found = target === null ? null : findConflict(board, target, solver);
        if (found === null || found.possible) continue;
        conflicts++;
        expect(bruteHolds(board, found.parts)).toBe(false);
        for (const part of found.parts)
          expect(
            bruteHolds(
              board,
              found.parts.filter((each) => each !== part),
            ),
            `seed ${seed}`,
          ).toBe(true);
        for (const change of found.corrections) {
          corrections++;
          // What was changed no longer stands against the others.
          const rest = found.parts.filter(
            (each) =>
              change.kind !== 'held' ||
              each.kind !== 'held' ||
              each.person !== change.person ||
              each.day !== change.day,
          );
          expect(bruteHolds(corrected(board, change), rest)).toBe(true);
        }
      }
    });
    expect(conflicts).toBeGreaterThanOrEqual(tried / 3);
    expect(corrections).toBeGreaterThanOrEqual(tried / 3);
  },
  longestProperty,
);

it('the smallest set is found among many items with few questions', () => {
  let asked = 0;
  const guilty = [3, 70, 141];
  const found = quickXplain(
    Array.from({ length: 150 }, (_, i) => i),
    (set) => {
      asked++;
      return !guilty.every((each) => set.includes(each));
    },
  );
  expect(found).toEqual(guilty);
  expect(asked).toBeLessThan(60);
});
