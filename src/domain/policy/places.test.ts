import { expect, it } from 'vitest';
import { homeIsOpen, personWith, ruledBy } from './clauses/trial.ts';
import { conditionsMeet } from './conditionsMeet.ts';

const inBalikpapan = { kind: 'alwaysHome', who: { places: ['64.71'] } };

it('a clause for a part of the area holds for those whose workplace lies there, whatever their unit or home', () => {
  const at = (place: string | null) =>
    ruledBy([homeIsOpen, inBalikpapan], '2026-11-23', { people: [personWith({ place, residence: '64.71.01' })] })
      .allowed;
  expect(at('64.71.02')).toEqual(['home']);
  expect(at('64.72.01')).toEqual(['office', 'home']);
  expect(at(null)).toEqual(['office', 'home']);
});

it('clauses for places apart from each other never contradict', () => {
  const of = (...places: string[]) => ({ who: { places } });
  expect(conditionsMeet(of('64.71'), of('64.72'))).toBe(false);
  expect(conditionsMeet(of('64.71'), of('64'))).toBe(true);
});
