import { describe, expect, it } from 'vitest';
import { instrumentWith, peopleOf, personWith } from './clauses/trial.ts';
import { noFacts } from './dayContext.ts';
import { startDryRun } from './dryRun.ts';
import type { Instrument } from './instrument.ts';
import type { PersonOnDay } from './model.ts';

const friday = instrumentWith([{ kind: 'fixedHomeWeekday', weekdays: [5] }]);
const days = [
  { day: '2026-05-07', ramadan: false },
  { day: '2026-05-08', ramadan: false },
] as const;
const counters = [
  { id: 'loket', unitId: 'u1', name: 'KTP-el', service: null, minimumStaff: 1, qualified: ['e1', 'e2'] },
];
const run = (people: readonly PersonOnDay[], after: readonly Instrument[], before: readonly Instrument[] = []) => {
  const dry = startDryRun({
    days,
    before,
    after,
    facts: { ...noFacts, counters },
    people: people.map((person) => ({
      employeeId: person.employeeId,
      facts: [person, person],
      kinds: ['workday', 'workday'],
    })),
  });
  for (const i of days.keys()) dry.day(i);
  return dry.end();
};

describe('a dry run', () => {
  it('says who changes, on how many days, and why', () => {
    const { people, changed, changes } = run(peopleOf(3), [friday]);
    expect([people, changed]).toEqual([3, 3]);
    expect(changes[0]).toMatchObject({
      employeeId: 'e1',
      days: 1,
      first: { day: '2026-05-08', before: ['office'], after: ['home'], reason: { code: 'fixedHomeWeekday' } },
    });
  });

  it('says how many of a unit may be where on each day', () => {
    const cap = {
      kind: 'shareCap',
      place: 'office',
      bound: 'atMost',
      share: { num: 1, den: 5 },
      per: 'unit',
      rounding: 'floor',
      minimumOne: true,
    };
    const { unitDays } = run(
      [...peopleOf(10), personWith({ employeeId: 'e11', grounds: [{ ground: 'age', until: '2026-12-31' }] })],
      [instrumentWith([cap, { kind: 'alwaysHome', grounds: ['age'] }])],
    );
    expect(unitDays[0]).toEqual({
      unitId: 'u1',
      day: '2026-05-07',
      before: { people: 11, mustOffice: 11, mustHome: 0, officeMost: 11, homeMost: 0 },
      after: { people: 11, mustOffice: 0, mustHome: 1, officeMost: 2, homeMost: 11 },
    });
  });

  it('names the counters and services that can no longer be staffed', () => {
    const { shortages } = run(peopleOf(3, { services: ['licensing'] }), [friday]);
    expect(shortages.map((each) => [each.kind, each.name, each.day, each.need, each.possible, each.before])).toEqual([
      ['counter', 'KTP-el', '2026-05-08', 1, 0, 2],
      ['service', 'licensing', '2026-05-08', 1, 0, 3],
    ]);
  });

  it('names the bounds that those who must be in the office break by themselves', () => {
    const cap = {
      kind: 'shareCap',
      place: 'office',
      bound: 'atMost',
      share: { num: 1, den: 5 },
      per: 'unit',
      rounding: 'floor',
      minimumOne: true,
    };
    const { shortages } = run(peopleOf(10), [
      instrumentWith([cap, { kind: 'alwaysOffice', because: 'service', who: { employmentKinds: ['pns'] } }]),
    ]);
    expect(shortages[0]).toMatchObject({
      kind: 'crowd',
      day: '2026-05-07',
      need: 10,
      possible: 2,
      reason: { code: 'shareCap.office.atMost' },
    });
  });

  it('says of a unit whose people all have a dispensation that the least in the office cannot be met', () => {
    const people = peopleOf(4, { grounds: [{ ground: 'age', until: '2026-12-31' }] });
    const { shortages, unitDays } = run(people, [
      instrumentWith([
        { kind: 'alwaysHome', grounds: ['age', 'disability'] },
        { kind: 'minimumStaff', per: 'unit', minimum: 1 },
      ]),
    ]);
    expect(shortages.map((each) => [each.kind, each.need, each.possible])).toContainEqual(['limit', 1, 0]);
    expect(unitDays[0]?.after).toMatchObject({ people: 4, mustHome: 4, officeMost: 0 });
  });

  it('finds nothing where nothing changes', () => {
    expect(run(peopleOf(3), [friday], [friday])).toMatchObject({ changed: 0, changes: [], shortages: [] });
  });
});
