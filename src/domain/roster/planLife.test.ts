import { expect, it } from 'vitest';
import type { Instant } from '../../kernel/time.ts';
import { movesFrom, type PlanMove, standingOf } from './planLife.ts';

const log = (...moves: [PlanMove, number][]) =>
  moves.map(([move, version]) => ({ move, version, at: '2026-11-01T00:00:00Z' as Instant }));

it('a plan goes from draft over proposal and approval to publication, and an amendment waits beside what is published', () => {
  expect(standingOf(log(['made', 1], ['proposed', 1], ['approved', 1], ['published', 1], ['amended', 2]))).toEqual({
    state: 'published',
    version: 2,
    publishedVersion: 1,
    touched: false,
    before: null,
  });
});

it('an approved plan that is amended needs approval again', () => {
  expect(standingOf(log(['made', 1], ['proposed', 1], ['approved', 1], ['amended', 2])).state).toBe('draft');
});

it('a mark stays until the plan is amended', () => {
  expect(standingOf(log(['made', 1], ['touched', 1])).touched).toBe(true);
  expect(standingOf(log(['made', 1], ['touched', 1], ['amended', 2])).touched).toBe(false);
});

it('a withdrawn plan shows nothing to employees and permits nothing more', () => {
  const standing = standingOf(log(['made', 1], ['proposed', 1], ['approved', 1], ['published', 1], ['withdrawn', 1]));
  expect(standing.publishedVersion).toBeNull();
  expect(movesFrom(standing.state)).toEqual([]);
});

it('a log with a move that was never permitted is damaged', () => {
  expect(() => standingOf(log(['made', 1], ['published', 1]))).toThrow('draft was published');
});

const published: [PlanMove, number][] = [
  ['made', 1],
  ['proposed', 1],
  ['approved', 1],
  ['published', 1],
];

it('a first publication taken back leaves an approved plan that nobody sees', () => {
  expect(standingOf(log(...published, ['unpublished', 1]))).toMatchObject({
    state: 'approved',
    publishedVersion: null,
  });
});

it('taking back a later publication shows the one before it again', () => {
  const standing = standingOf(log(...published, ['amended', 2], ['published', 2], ['unpublished', 2]));
  expect(standing).toMatchObject({ state: 'published', version: 2, publishedVersion: 1 });
});

it('a first publication taken back after an amendment leaves a draft, because nobody approved the amendment', () => {
  const standing = standingOf(log(...published, ['amended', 2], ['unpublished', 1]));
  expect(standing).toMatchObject({ state: 'draft', version: 2, publishedVersion: null });
});

it('only the last publication can be taken back, once', () => {
  const twice = log(...published, ['amended', 2], ['published', 2], ['unpublished', 2], ['unpublished', 1]);
  expect(() => standingOf(twice)).toThrow('taken back');
});

it('a publication taken back can be published again and taken back again', () => {
  const standing = standingOf(log(...published, ['unpublished', 1], ['published', 1], ['unpublished', 1]));
  expect(standing).toMatchObject({ state: 'approved', publishedVersion: null });
});
