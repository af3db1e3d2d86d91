import { expect, it } from 'vitest';
import { type Rule, RuleSchema } from '../../../../domain/attendance/day/rules.ts';
import { figuresOf, withBand, withFigure } from './figuresOf.ts';

const tolerance = RuleSchema.parse({
  id: 'toleransi',
  article: 'Pasal 4',
  kind: 'tolerance',
  lateMinutes: 10,
  earlyMinutes: 0,
  counts: 'whole',
});
const classes = RuleSchema.parse({
  id: 'tl',
  article: 'Pasal 5',
  kind: 'classes',
  side: 'late',
  per: 'day',
  bands: [
    { name: 'TL1', from: 1, to: 30, percent: 0.5 },
    { name: 'TL2', from: 31, to: 60, percent: 1 },
    { name: 'TL3', from: 61, to: null, percent: 1.5 },
  ],
  noRecord: { band: 'TL3' },
}) as Extract<Rule, { kind: 'classes' }>;

it('the single numbers of a rule can be set, and the rule stays one', () => {
  expect(figuresOf(tolerance)).toEqual([
    ['lateMinutes', 10],
    ['earlyMinutes', 0],
  ]);
  expect(RuleSchema.parse(withFigure(tolerance, 'lateMinutes', 15))).toMatchObject({ lateMinutes: 15 });
  expect(figuresOf(classes)).toEqual([]);
});

it('another end of a band moves the beginning of the next one', () => {
  const changed = RuleSchema.parse(withBand(classes, 0, { to: 15 })) as typeof classes;
  expect(changed.bands.map(({ from, to }) => [from, to])).toEqual([
    [1, 15],
    [16, 60],
    [61, null],
  ]);
  expect((withBand(classes, 2, { percent: 2 }) as typeof classes).bands[2]).toMatchObject({ percent: 2, to: null });
});
