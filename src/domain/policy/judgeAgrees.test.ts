import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysFrom, type PlainDate } from '../../kernel/time.ts';
import { instrumentWith, personWith } from './clauses/trial.ts';
import { dayContext, noFacts } from './dayContext.ts';
import { judgePlan } from './judgePlan.ts';
import { indexInUnits, limitsFor } from './limitsFor.ts';
import type { Mode, PersonOnDay } from './model.ts';
import { rulePerson } from './rulePerson.ts';

const days = daysFrom('2026-05-04', '2026-05-08');
const share = fc.record({ num: fc.integer({ min: 0, max: 4 }), den: fc.constant(4) });
const who = fc.option(
  fc.oneof(
    fc.record({ positionKinds: fc.constant(['pelaksana']) }),
    fc.record({ heads: fc.boolean() }),
    fc.record({ services: fc.constant(['health']) }),
  ),
  { nil: undefined },
);
const withWho = <T extends object>(clause: fc.Arbitrary<T>) =>
  fc.tuple(clause, who).map(([each, filter]) => (filter ? { ...each, who: filter } : each));
const clause = fc.oneof(
  withWho(fc.record({ kind: fc.constant('homeAllowed'), places: fc.constant(['home']) })),
  withWho(
    fc.record({
      kind: fc.constant('shareCap'),
      place: fc.constantFrom('office', 'home'),
      bound: fc.constantFrom('atMost', 'atLeast'),
      share,
      per: fc.constantFrom('unit', 'agency'),
      rounding: fc.constantFrom('floor', 'ceil', 'nearest'),
      minimumOne: fc.boolean(),
    }),
  ),
  withWho(
    fc.record({
      kind: fc.constant('minimumStaff'),
      per: fc.constantFrom('unit', 'service', 'skill', 'strategicUnit'),
      minimum: fc.integer({ min: 1, max: 3 }),
    }),
  ),
  withWho(fc.record({ kind: fc.constant('homeDays'), per: fc.constant('week'), max: fc.integer({ min: 0, max: 3 }) })),
  withWho(fc.record({ kind: fc.constant('alwaysOffice'), because: fc.constant('order') })),
  withWho(fc.record({ kind: fc.constant('fixedHomeWeekday'), weekdays: fc.constantFrom([5], [3, 5]) })),
  withWho(
    fc.record({
      kind: fc.constant('cohorts'),
      count: fc.constant(2),
      length: fc.constant(1),
      unit: fc.constant('day'),
      anchor: fc.constant('2026-05-04'),
    }),
  ),
  fc.record({
    kind: fc.constant('exemptServices'),
    services: fc.constant(['health']),
    effect: fc.constantFrom('office', 'free'),
  }),
  fc.record({ kind: fc.constant('alwaysHome'), grounds: fc.constant(['pregnant', 'age']) }),
);
const person = fc.record({
  unitId: fc.constantFrom('u1', 'u2'),
  head: fc.boolean(),
  positionKind: fc.constantFrom('pelaksana', 'administrator'),
  strategic: fc.boolean(),
  services: fc.constantFrom(['health'], [], ['licensing']),
  grounds: fc.constantFrom([], [], [{ ground: 'age', until: '2026-05-06' }]),
}) as fc.Arbitrary<Partial<PersonOnDay>>;
const situation = fc.record({
  clauses: fc.array(clause, { minLength: 1, maxLength: 5 }),
  levels: fc.array(fc.constantFrom('national', 'city'), { minLength: 5, maxLength: 5 }),
  people: fc.array(person, { minLength: 1, maxLength: 6 }),
  /** Follow the rulings where they leave one mode only. */
  obedient: fc.boolean(),
  plan: fc.array(fc.array(fc.constantFrom<Mode>('office', 'home', 'leave'), { minLength: 5, maxLength: 5 }), {
    minLength: 6,
    maxLength: 6,
  }),
});

describe('the judge and the bounds, written apart', () => {
  it('agree on every plan: what keeps all rulings and bounds breaks nothing, and what breaks one is found', () => {
    const verdicts = { kept: 0, broken: 0 };
    fc.assert(
      fc.property(situation, ({ clauses, levels, people: facts, plan: wild, obedient }) => {
        const people = facts.map((each, i) => personWith({ employeeId: `e${i}`, ...each }));
        const instruments = clauses.map((each, i) =>
          instrumentWith([each], { id: `i${i}`, level: levels[i]! as 'city' }),
        );
        const policyFacts = { ...noFacts, indexInUnit: indexInUnits(people) };
        const ruled = days.map((day) => {
          const context = dayContext(instruments, { day, ramadan: false, region: null }, policyFacts);
          return { context, people, rulings: people.map((each) => rulePerson(each, 'workday', context)) };
        });
        const plan = wild.map((line, p) =>
          line.map((mode, d) =>
            obedient && ruled[d]!.rulings[p]?.allowed.includes(mode) === false
              ? ruled[d]!.rulings[p]!.allowed[0]!
              : mode,
          ),
        );
        const { dayLimits, personLimits, missing } = limitsFor(ruled);
        const modeAt = (employeeId: string, day: PlainDate) => plan[Number(employeeId.slice(1))]![days.indexOf(day)]!;
        const within = (count: number, { min, max }: { min: number | null; max: number | null }) =>
          (min === null || count >= min) && (max === null || count <= max);
        const keeps =
          ruled.every(({ context, rulings }) =>
            rulings.every((ruling, i) => {
              const mode = modeAt(`e${i}`, context.facts.day);
              return mode === 'leave' || ruling.allowed.includes(mode);
            }),
          ) &&
          dayLimits.every((limit) =>
            within(limit.counted.filter((id) => modeAt(id, limit.day) === limit.mode).length, limit),
          ) &&
          personLimits.every((limit) =>
            within(limit.days.filter((day) => modeAt(limit.employeeId, day) === limit.mode).length, limit),
          );
        const breaches = judgePlan(
          ruled.map(({ context }) => ({
            context,
            cells: people.map((each) => ({
              person: each,
              kind: 'workday' as const,
              mode: modeAt(each.employeeId, context.facts.day),
            })),
          })),
        );
        verdicts[keeps ? 'kept' : 'broken']++;
        const lacking = breaches.filter((breach) => breach.code === 'minimumStaff.missing');
        expect(lacking.length > 0 || missing.length === 0).toBe(true);
        expect(breaches.length === lacking.length).toBe(keeps);
      }),
      { numRuns: 600, seed: 5 },
    );
    // Both verdicts must have come up often enough to mean something.
    expect(verdicts.kept).toBeGreaterThan(60);
    expect(verdicts.broken).toBeGreaterThan(60);
  });
});
