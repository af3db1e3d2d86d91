import { beforeAll, describe, expect, it } from 'vitest';
import type { Board, BoardFault, BoardHours, BoardPerson } from '../../../domain/roster/board.ts';
import { findHoursConflict } from '../../../domain/roster/conflict/hours/findHoursConflict.ts';
import type { HoursConflict, HoursCorrection, HoursPart } from '../../../domain/roster/conflict/hours/model.ts';
import { plannedBoard } from '../../../domain/roster/conflict/hours/plannedBoard.ts';
import { targetOfFault } from '../../../domain/roster/conflict/hours/targetOfFault.ts';
import type { LinearSolver } from '../../../domain/roster/engine/linearSolver.ts';
import { judgeBoard } from '../../../domain/roster/judgeBoard.ts';
import { judgeHours } from '../../../domain/roster/judgeHours.ts';
import { seededRandom } from '../../../domain/roster/seededRandom.ts';
import { inventWard, wardClauses } from '../../../domain/roster/shifts/inventWard.ts';
import { addDays, type PlainDate } from '../../../kernel/time.ts';
import { openHighs } from '../../platform/solver/highs.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await openHighs();
});

const ref = { instrument: 'i', clause: 'c', article: 'Pasal 1' };
const table = [
  { name: 'Pagi', start: '07:00', end: '14:00', kind: 'shift', ref },
  { name: 'Malam', start: '21:00', end: '07:00', kind: 'shift', ref },
] as const;
const first: PlainDate = '2026-12-03';

