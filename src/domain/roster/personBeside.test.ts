import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instrumentWith, personWith } from '../policy/clauses/trial.ts';
import { dayContext, noFacts } from '../policy/dayContext.ts';
import type { PersonOnDay } from '../policy/model.ts';
import { boardOf } from './boardOf.ts';
import { composeProblem, type RosterFacts } from './composeProblem.ts';
import { explainDay } from './explainDay.ts';
import { inventFacts } from './inventFacts.ts';
import { judgeBoard } from './judgeBoard.ts';
import { judgeRoster } from './judgeRoster.ts';
import type { PersonBeside } from './personBeside.ts';
import { planRoster } from './planRoster.ts';
import { groundsOf } from './unitGround.ts';

const day = '2026-05-04';
const kindsOf = ['workday'] as const;
const inRoom = (prefix: string, count: number, over: Partial<PersonOnDay> = {}): PersonOnDay[] =>
  Array.from({ length: count }, (_, i) =>
    personWith({
      employeeId: `${prefix}${i}`,
      unitId: prefix,
      unitPath: ['o1', prefix],
      roomId: 'r1',
      workplaceId: 'w1',
      ...over,
    }),
  );
/** One letter a person. */
const besideWith = (people: readonly PersonOnDay[], modes: string): PersonBeside[] =>
  people.map((person, i) => ({
    employeeId: person.employeeId,
    facts: [person],
    kinds: kindsOf,
    modes: modes[i] ?? ' ',
  }));
const factsWith = (
  clauses: readonly object[],
  people: readonly PersonOnDay[],
  beside: readonly PersonBeside[],
): RosterFacts => {
  const facts = { ...noFacts, rooms: [{ id: 'r1', workplaceId: 'w1', name: 'A', capacity: 10 }] };
  const instruments = [instrumentWith([{ kind: 'homeAllowed', places: ['home'] }, ...clauses])];
  return {
    days: [{ day, context: dayContext(instruments, { day, ramadan: false, region: null }, facts) }],
    people: people.map((person) => ({
      employeeId: person.employeeId,
      unitId: person.unitId,
      facts: [person],
      kinds: kindsOf,
      carried: 0,
    })),
    absences: [],
    beside,
  };
};
const officeIn = (facts: RosterFacts) => {
  const planned = planRoster(composeProblem(facts, [], 1))!;
  return {
    ...planned,
    office: planned.plan.lines.filter((line) => line.modes === 'K').length,
    judged: judgeRoster(planned.plan, facts),
  };
};
const seats = { kind: 'roomCapacity', share: { num: 1, den: 1 } };

describe('a plan of one unit beside published plans of others', () => {
  it('gives of a room only the places that the others leave', () => {
    const facts = factsWith([seats], inRoom('b', 6), besideWith(inRoom('a', 9), 'KKKKKKKKR'));
    const { office, breaches, judged } = officeIn(facts);
    expect([office, breaches, judged]).toEqual([2, [], []]);
  });

  it('leaves out those of whom nothing is published, and says how many they are', () => {
    const facts = factsWith([seats], inRoom('b', 12), besideWith(inRoom('a', 9), 'KKKK     '));
    const { office } = officeIn(facts);
    expect(office).toBe(6);
    expect(composeProblem(facts, [], 1).dayLimits[0]).toMatchObject({
      max: 6,
      beside: { max: 10, found: 4, people: 4, waiting: 5 },
    });
  });

  it('takes a share of the whole of all who are planned, so that the parts add up to it', () => {
    const half = {
      kind: 'shareCap',
      place: 'office',
      bound: 'atMost',
      share: { num: 1, den: 2 },
      per: 'opd',
      rounding: 'floor',
      minimumOne: false,
    };
    expect(officeIn(factsWith([half], inRoom('b', 5), besideWith(inRoom('a', 5), '     '))).office).toBe(2);
    expect(officeIn(factsWith([half], inRoom('b', 5), besideWith(inRoom('a', 5), 'KKRRR'))).office).toBe(3);
    expect(officeIn(factsWith([half], inRoom('b', 5), besideWith(inRoom('a', 5), 'KCRRR'))).office).toBe(4);
  });

  it('is told when the others alone fill more than there is, by planner and judge alike', () => {
    const { office, breaches, judged } = officeIn(
      factsWith([seats], inRoom('b', 3), besideWith(inRoom('a', 12), 'KKKKKKKKKKKK')),
    );
    expect(office).toBe(0);
    expect(breaches).toMatchObject([{ code: 'roster.tooMany', params: { found: 12, bound: 10, short: 2 } }]);
    expect(judged).toMatchObject([{ code: 'roomCapacity', params: { found: 12, count: 10 }, employeeIds: [] }]);
  });

  it('is not judged for a group that nobody in it belongs to', () => {
    const elsewhere = inRoom('b', 3, { roomId: null, workplaceId: null });
    const facts = factsWith(
      [
        seats,
        { kind: 'buildingCapacity', share: { num: 1, den: 2 }, of: 'people' },
        { kind: 'minimumStaff', per: 'unit', minimum: 2 },
      ],
      elsewhere,
      besideWith(inRoom('a', 12), 'KKKKKKKKKKKK'),
    );
    const { breaches, judged } = officeIn(facts);
    expect([breaches, judged]).toEqual([[], []]);
  });

  it('shows on the board what is published now, not what was when it was made', () => {
    const own = inRoom('b', 8);
    const alone = factsWith([seats], own, besideWith(inRoom('a', 8), ''));
    const problem = composeProblem(alone, [], 1);
    const { plan } = planRoster(problem)!;
    const grounds = groundsOf(problem, plan);
    const lines = new Map(plan.lines.map((line) => [line.employeeId, { ...line, fixed: '0' }]));
    const boardBeside = (modes: string) =>
      boardOf({
        days: problem.days,
        units: [grounds.units.get('b')!.ground],
        lineOf: (id) => lines.get(id),
        shared: grounds.shared,
        now: composeProblem(factsWith([seats], own, besideWith(inRoom('a', 8), modes)), [], 1).dayLimits,
      });
    expect(judgeBoard(boardBeside('')).length).toBe(0);
    expect(judgeBoard(boardBeside('KKRRRRRR')).length).toBe(0);
    const board = boardBeside('KKKRRRRR');
    expect(judgeBoard(board)).toMatchObject([{ code: 'roster.tooMany', params: { found: 11, bound: 10 } }]);
    expect(explainDay(board, 0, 0).bounds).toMatchObject([{ found: 11, max: 10, outside: { people: 8, waiting: 0 } }]);
  });
});

