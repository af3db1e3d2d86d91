import { expect, it } from 'vitest';
import { checkInstrument } from '../../domain/policy/checkInstrument.ts';
import { makeCity } from './makeCity.ts';
import { sampleInstrument } from './sampleInstrument.ts';

it('the circular of the sample city holds no contradiction and is in force on its day', () => {
  const city = makeCity({ people: 600, seed: 7, today: '2026-11-21' });
  const circular = sampleInstrument(city);
  expect(checkInstrument(circular).filter((finding) => finding.weight !== 'doubt')).toEqual([]);
  expect(circular.from <= city.today).toBe(true);
  expect(circular.clauses.length).toBeGreaterThan(8);
});