/** Lines as text: P and M are shifts, - off, C leave, R at home. */
const boardOf = (
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
const found = (board: Board, code: string): HoursConflict => {
  const fault = judgeBoard(board).find((each) => each.code === code)!;
  return findHoursConflict(board, targetOfFault(board, fault)!, solver);
};
const impossible = (conflict: HoursConflict) => {
  if (conflict.outcome !== 'impossible') throw new Error(conflict.outcome);
  return conflict;
};
const withoutCells = (list: readonly HoursCorrection[]) => list.map(({ cells: _, ...change }) => change);

describe('why a shift stays short or a line breaks its rules', () => {
  it('a night needs more people than are not on leave', () => {
    const conflict = impossible(found(boardOf(['C', 'C', 'M'], { least: [[1, 0, 2]] }), 'shifts.tooFew'));
    expect(conflict.parts.map((part) => part.kind)).toEqual(['cover', 'held', 'held']);
    expect(conflict.minimal).toBe(true);
    expect(withoutCells(conflict.corrections)).toEqual([
      { kind: 'cover', group: 0, time: 1, day: 0, side: 'min', from: 2, to: 1 },
      { kind: 'lend', group: 0, time: 1, day: 0, count: 1 },
      { kind: 'held', person: 0, day: 0 },
      { kind: 'held', person: 1, day: 0 },
    ]);
    expect(conflict.corrections[2]!.cells).toEqual([{ person: 0, day: 0, letter: 'K', time: 1 }]);
  });

  it('a morning after the night before, with the rest between them, and a rest short enough to help', () => {
    const board = boardOf(['M-'], {
      least: [
        [1, 0, 1],
        [0, 1, 1],
      ],
      rests: [{ people: [0], minutes: 120, reason: 2 }],
    });
    const conflict = impossible(found(board, 'shifts.tooFew'));
    expect(conflict.parts.map((part) => part.kind).sort()).toEqual(['cover', 'cover', 'rule']);
    expect(withoutCells(conflict.corrections)).toContainEqual({ kind: 'rule', rule: 'rest', at: 0, from: 120, to: 0 });
  });

  it('published nights before the plan are named, and nobody offers to change them', () => {
    const board = boardOf(['-'], {
      least: [[0, 0, 1]],
      rests: [{ people: [0], minutes: 600, reason: 2 }],
      beside: [{ person: 0, days: [{ away: -1, letter: 'K', time: 1 }] }],
    });
    const conflict = impossible(found(board, 'shifts.tooFew'));
    expect(conflict.parts.map((part) => part.kind).sort()).toEqual(['beside', 'cover', 'rule']);
    expect(conflict.corrections.map((each) => each.kind)).toEqual(['cover', 'lend']);
  });

  it('cells set by hand against the longest run: one day more, or any one of them given back', () => {
    const board = boardOf(
      ['PPP'],
      { rules: [{ people: [0], rules: { longestRun: 2 }, reason: 3 }] },
      { fixed: ['111'] },
    );
    const conflict = impossible(found(board, 'shiftRules.longestRun'));
    expect(conflict.parts.map((part) => part.kind)).toEqual(['rule', 'held', 'held', 'held']);
    expect(withoutCells(conflict.corrections)).toEqual([
      { kind: 'rule', rule: 'longestRun', at: 0, from: 2, to: 3 },
      ...[0, 1, 2].map((day) => ({ kind: 'held', person: 0, day })),
    ]);
  });

  it('what a clause decides about a person stands among the parts and is never offered', () => {
    const board = boardOf(['RP'], { least: [[1, 0, 1]] }, { open: [['R', 'K-']] });
    const conflict = impossible(found(board, 'shifts.tooFew'));
    expect(conflict.parts).toContainEqual({ kind: 'held', person: 0, day: 0 });
    expect(conflict.corrections.map((each) => each.kind)).toEqual(['cover', 'lend']);
  });

  it('a shift that only stands empty can be filled, and the cells for it are given', () => {
    const conflict = found(boardOf(['P', '-'], { least: [[1, 0, 1]] }), 'shifts.tooFew');
    expect(conflict.outcome).toBe('possible');
    if (conflict.outcome === 'possible') expect(conflict.cells).toHaveLength(1);
  });

  it('says so where the steps end first', () => {
    const board = boardOf(['C', 'C', 'M'], { least: [[1, 0, 2]] });
    const target = targetOfFault(board, judgeBoard(board)[0]!)!;
    expect(findHoursConflict(board, target, solver, { cause: 1, changes: 1 })).toEqual({ outcome: 'undecided' });
  });

  it('a planned ward of 20 whose people are nearly all on leave one day, twice the same', () => {
    const input = inventWard({ seed: 3, people: 20, clauses: wardClauses(20) });
    const day = input.days[12]!.day;
    const away = input.people
      .slice(0, 16)
      .map(({ employeeId }) => ({ employeeId, mode: 'leave' as const, from: day, to: day }));
    const board = plannedBoard({ ...input, absences: [...input.absences, ...away] });
    const conflict = impossible(found(board, 'shifts.tooFew'));
    expect(conflict.minimal).toBe(true);
    expect(conflict.parts.filter((part) => part.kind === 'cover')).toHaveLength(3);
    expect(conflict.parts.filter((part) => part.kind === 'held')).toHaveLength(16);
    expect(conflict.corrections.map((each) => each.kind)).toContain('held');
    expect(found(board, 'shifts.tooFew')).toEqual(conflict);
  }, 60_000);
});

// An exact check of its own: all lines of each person written out and judged rule by rule, then put together by their numbers in the shifts.
const codeOf = (rule: string): string => (rule === 'rest' ? 'rest' : `shiftRules.${rule}`);
const cellsOf = (person: BoardPerson, day: number, isHeld: boolean): string[] => {
  const now = person.modes[day] === 'K' ? (person.times![day] === '0' ? 'P' : 'M') : person.modes[day]!;
  const isBound = now === 'C' || person.fixed[day] === '1';
  if (isBound) return isHeld ? [now] : [...new Set([now, 'P', 'M', '-'])];
  if (person.open[day] === 'R') return isHeld ? ['R'] : ['R', 'P', 'M', '-'];
  return ['P', 'M', '-'];
};

/** Whether lines exist that keep the parts; rules that a person's line breaks besides are left aside. */
const exactly = (board: Board, target: HoursPart, parts: readonly HoursPart[]): boolean => {
  const hours = board.hours!;
  const held = new Set(parts.flatMap((part) => (part.kind === 'held' ? [`${part.person} ${part.day}`] : [])));
  const covers = parts.flatMap((part) => (part.kind === 'cover' ? [part] : []));
  const broken = judgeHours(board);
  let sums = new Set(['']);
  for (const [p, person] of board.people.entries()) {
    const sides = parts.flatMap((part) => (part.kind === 'beside' && part.person === p ? [part.side] : []));
    const beside = hours.beside
      .filter((each) => each.person === p)
      .map((each) => ({
        person: 0,
        days: each.days.filter(({ away }) => sides.includes(away < 0 ? 'before' : 'after')),
      }));
    const active = parts.flatMap((part) => {
      if (part.kind !== 'rule') return [];
      const { people, reason } = part.rule === 'rest' ? hours.rests[part.at]! : hours.rules[part.at]!;
      const isOwn = target.kind === 'rule' && target.rule === part.rule && target.at === part.at && target.person === p;
      const isAside = broken.some(
        (each) => each.code === codeOf(part.rule) && each.reason === reason && each.people[0] === p,
      );
      return people.includes(p) && (isOwn ? part.person === p : part.person === null && !isAside) ? [part] : [];
    });
    const judged: BoardHours = {
      shifts: hours.shifts.map((each) => ({ ...each, people: [0], times: [] })),
      rests: active.flatMap(({ rule, at }) => (rule === 'rest' ? [{ ...hours.rests[at]!, people: [0] }] : [])),
      rules: active.flatMap(({ rule, at }) =>
        rule === 'rest' ? [] : [{ ...hours.rules[at]!, people: [0], rules: { [rule]: hours.rules[at]!.rules[rule] } }],
      ),
      beside,
    };
    const next = new Set<string>();
    const counts = new Set<string>();
    const write = (line: string): void => {
      if (line.length < board.days.length) {
        for (const cell of cellsOf(person, line.length, held.has(`${p} ${line.length}`))) write(line + cell);
        return;
      }
      const key = covers.map(({ time, day }) => (line[day] === 'PM'[time] ? 1 : 0)).join();
      if (counts.has(key)) return;
      const own = {
        ...person,
        modes: line.replace(/[PM]/g, 'K'),
        times: line.replace(/[^PM]/g, '.').replace(/P/g, '0').replace(/M/g, '1'),
      };
      if (judgeHours({ ...board, people: [own], hours: judged }).length === 0) counts.add(key);
    };
    write('');
    for (const sum of sums)
      for (const key of counts) {
        const [a, b] = [sum.split(','), key.split(',')];
        next.add(b.map((each, i) => Number(each) + Number(a[i] ?? 0)).join());
      }
    sums = next;
  }
  return [...sums].some((sum) =>
    covers.every(({ side, bound }, i) =>
      side === 'min' ? Number(sum.split(',')[i]) >= bound : Number(sum.split(',')[i]) <= bound,
    ),
  );
};

const invented = (seed: number): Board => {
  const random = seededRandom(seed);
  const upTo = (n: number) => Math.floor(random() * (n + 1));
  const often = (share: number) => random() < share;
  const days = 4 + upTo(1);
  const people = 2 + upTo(1);
  const text = () =>
    Array.from({ length: days }, () => (often(0.12) ? 'C' : often(0.3) ? 'P' : often(0.45) ? 'M' : '-')).join('');
  const lines = Array.from({ length: people }, text);
  const everybody = lines.map((_, p) => p);
  const some = <T extends object>(share: number, value: T): T | object => (often(share) ? value : {});
  const rules = {
    ...some(0.5, { longestRun: 1 + upTo(2) }),
    ...some(0.3, { shortestRun: 2 }),
    ...some(0.3, { shortestOff: 2 }),
    ...some(0.5, { mostNights: upTo(2) }),
    ...some(0.3, { mostMinutes: 1500 + upTo(1500) }),
    ...some(0.3, { mostWeekends: 1 + upTo(2) }),
  };
  const board = boardOf(
    lines,
    {
      least: Array.from({ length: 2 + upTo(3) }, () => [upTo(1), upTo(days - 1), 1 + upTo(people - 1)] as const),
      rests: often(0.6) ? [{ people: everybody, minutes: 60 * (2 + upTo(14)), reason: 2 }] : [],
      rules: [{ people: everybody, rules, reason: 3 }],
      beside: everybody.flatMap((person) =>
        often(0.6)
          ? []
          : [{ person, days: [-2, -1, 1].map((away) => ({ away, letter: often(0.5) ? 'K' : '-', time: upTo(1) })) }],
      ),
    },
    { fixed: lines.map((line) => [...line].map((cell) => (cell !== 'C' && often(0.12) ? '1' : '0')).join('')) },
  );
  // Somebody works at home for reasons of his own.
  return often(0.8)
    ? board
    : {
        ...board,
        people: board.people.map((each, p) =>
          p > 0 || each.modes[0] === 'C'
            ? each
            : {
                ...each,
                modes: `R${each.modes.slice(1)}`,
                times: `.${each.times!.slice(1)}`,
                open: ['R', ...each.open.slice(1)],
                fixed: `0${each.fixed.slice(1)}`,
              },
        ),
      };
};

const isAbout = (part: HoursPart, fault: BoardFault, board: Board): boolean => {
  const target = targetOfFault(board, fault);
  return part.kind === 'cover'
    ? target?.kind === 'cover' && target.time === part.time && target.day === part.day
    : part.kind === 'rule' && target?.kind === 'rule' && target.rule === part.rule && target.person === part.person;
};

/** The board under a change and with the cells of its plan. */
const applied = (board: Board, change: HoursCorrection): Board => {
  const hours = board.hours!;
  const cellAt = (p: number, d: number) => change.cells.find((each) => each.person === p && each.day === d);
  return {
    ...board,
    people: board.people.map((each, p) => ({
      ...each,
      modes: [...each.modes].map((now, d) => cellAt(p, d)?.letter ?? now).join(''),
      times: [...each.times!]
        .map((now, d) => (cellAt(p, d) === undefined ? now : `${cellAt(p, d)!.time ?? '.'}`))
        .join(''),
      open: each.open.map((now, d) => (change.kind === 'held' && change.person === p && change.day === d ? 'K-' : now)),
    })),
    hours: {
      ...hours,
      shifts: hours.shifts.map((each, group) =>
        (change.kind === 'cover' || change.kind === 'lend') && change.group === group
          ? {
              ...each,
              times: each.times.map((time) => {
                if (time.time !== change.time) return time;
                return { ...time, min: change.kind === 'lend' ? time.min! - change.count : change.to };
              }),
            }
          : each,
      ),
      rests: hours.rests.map((each, at) =>
        change.kind === 'rule' && change.rule === 'rest' && change.at === at ? { ...each, minutes: change.to } : each,
      ),
      rules: hours.rules.map((each, at) =>
        change.kind === 'rule' && change.rule !== 'rest' && change.at === at
          ? { ...each, rules: { ...each.rules, [change.rule]: change.to } }
          : each,
      ),
    },
  };
};
const about = ({ code, people, day, params }: BoardFault): string =>
  code.startsWith('shifts.') ? `${code} ${day} ${params.name}` : `${code} ${people.join()}`;

it('on invented wards the conflict is real and minimal by an exact check of its own, and every change offered works', () => {
  let conflicts = 0;
  let plans = 0;
  let changes = 0;
  for (let seed = 1; seed <= 400; seed++) {
    const board = invented(seed);
    const faults = judgeHours(board);
    const fault = faults[seed % Math.max(1, faults.length)];
    const target = fault === undefined ? null : targetOfFault(board, fault);
    if (fault === undefined || target === null) continue;
    const conflict = findHoursConflict(board, target, solver);
    expect(conflict.outcome, `seed ${seed}`).not.toBe('undecided');
    const before = new Set(faults.map(about));
    const isMended = (after: Board): void => {
      const left = judgeBoard(after);
      expect(left.map(about), `seed ${seed}`).not.toContain(about(fault));
      for (const each of left) expect(before, `seed ${seed}`).toContain(about(each));
    };
    if (conflict.outcome === 'possible') {
      plans++;
      isMended(applied(board, { kind: 'held', person: -1, day: -1, cells: conflict.cells }));
      continue;
    }
    if (conflict.outcome !== 'impossible') continue;
    conflicts++;
    const { parts } = conflict;
    const own = parts[0]!;
    expect(isAbout(own, fault, board), `seed ${seed}`).toBe(true);
    expect(conflict.minimal, `seed ${seed}`).toBe(true);
    expect(exactly(board, own, parts), `seed ${seed}`).toBe(false);
    for (const part of parts)
      expect(
        exactly(
          board,
          own,
          parts.filter((each) => each !== part),
        ),
        `seed ${seed} without ${JSON.stringify(part)}`,
      ).toBe(true);
    for (const change of conflict.corrections) {
      changes++;
      isMended(applied(board, change));
      for (const { person, day } of change.cells) {
        const isFreed = change.kind === 'held' && change.person === person && change.day === day;
        expect(
          isFreed || (board.people[person]!.fixed[day] !== '1' && !'CR'.includes(board.people[person]!.modes[day]!)),
        ).toBe(true);
      }
    }
  }
  expect(conflicts).toBeGreaterThan(120);
  expect(plans).toBeGreaterThan(60);
  expect(changes).toBeGreaterThan(200);
}, 300_000);
