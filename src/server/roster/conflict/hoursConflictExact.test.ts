import { beforeAll, expect, it } from 'vitest';
import type { Board, BoardFault, BoardHours, BoardPerson } from '../../../domain/roster/board.ts';
import { findHoursConflict } from '../../../domain/roster/conflict/hours/findHoursConflict.ts';
import type { HoursCorrection, HoursPart } from '../../../domain/roster/conflict/hours/model.ts';
import { targetOfFault } from '../../../domain/roster/conflict/hours/targetOfFault.ts';
import type { LinearSolver } from '../../../domain/roster/engine/linearSolver.ts';
import { judgeBoard } from '../../../domain/roster/judgeBoard.ts';
import { judgeHours } from '../../../domain/roster/judgeHours.ts';
import { seededRandom } from '../../../domain/roster/seededRandom.ts';
import { openHighs } from '../../platform/solver/highs.ts';
import { hoursBoard } from './hoursBoard.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await openHighs();
});

// An exact check of its own: all lines of each person written out and judged rule by rule, then put together by their numbers in the shifts.
const codeOf = (rule: string): string => (rule === 'rest' ? 'rest' : `shiftRules.${rule}`);
const nearestOpen = ({ modes, open }: BoardPerson, day: number): string | undefined =>
  open
    .map((letters, d) => ({ letters, away: Math.abs(d - day) * 2 + (d > day ? 1 : 0) }))
    .filter((_, d) => modes[d] !== 'C')
    .sort((a, b) => a.away - b.away)[0]?.letters;
const cellsOf = (person: BoardPerson, day: number, isHeld: boolean): string[] => {
  const now = person.modes[day] === 'K' ? (person.times![day] === '0' ? 'P' : 'M') : person.modes[day]!;
  const isBound = now === 'C' || person.fixed[day] === '1';
  if (isBound && isHeld) return [now];
  // On leave the clauses of the nearest day that is not speak; whoever must be at home then is at home without the leave.
  if (now === 'C' && nearestOpen(person, day) === 'R') return ['C', 'R'];
  if (isBound) return [...new Set([now, 'P', 'M', '-'])];
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
    const alone = <T extends Pick<BoardHours['rests'][number], 'parts'>>({ parts: own, ...entry }: T) => {
      const part = own?.find((each) => each.people.includes(p));
      return { ...entry, people: [0], ...(part === undefined ? {} : { parts: [{ ...part, people: [0] }] }) };
    };
    const judged: BoardHours = {
      shifts: hours.shifts.map((each) => ({ ...each, people: [0], times: [] })),
      rests: active.flatMap(({ rule, at }) => (rule === 'rest' ? [alone(hours.rests[at]!)] : [])),
      rules: active.flatMap(({ rule, at }) =>
        rule === 'rest' ? [] : [{ ...alone(hours.rules[at]!), rules: { [rule]: hours.rules[at]!.rules[rule] } }],
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
    Array.from({ length: days }, () => (often(0.2) ? 'C' : often(0.3) ? 'P' : often(0.45) ? 'M' : '-')).join('');
  const lines = Array.from({ length: people }, text);
  const everybody = lines.map((_, p) => p);
  const some = <T extends object>(share: number, value: T): T | object => (often(share) ? value : {});
  const rules = () => ({
    ...some(0.5, { longestRun: 1 + upTo(2) }),
    ...some(0.3, { shortestRun: 2 }),
    ...some(0.3, { shortestOff: 2 }),
    ...some(0.5, { mostNights: upTo(2) }),
    ...some(0.3, { mostMinutes: 1500 + upTo(1500) }),
    ...some(0.3, { mostWeekends: 1 + upTo(2) }),
  });
  // On every second board other rules hold for some days, for all people or for the first alone.
  const changes = seed % 2 === 0;
  const [from, to] = [1 + (seed % 3), 2 + (seed % 5)];
  const within = Array.from({ length: days }, (_, d) => d);
  const who = seed % 4 === 0 ? everybody : [0];
  const isThen = (d: number): boolean => d >= from && d <= Math.max(from, to);
  const first = { people: everybody, parts: [{ people: who, days: within.filter((d) => !isThen(d)) }] };
  const then = { people: who, parts: [{ people: who, days: within.filter(isThen) }] };
  const board = hoursBoard(
    lines,
    {
      least: Array.from({ length: 2 + upTo(3) }, () => [upTo(1), upTo(days - 1), 1 + upTo(people - 1)] as const),
      rests: often(0.6)
        ? [
            { ...(changes ? first : { people: everybody }), minutes: 60 * (2 + upTo(14)), reason: 2 },
            ...(changes ? [{ ...then, minutes: 60 * (2 + upTo(14)), reason: 4 }] : []),
          ]
        : [],
      rules: [
        { ...(changes ? first : { people: everybody }), rules: rules(), reason: 3 },
        ...(changes ? [{ ...then, rules: rules(), reason: 5 }] : []),
      ],
      beside: everybody.flatMap((person) =>
        often(0.6)
          ? []
          : [{ person, days: [-2, -1, 1].map((away) => ({ away, letter: often(0.5) ? 'K' : '-', time: upTo(1) })) }],
      ),
    },
    { fixed: lines.map((line) => [...line].map((cell) => (cell !== 'C' && often(0.25) ? '1' : '0')).join('')) },
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
const about = ({ code, people, day, params, reason }: BoardFault): string =>
  code.startsWith('shifts.') ? `${code} ${day} ${params.name}` : `${code} ${reason} ${people.join()}`;

it('on invented wards the conflict is real and minimal by an exact check of its own, and every change offered works', () => {
  let conflicts = 0;
  let plans = 0;
  let changes = 0;
  for (let seed = 1; seed <= 800; seed++) {
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
  expect(conflicts).toBeGreaterThan(300);
  expect(plans).toBeGreaterThan(300);
  expect(changes).toBeGreaterThan(800);
}, 300_000);
