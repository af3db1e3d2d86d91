import { describe, expect, it } from 'vitest';
import { instrumentWith } from './clauses/trial.ts';
import { compareInstruments } from './compareInstruments.ts';

const friday = { id: 'friday', kind: 'fixedHomeWeekday', weekdays: [5] };
const office = { id: 'leaders', kind: 'alwaysOffice', because: 'position', who: { heads: true } };

describe('two versions compared', () => {
  it('are equal whatever the order of their keys', () => {
    expect(
      compareInstruments(
        instrumentWith([friday]),
        instrumentWith([{ weekdays: [5], kind: 'fixedHomeWeekday', id: 'friday' }]),
      ),
    ).toEqual({
      instrument: [],
      clauses: [],
    });
  });

  it('name what was added, removed and changed, field by field', () => {
    const before = instrumentWith([friday, office]);
    const after = instrumentWith(
      [
        { ...friday, weekdays: [3], article: 'Angka 1' },
        { id: 'open', kind: 'homeAllowed', places: ['home'] },
      ],
      { to: '2026-12-31' },
    );
    const { instrument, clauses } = compareInstruments(before, after);
    expect(instrument).toEqual([{ field: 'to', before: null, after: '2026-12-31' }]);
    expect(clauses.map((each) => each.change)).toEqual(['changed', 'added', 'removed']);
    expect(clauses[0]).toMatchObject({ fields: [{ field: 'weekdays', before: [5], after: [3] }] });
  });
});
