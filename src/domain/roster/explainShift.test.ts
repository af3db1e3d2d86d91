import { expect, it } from 'vitest';
import type { Board } from './board.ts';
import { boardOf } from './boardOf.ts';
import { countShift, explainShift, shiftBoard } from './explainShift.ts';
import { judgeBoard } from './judgeBoard.ts';
import { judgeRoster } from './judgeRoster.ts';
import { factsOf, solveRoster } from './rosterInput.ts';
import { inventWard, wardClauses } from './shifts/inventWard.ts';
import { timeIndex, timeLetter, timeOn } from './workingTime.ts';

// Eleven hours, so that no morning follows an evening.
const clauses = wardClauses(16).map((clause) => ('hours' in clause ? { ...clause, hours: 11 } : clause));
const input = inventWard({ seed: 12, people: 16, clauses });
const solved = solveRoster(input)!;
const made = (): Board => {
  const { ground, lines } = solved.grounds.units.get('u0')!;
  const lineOf = new Map(lines.map((line) => [line.employeeId, { ...line, fixed: '0'.repeat(28) }]));
  const { days, times } = solved.plan;
  return boardOf({
    days,
    units: [ground],
    lineOf: (id) => lineOf.get(id),
    shared: solved.grounds.shared,
    times: times!,
  });
};
const put = (text: string, at: number, letter: string): string => text.slice(0, at) + letter + text.slice(at + 1);
/** The board with one cell set to a shift by name, or to a day off. */
const withCell = (board: Board, person: number, day: number, name: string | null): Board => ({
  ...board,
  people: board.people.map((each, p) => {
    if (p !== person) return each;
    const time = name === null ? '.' : timeLetter(board.times!.findIndex((one) => one.name === name));
    return { ...each, modes: put(each.modes, day, name === null ? '-' : 'K'), times: put(each.times!, day, time) };
  }),
});

it('a board made from a plan without breach has none', () => {
  expect(solved.breaches).toEqual([]);
  expect(judgeBoard(made())).toEqual([]);
});

it('the board finds at each change what the judge of the clauses finds', () => {
  const board = made();
  const facts = factsOf(input);
  const names = ['Pagi', 'Sore', 'Malam', null];
  for (let k = 0; k < 60; k++) {
    const person = (k * 7) % 16;
    const day = (k * 11) % 28;
    if (board.people[person]!.open[day] !== 'K-') continue;
    const changed = withCell(board, person, day, names[k % 4]!);
    const quick = judgeBoard(changed).map(({ code, day: d }) => `${code} ${d === null ? '' : changed.days[d]}`);
    const lines = changed.people.map(({ employeeId, modes, times, why }) => ({
      employeeId,
      unitId: 'u0',
      modes,
      why,
      ...(times === undefined ? {} : { times }),
    }));
    const judged = judgeRoster({ days: changed.days, lines, reasons: [], times: changed.times! }, facts);
    expect([...new Set(quick)].sort(), `change ${k}`).toEqual(
      [...new Set(judged.map((breach) => `${breach.code} ${breach.day}`))].sort(),
    );
  }
});

it('says what each other shift and a day off would break', () => {
  const board = made();
  const at = board.people.flatMap(({ times, open }, p) =>
    [...(times ?? '')].flatMap((_, d) =>
      d > 0 &&
      open[d] === 'K-' &&
      timeOn(board.times, times, d - 1)?.name === 'Sore' &&
      timeOn(board.times, times, d)?.name === 'Sore'
        ? [{ p, d }]
        : [],
    ),
  )[0]!;
  const told = explainShift(board, at.p, at.d)!;
  expect(told.time?.name).toBe('Sore');
  expect(told.count.found).toBeGreaterThanOrEqual(told.count.least ?? 0);
  const morning = told.others.find((other) => other.time?.name === 'Pagi');
  expect(morning?.against).toMatchObject({ code: 'rest', params: { hours: 11, found: 10 } } satisfies object);
  expect(told.others.map((other) => other.time?.name ?? 'off')).toEqual(['Pagi', 'Malam', 'off']);
});

it('offers each shift once and counts its people by day', () => {
  const board = made();
  const shifts = shiftBoard(board)!;
  expect(shifts.choices.map(({ letter }) => letter)).toEqual(['P', 'S', 'M']);
  const night = shifts.timeFor(0, 3, 'M')!;
  expect(board.times![night]?.name).toBe('Malam');
  const counted = countShift(board, shifts, 'M', 3);
  expect(counted.found).toBe(board.people.filter(({ times }) => timeIndex(times?.[3]) === night).length);
  expect(counted.least).toBe(1);
  expect(shiftBoard({})).toBeNull();
});
