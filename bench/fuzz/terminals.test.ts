import { expect, it } from 'vitest';
import { fuzzTerminals } from './terminals.ts';

it('whatever a terminal or a file holds, the readers neither crash nor tell anything odd', () => {
  const told = fuzzTerminals({ inputs: 6000, seconds: 45, seed: 20 });
  expect(told.faults).toEqual([]);
  expect(told.inputs).toBeGreaterThan(500);
});
