import { expect, it } from 'vitest';
import { sumPresence } from './sumPresence.ts';

it('counts people by where they stand, and who is late among them', () => {
  const sums = sumPresence([
    { state: 'here', lateMinutes: 0 },
    { state: 'here', lateMinutes: 12 },
    { state: 'left', lateMinutes: 3 },
    { state: 'missing', lateMinutes: 0 },
  ]);
  expect(sums).toMatchObject({ people: 4, late: 2, counts: { here: 2, left: 1, missing: 1, away: 0, free: 0 } });
  expect(sumPresence([])).toMatchObject({ people: 0, late: 0, counts: { here: 0 } });
});
