import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../kernel/time.ts';
import { instrumentWith } from './clauses/trial.ts';
import { clausesInForce } from './clausesInForce.ts';
import type { Instrument } from './instrument.ts';
import type { SwitchState } from './model.ts';

const cap = (id: string, num: number, over: object = {}) => ({
  id,
  kind: 'shareCap',
  place: 'office',
  bound: 'atMost',
  share: { num, den: 100 },
  per: 'unit',
  rounding: 'floor',
  minimumOne: false,
  ...over,
});
const parent = instrumentWith([cap('cap', 50), { id: 'open', kind: 'homeAllowed', places: ['home'] }], {
  id: 'se-58',
  from: '2020-06-05',
});
const amendment = instrumentWith([cap('cap-now', 25, { replaces: ['se-58/cap'] })], {
  id: 'se-67',
  from: '2020-09-04',
  to: '2020-12-31',
  relations: [{ kind: 'amends', instrument: 'se-58' }],
});
const at = (day: string, switches: readonly SwitchState[] = [], region: string | null = null, ramadan = false) => ({
  day: day as PlainDate,
  ramadan,
  switches,
  region,
});
const names = (instruments: readonly Instrument[], ...given: Parameters<typeof at>) =>
  clausesInForce(instruments, at(...given)).map((each) => `${each.ref.instrument}/${each.ref.clause}`);

describe('what is in force on a day', () => {
  it.each([
    ['before the circular nothing holds', '2020-06-04', []],
    ['from its first day the circular holds', '2020-06-05', ['se-58/cap', 'se-58/open']],
    ['the day before the amendment the old cap holds', '2020-09-03', ['se-58/cap', 'se-58/open']],
    ['the amendment takes the place of the old cap and leaves the rest', '2020-09-04', ['se-58/open', 'se-67/cap-now']],
    ['after the amendment ends the old cap holds again', '2021-01-01', ['se-58/cap', 'se-58/open']],
  ])('%s', (_title, day, expected) => {
    expect(names([parent, amendment], day)).toEqual(expected);
  });

  it('lets a draft amend nothing', () => {
    expect(names([parent, { ...amendment, state: 'draft' }], '2020-09-04')).toEqual(['se-58/cap', 'se-58/open']);
  });

  it('keeps a revoked circular for the days before it was revoked', () => {
    const revoking = instrumentWith([], {
      id: 'se-99',
      from: '2021-03-01',
      relations: [{ kind: 'revokes', instrument: 'se-58' }],
    });
    expect(names([parent, revoking], '2021-02-28')).toEqual(['se-58/cap', 'se-58/open']);
    expect(names([parent, revoking], '2021-03-01')).toEqual([]);
    expect(names([{ ...parent, state: 'revoked', to: '2021-02-28' }], '2021-02-28')).toHaveLength(2);
  });

  it('speaks only while its switches stand as it says', () => {
    const zones = instrumentWith([
      cap('high', 25, { when: { switches: [{ name: 'riskZone', is: ['high'] }] } }),
      cap('free', 100, { when: { switches: [{ name: 'riskZone', is: ['unaffected'] }] } }),
    ]);
    const high: SwitchState = { name: 'riskZone', value: 'high', from: '2026-02-01', to: '2026-02-14' };
    expect(names([zones], '2026-01-31', [high])).toEqual(['trial/free']);
    expect(names([zones], '2026-02-14', [high])).toEqual(['trial/high']);
    expect(names([zones], '2026-02-15', [high])).toEqual(['trial/free']);
  });

  it('reads weekdays, Ramadan and dates of a clause', () => {
    const rules = instrumentWith([
      { id: 'friday', kind: 'homeAllowed', places: ['home'], when: { weekdays: [5] } },
      { id: 'ramadan', kind: 'homeAllowed', places: ['home'], when: { ramadan: true } },
      { id: 'march', kind: 'homeAllowed', places: ['home'], when: { from: '2026-03-01', to: '2026-03-31' } },
    ]);
    expect(names([rules], '2026-02-27', [], null, true)).toEqual(['trial/friday', 'trial/ramadan']);
    expect(names([rules], '2026-03-02')).toEqual(['trial/march']);
  });

  it('leaves out instruments of other areas', () => {
    const kaltim = instrumentWith([cap('cap', 20)], { region: '64' });
    expect(names([kaltim], '2026-05-04', [], '64.72')).toEqual(['trial/cap']);
    expect(names([kaltim], '2026-05-04', [], '33.74')).toEqual([]);
  });
});
