import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayContext } from '../policy/dayContext.ts';
import { InstrumentSchema } from '../policy/instrument.ts';
import { composeProblem } from './composeProblem.ts';
import { type Invention, inventFacts, inventInstrument } from './inventFacts.ts';
import { judgeRoster } from './judgeRoster.ts';
import type { FixedCell } from './model.ts';
import { letterOf } from './model.ts';
import { planRoster } from './planRoster.ts';

const inventions: fc.Arbitrary<Invention> = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  units: fc.integer({ min: 1, max: 3 }),
  size: fc.integer({ min: 1, max: 18 }),
  days: fc.integer({ min: 1, max: 12 }),
  gentle: fc.boolean(),
});

describe('a plan', () => {
  it('that reports no breach passes the independent judge, and a plan that fails it has reported a breach', () => {
    let clean = 0;
    fc.assert(
      fc.property(inventions, (wanted) => {
        const facts = inventFacts(wanted);
        const { plan, breaches } = planRoster(composeProblem(facts, [], wanted.seed))!;
        const judged = judgeRoster(plan, facts);
        if (breaches.length === 0) {
          clean++;
          expect(judged).toEqual([]);
        }
        const reported = new Set(breaches.map((breach) => breach.ref?.clause));
        for (const breach of judged) expect(reported).toContain(breach.ref?.clause);
      }),
      { numRuns: 400, seed: 7 },
    );
    expect(clean).toBeGreaterThan(150);
  });

  it('is the same, byte for byte, for the same seed', () => {
    fc.assert(
      fc.property(inventions, (wanted) => {
        const once = JSON.stringify(planRoster(composeProblem(inventFacts(wanted), [], wanted.seed)));
        expect(JSON.stringify(planRoster(composeProblem(inventFacts(wanted), [], wanted.seed)))).toBe(once);
      }),
      { numRuns: 60, seed: 8 },
    );
  });

  it('keeps fixed cells, also when somebody goes on leave afterwards', () => {
    fc.assert(
      fc.property(
        inventions,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('office', 'home', 'other', 'travel', 'leave'))),
        fc.nat(),
        (wanted, cells, who) => {
          const facts = inventFacts(wanted);
          const fixed = new Map<string, FixedCell>();
          for (const [p, d, mode] of cells) {
            const person = facts.people[p % facts.people.length]!;
            const day = d % facts.days.length;
            if (person.facts[day] === null || person.kinds[day] !== 'workday') continue;
            fixed.set(`${person.employeeId} ${day}`, {
              employeeId: person.employeeId,
              day: facts.days[day]!.day,
              mode: mode as FixedCell['mode'],
            });
          }
          const kept = (given: typeof facts) => {
            const { plan, breaches } = planRoster(composeProblem(given, [...fixed.values()], wanted.seed))!;
            const lines = new Map(plan.lines.map((line) => [line.employeeId, line.modes]));
            for (const cell of fixed.values())
              expect(lines.get(cell.employeeId)![plan.days.indexOf(cell.day)]).toBe(letterOf[cell.mode]);
            return breaches;
          };
          kept(facts);
          const ill = facts.people[who % facts.people.length]!;
          const leave = {
            employeeId: ill.employeeId,
            mode: 'leave' as const,
            from: facts.days[0]!.day,
            to: facts.days.at(-1)!.day,
          };
          kept({ ...facts, absences: [...facts.absences, leave] });
        },
      ),
      { numRuns: 80, seed: 9 },
    );
  });

  it('gives office days out evenly among people whom the same rules leave free', () => {
    const facts = inventFacts({ seed: 11, units: 1, size: 20, days: 20, chance: 0 });
    const instruments = InstrumentSchema.parse({
      ...inventInstrument(1, 0),
      clauses: [
        {
          id: 'cap',
          article: 'A',
          kind: 'shareCap',
          place: 'office',
          bound: 'atMost',
          share: { num: 1, den: 5 },
          per: 'unit',
          rounding: 'floor',
          minimumOne: true,
        },
      ],
    });
    const people = facts.people.map((person) => ({
      ...person,
      carried: 0,
      facts: person.facts.map(() => person.facts[0]!),
      kinds: person.kinds.map(() => 'workday' as const),
    }));
    const days = facts.days.map(({ day }) => ({
      day,
      context: dayContext([instruments], { day, ramadan: false, region: null }),
    }));
    const { plan, breaches } = planRoster(composeProblem({ days, people, absences: [] }, [], 3))!;
    expect(breaches).toEqual([]);
    const counts = plan.lines.map((line) => [...line.modes].filter((letter) => letter === 'K').length);
    expect(Math.min(...counts)).toBe(4);
    expect(Math.max(...counts)).toBe(4);
    expect(plan.reasons.map((reason) => reason.code).sort()).toEqual(['roster.turnHome', 'roster.turnOffice']);
  });

  it('names day, number and shortfall where a minimum stands above the cap', () => {
    const facts = inventFacts({ seed: 12, units: 1, size: 10, days: 2, chance: 0 });
    const instrument = InstrumentSchema.parse({
      ...inventInstrument(1, 0),
      clauses: [
        {
          id: 'cap',
          article: 'Huruf A',
          kind: 'shareCap',
          place: 'office',
          bound: 'atMost',
          share: { num: 1, den: 5 },
          per: 'unit',
          rounding: 'floor',
          minimumOne: true,
        },
        { id: 'least', article: 'Huruf B', kind: 'minimumStaff', per: 'unit', minimum: 4 },
      ],
    });
    const people = facts.people.map((person) => ({
      ...person,
      facts: person.facts.map(() => person.facts[0]!),
      kinds: person.kinds.map(() => 'workday' as const),
    }));
    const days = facts.days.map(({ day }) => ({
      day,
      context: dayContext([instrument], { day, ramadan: false, region: null }),
    }));
    const { breaches } = planRoster(composeProblem({ days, people, absences: [] }, [], 3))!;
    expect(
      breaches.map((breach) => [
        breach.day,
        breach.code,
        breach.params.found,
        breach.params.bound,
        breach.params.short,
        breach.ref?.article,
      ]),
    ).toEqual([
      ['2026-11-23', 'roster.tooMany', 4, 2, 2, 'Huruf A'],
      ['2026-11-24', 'roster.tooMany', 4, 2, 2, 'Huruf A'],
    ]);
  });

  it('stops when asked and gives nothing half done', () => {
    const facts = inventFacts({ seed: 5, units: 12, size: 5, days: 5 });
    expect(planRoster(composeProblem(facts, [], 1), { progress: (done) => done === 0 })).toBeNull();
  });
});