describe('planner, judge and board, with a part of the people beside the plan', () => {
  it('agree on every invented city', () => {
    let shared = 0;
    let broken = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.infiniteStream(fc.constantFrom(...'KKRRCD ')),
        (seed, letters) => {
          const whole = inventFacts({ seed, units: 14, size: 5, days: 4 });
          const isOwn = (unitId: string) => unitId === 'u000' || unitId === 'u001';
          const facts: RosterFacts = {
            ...whole,
            people: whole.people.filter((person) => isOwn(person.unitId)),
            beside: whole.people
              .filter((person) => !isOwn(person.unitId))
              .map(({ employeeId, facts: onDays, kinds }) => ({
                employeeId,
                facts: onDays,
                kinds,
                modes: kinds.map(() => letters.next().value).join(''),
              })),
          };
          const problem = composeProblem(facts, [], seed);
          shared += problem.dayLimits.filter((limit) => limit.beside !== undefined).length;
          const { plan, breaches } = planRoster(problem)!;
          const judged = judgeRoster(plan, facts);
          broken += judged.length;
          const nameOf = (breach: { ref: { clause: string } | null }) => breach.ref?.clause ?? '';
          const reported = new Set(breaches.map(nameOf));
          for (const breach of judged) expect(reported).toContain(nameOf(breach));
          const found = new Set(judged.map(nameOf));
          for (const breach of breaches) if (breach.code === 'roster.tooMany') expect(found).toContain(nameOf(breach));
          const grounds = groundsOf(problem, plan);
          const lines = new Map(
            [...grounds.units.values()].flatMap((unit) =>
              unit.lines.map((line) => [line.employeeId, { ...line, fixed: '0000' }]),
            ),
          );
          const board = boardOf({
            days: problem.days,
            units: [...grounds.units.values()].map((unit) => unit.ground),
            lineOf: (id) => lines.get(id),
            shared: grounds.shared,
            now: problem.dayLimits.filter((limit) => limit.beside !== undefined),
          });
          const told = (fault: {
            code: string;
            ref: { clause: string } | null;
            params: Readonly<Record<string, string | number>>;
          }) => `${fault.code} ${fault.ref?.clause} ${fault.params.found} ${fault.params.bound}`;
          expect(judgeBoard(board).map(told).sort()).toEqual(
            breaches
              .filter((breach) => breach.code !== 'minimumStaff.missing')
              .map(told)
              .sort(),
          );
        },
      ),
      { numRuns: 60, seed: 11 },
    );
    expect(shared).toBeGreaterThan(50);
    expect(broken).toBeGreaterThan(10);
  });
});
