import { expect, it } from 'vitest';
import { changeFrom } from './changeFrom.ts';

const first = { from: '2020-01-01', to: '2026-11-15' } as const;
const second = { from: '2026-11-16', to: null } as const;

it('a move in the middle of a month closes the old stretch the day before', () => {
  expect(changeFrom([{ from: '2020-01-01', to: null }], '2026-11-16')).toEqual({
    closed: { from: '2020-01-01', to: '2026-11-15' },
    removed: [],
  });
});

it('a change on the very first day of a stretch takes its place', () => {
  expect(changeFrom([first, second], '2026-11-16')).toEqual({ closed: null, removed: [second] });
});

it('an earlier change also covers what was planned later', () => {
  expect(changeFrom([first, second], '2026-11-01')).toEqual({
    closed: { from: '2020-01-01', to: '2026-10-31' },
    removed: [second],
  });
});
