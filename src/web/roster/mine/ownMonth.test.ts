import { expect, it } from 'vitest';
import { weeksOf } from './ownMonth.ts';

it('a month is covered by whole weeks that begin on Monday', () => {
  const weeks = weeksOf('2026-12-01');
  expect(weeks.map((week) => week[0])).toEqual(['2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28']);
  expect(weeks.at(-1)?.at(-1)).toBe('2027-01-03');
  expect(weeksOf('2027-02-01')).toHaveLength(4);
});
