import { describe, expect, it } from 'vitest';
import { checkInstrument } from './checkInstrument.ts';
import { instrumentWith } from './clauses/trial.ts';
import type { Instrument } from './instrument.ts';

const cap = (num: number, over: object = {}) => ({
  kind: 'shareCap',
  place: 'office',
  bound: 'atMost',
  share: { num, den: 100 },
  per: 'unit',
  rounding: 'floor',
  minimumOne: false,
  ...over,
});
const office = { kind: 'alwaysOffice', because: 'order' };
const home = { kind: 'alwaysHome' };
const found = (clauses: object[], over: Partial<Instrument> = {}, known: readonly Instrument[] = []) =>
  checkInstrument(instrumentWith(clauses, over), known).map((each) => `${each.code} ${each.clauses.join(' ')}`.trim());

describe('an instrument that contradicts itself', () => {
  it.each([
    ['everybody in the office and at home', [office, home], 'officeAndHome c1 c2'],
    [
      'at least half and at most a quarter in the office',
      [cap(50, { bound: 'atLeast' }), cap(25)],
      'sharesImpossible c1 c2',
    ],
    [
      'at most a quarter in the office and at most half at home',
      [cap(25), cap(50, { place: 'home' })],
      'sharesImpossible c1 c2',
    ],
    ['none in the office but leaders always in', [cap(0), office], 'noneButOffice c1 c2'],
    [
      'none in the office but minimum staff',
      [cap(0), { kind: 'minimumStaff', per: 'unit', minimum: 1 }],
      'noneButStaff c1 c2',
    ],
    ['a cap of none with at least one', [cap(0, { minimumOne: true })], 'noneButOne c1'],
    ['more than the whole', [cap(120)], 'shareOverWhole c1'],
    [
      'two clauses whose days at home exclude each other',
      [
        { kind: 'homeDays', per: 'week', min: 3 },
        { kind: 'homeDays', per: 'week', max: 2 },
      ],
      'minOverMax c1 c2',
    ],
    [
      'two fixed days where one is the most',
      [
        { kind: 'fixedHomeWeekday', weekdays: [3, 5] },
        { kind: 'homeDays', per: 'week', max: 1 },
      ],
      'fixedOverMax c1 c2',
    ],
    [
      'a Friday rule that holds on Mondays only',
      [{ kind: 'fixedHomeWeekday', weekdays: [5], when: { weekdays: [1] } }],
      'neverHolds c1',
    ],
    [
      'a clause that ends before it starts',
      [{ ...office, when: { from: '2026-03-02', to: '2026-03-01' } }],
      'endsBeforeStart c1',
    ],
    ['a clause outside the life of its instrument', [{ ...office, when: { to: '2025-12-31' } }], 'neverHolds c1'],
    [
      'a state nobody knows',
      [{ ...office, when: { switches: [{ name: 'psbb', is: ['maybe'] }] } }],
      'switchUnknown c1',
    ],
    [
      'the same code twice',
      [
        { ...office, id: 'x' },
        { ...office, id: 'x' },
      ],
      'sameIdTwice x',
    ],
    [
      'an exception for everybody meant',
      [{ ...office, who: { heads: true }, except: [{ heads: true }] }],
      'exceptsEverybody c1',
    ],
    ['a clause that replaces one of its own', [{ ...office, replaces: ['trial/c2'] }, home], 'replacesOwn c1'],
  ])('is found: %s', (_title, clauses, finding) => {
    expect(found(clauses)).toContain(finding);
  });

  it.each([
    ['an order for leaders beside one for everybody', [{ ...office, who: { heads: true } }, home]],
    ['a dispensation beside an order to be in', [office, { ...home, grounds: ['pregnant', 'nursing'] }]],
    [
      'two caps in different risk zones',
      [
        cap(25, { when: { switches: [{ name: 'riskZone', is: ['high'] }] } }),
        cap(75, { bound: 'atLeast', when: { switches: [{ name: 'riskZone', is: ['low'] }] } }),
      ],
    ],
    [
      'two orders for different people',
      [
        { ...office, who: { employmentKinds: ['thl'] } },
        { ...home, who: { employmentKinds: ['pns'] } },
      ],
    ],
    [
      'an order that excepts those meant by the other',
      [
        { ...office, except: [{ employmentKinds: ['thl'] }] },
        { ...home, who: { employmentKinds: ['thl'] } },
      ],
    ],
  ])('is not found in %s', (_title, clauses) => {
    expect(found(clauses)).toEqual([]);
  });

  it('finds dates that run backwards and clauses that are not there', () => {
    expect(found([office], { from: '2026-05-02', to: '2026-05-01' })).toContain('endsBeforeStart');
    const other = instrumentWith([office], { id: 'other' });
    expect(found([{ ...office, replaces: ['other/c9'] }], {}, [other])).toContain('replacesUnknown c1');
    expect(found([{ ...office, replaces: ['other/c1'] }], {}, [other])).toContain('replacesWithoutAmending c1');
  });

  it('warns where a schedule would tell the one ground of a dispensation', () => {
    expect(found([{ ...home, grounds: ['pregnant'] }])).toEqual(['oneGround c1']);
    expect(found([{ ...home, grounds: ['pregnant', 'pregnant', 'age'] }])).toEqual(['oneGround c1']);
    expect(found([{ ...home, declarations: [{ kind: 'contact', days: 14 }] }])).toEqual(['oneGround c1']);
    expect(found([{ ...home, grounds: ['pregnant', 'nursing'] }])).toEqual([]);
    expect(found([{ ...home, grounds: ['age'] }])).toEqual([]);
  });

  it('holds doubts apart from contradictions', () => {
    const findings = checkInstrument(instrumentWith([], { issued: '2026-02-01' }));
    expect(findings.map((each) => [each.code, each.weight])).toEqual([
      ['backdated', 'doubt'],
      ['noClauses', 'doubt'],
    ]);
  });
});
