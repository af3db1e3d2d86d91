import { expect, it } from 'vitest';
import { countPlaces, placeFor } from './whoIsWhere.ts';

it('tells a colleague neither leave nor travel, only that somebody is away', () => {
  expect(placeFor('C', true, true)).toBe('away');
  expect(placeFor('D', true, true)).toBe('away');
  expect(placeFor('R', true, true)).toBe('home');
  expect(placeFor('C', true, false)).toBe('leave');
});

it('tells a day without a plan from a day off', () => {
  expect(placeFor(undefined, true, false)).toBe('unknown');
  expect(placeFor(undefined, false, false)).toBe('off');
  expect(placeFor('-', true, false)).toBe('off');
});

it('counts people by place', () => {
  expect(countPlaces([{ place: 'office' }, { place: 'home' }, { place: 'office' }])).toEqual({ office: 2, home: 1 });
});
