import { describe, expect, it } from 'vitest';
import { placesInUnits, type RecordedPlacement } from './placesInUnits.ts';

const stay = (employeeId: string, from: string, to: string | null = null, recordedOn = '2000-01-01') =>
  ({ employeeId, unitId: 'u', from, to, recordedOn }) as RecordedPlacement;
const unit = [stay('ani', '2015-01-01'), stay('budi', '2018-01-01'), stay('citra', '2020-01-01')];
const placesOf = (placements: readonly RecordedPlacement[], day = '2026-06-01') => {
  const placeOf = placesInUnits(placements);
  const people = [...new Set(placements.map((each) => each.employeeId))];
  return Object.fromEntries(people.map((id) => [id, placeOf(id, 'u', day as '2026-06-01')]));
};

describe('the places of people in a unit', () => {
  it('follow the first day in the unit, then the id', () => {
    expect(placesOf([...unit, stay('adi', '2018-01-01')])).toEqual({ ani: 0, adi: 1, budi: 2, citra: 3 });
  });

  it('a newcomer takes the end and moves nobody, also one whose papers are older than all others', () => {
    expect(placesOf([...unit, stay('aan', '2026-03-01')])).toEqual({ ani: 0, budi: 1, citra: 2, aan: 3 });
    expect(placesOf([...unit, stay('aan', '2010-01-01', null, '2026-03-01')])).toEqual({
      ani: 0,
      budi: 1,
      citra: 2,
      aan: 3,
    });
  });

  it('a leaver leaves a gap that moves nobody; the next newcomer fills it', () => {
    const left = [unit[0]!, stay('budi', '2018-01-01', '2026-03-31'), unit[2]!];
    expect(placesOf(left)).toEqual({ ani: 0, budi: 1, citra: 2 });
    expect(placesOf([...left, stay('dewi', '2026-04-01')])).toEqual({ ani: 0, budi: 1, citra: 2, dewi: 1 });
    expect(placesOf([...left, stay('dewi', '2026-03-15')])).toMatchObject({ citra: 2, dewi: 3 });
  });

  it('whatever happens later, the old days are dealt as they were', () => {
    const before = placesOf(unit);
    const years = [
      stay('ani', '2015-01-01', '2026-07-31'),
      unit[1]!,
      stay('citra', '2020-01-01', '2026-08-31'),
      stay('aan', '2012-01-01', null, '2026-08-01'),
      stay('eka', '2026-09-01'),
      stay('citra', '2027-01-01'),
    ];
    expect(placesOf(years)).toMatchObject(before);
    expect(placesOf(years, '2027-02-01')).toEqual({ ani: 0, budi: 1, citra: 2, aan: 3, eka: 0 });
  });

  it('a new position in the same unit keeps the place', () => {
    const promoted = [stay('ani', '2015-01-01', '2026-01-31'), stay('ani', '2026-02-01', null, '2026-02-03')];
    const placements = [...promoted, unit[1]!, unit[2]!];
    expect(placesOf(placements)).toEqual({ ani: 0, budi: 1, citra: 2 });
  });
});
