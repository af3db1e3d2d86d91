import { expect, it } from 'vitest';
import { waitAfterFailures } from './waitAfterFailures.ts';

it('four wrong passwords cost no wait, the fifth five seconds, then the wait doubles', () => {
  expect([1, 4, 5, 6, 7, 8].map((n) => waitAfterFailures('name', n))).toEqual([0, 0, 5, 10, 20, 40]);
});

it('the wait stays at five minutes however long a stranger goes on', () => {
  expect(waitAfterFailures('name', 50)).toBe(300);
  expect(waitAfterFailures('name', 1_000_000)).toBe(300);
});

it('an office behind one address may mistype forty times before it waits', () => {
  expect(waitAfterFailures('address', 39)).toBe(0);
  expect(waitAfterFailures('address', 40)).toBe(5);
  expect(waitAfterFailures('address', 1000)).toBe(120);
});
