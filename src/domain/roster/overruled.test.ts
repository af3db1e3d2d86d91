import { describe, expect, it } from 'vitest';
import { instrumentWith, personWith } from '../policy/clauses/trial.ts';
import { dayContext, noFacts } from '../policy/dayContext.ts';
import type { PersonOnDay } from '../policy/model.ts';
import { boardForOthers } from './boardForOthers.ts';
import { boardOf } from './boardOf.ts';
import { composeProblem } from './composeProblem.ts';
import { explainDay } from './explainDay.ts';
import { planRoster } from './planRoster.ts';
import { groundsOf } from './unitGround.ts';

const day = '2026-05-04';
const cap = (num: number) => ({
  kind: 'shareCap',
  place: 'office',
  bound: 'atMost',
  share: { num, den: 4 },
  per: 'unit',
  rounding: 'floor',
  minimumOne: true,
});
const instruments = [
  instrumentWith(
    [
      { kind: 'homeAllowed', places: ['home'] },
      { ...cap(2), article: 'Angka 3' },
    ],
    {
      id: 'se-menteri',
      level: 'national',
    },
  ),
  instrumentWith([{ ...cap(1), article: 'Huruf B angka 2' }], { id: 'se-wali', level: 'city' }),
  instrumentWith([{ kind: 'alwaysOffice', because: 'order', who: { heads: true } }], {
    id: 'se-kepala',
    level: 'unit',
  }),
  instrumentWith([{ kind: 'alwaysHome', grounds: ['pregnant'], article: 'Huruf hamil' }], { id: 'se-sehat' }),
];
const boardWith = (people: readonly PersonOnDay[]) => {
  const problem = composeProblem(
    {
      days: [{ day, context: dayContext(instruments, { day, ramadan: false, region: null }, noFacts) }],
      people: people.map((person) => ({
        employeeId: person.employeeId,
        unitId: person.unitId,
        facts: [person],
        kinds: ['workday'],
        carried: 0,
      })),
      absences: [],
    },
    [],
    1,
  );
  const { plan } = planRoster(problem)!;
  const grounds = groundsOf(problem, plan);
  const lines = new Map(
    [...grounds.units.values()].flatMap((unit) => unit.lines.map((line) => [line.employeeId, { ...line, fixed: '0' }])),
  );
  return boardOf({
    days: problem.days,
    units: [...grounds.units.values()].map((unit) => unit.ground),
    lineOf: (employeeId) => lines.get(employeeId),
    shared: grounds.shared,
  });
};
const clerk = personWith({ employeeId: 'e1' });
const pregnantHead = personWith({
  employeeId: 'e2',
  head: true,
  grounds: [{ ground: 'pregnant', until: '2026-06-01' }],
});
const pregnantClerk = { ...pregnantHead, employeeId: 'e3', head: false };

describe('where two instruments speak', () => {
  it('the board names the clause that gave way, the one it gave way to, and what decided', () => {
    const told = explainDay(boardForOthers(boardWith([clerk])), 0, 0).overruled;
    expect(told).toMatchObject([
      {
        reason: { ref: { instrument: 'se-menteri', article: 'Angka 3' } },
        by: { ref: { instrument: 'se-wali', article: 'Huruf B angka 2' } },
        why: 'issuer',
      },
    ]);
  });

  it('nobody else hears that a dispensation gave way, nor by which clause one prevailed', () => {
    const board = boardWith([clerk, pregnantHead, pregnantClerk]);
    expect(JSON.stringify(board.overruled)).toContain('Huruf hamil');
    const seen = boardForOthers(board);
    expect(JSON.stringify(seen)).not.toMatch(/hamil|dispensation/);
    // Sets are numbered anew: the head of whom something is left out looks like one of whom nothing is.
    const head = seen.people.findIndex((person) => person.employeeId === 'e2');
    const alone = boardForOthers(boardWith([clerk, { ...pregnantHead, grounds: [] }]));
    expect(explainDay(seen, head, 0).overruled).toEqual(explainDay(alone, head, 0).overruled);
  });
});
