import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeProblem } from '../composeProblem.ts';
import { inventFacts } from '../inventFacts.ts';
import type { RosterProblem } from '../model.ts';
import { seededRandom } from '../seededRandom.ts';
import { layGround } from './layGround.ts';
import { openState } from './openState.ts';
import { programOf } from './programOf.ts';
import { recreate } from './recreate.ts';
import { regionsOf } from './regions.ts';
import { sharesOf } from './sharesOf.ts';

const problemOf = (seed: number, units = 2, size = 8, days = 8): RosterProblem =>
  composeProblem(inventFacts({ seed, units, size, days, gentle: seed % 2 === 0, chance: 0.7 }), [], seed);
const seeds = fc.integer({ min: 1, max: 100_000 });

describe('a state', () => {
  it('counts every change exactly: what deltas sum to is what a fresh count finds', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { placement } = layGround(problemOf(seed));
        const random = seededRandom(seed);
        const state = openState(placement);
        let total = state.total();
        for (let i = 0; i < 200 && placement.cells > 0; i++) {
          const cell = Math.floor(random() * placement.cells);
          const said = state.delta(cell);
          expect(state.flip(cell)).toBe(said);
          total += said;
        }
        expect(state.total()).toBe(total);
        expect(openState(placement, state.office).worth).toEqual(state.worth);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('costs as a point of the linear program what it costs by itself', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { placement } = layGround(problemOf(seed));
        const { program, constant, pointOf } = programOf(placement, true);
        const random = seededRandom(seed);
        const office = Uint8Array.from({ length: placement.cells }, () => (random() < 0.4 ? 1 : 0));
        const point = pointOf(office);
        const value = point.reduce((sum, x, c) => sum + x * program.cost[c]!, constant);
        expect(value).toBe(openState(placement, office).total());
        for (let r = 0; r < program.rowLower.length; r++) {
          let row = 0;
          for (let i = program.rows.start[r]!; i < program.rows.start[r + 1]!; i++)
            row += program.rows.value[i]! * point[program.rows.index[i]!]!;
          expect(row).toBeGreaterThanOrEqual(program.rowLower[r]!);
          expect(row).toBeLessThanOrEqual(program.rowUpper[r]!);
        }
      }),
      { numRuns: 40, seed: 2 },
    );
  });
});

describe('the parts of a placement', () => {
  it('are together what the whole is, for any plan', () => {
    const { placement, parts } = layGround(problemOf(6, 90, 6, 10));
    expect(parts.length).toBeGreaterThan(1);
    const random = seededRandom(5);
    const office = Uint8Array.from({ length: placement.cells }, () => (random() < 0.5 ? 1 : 0));
    const cells = parts.flatMap((part) => [...part.cells]);
    expect(cells.sort((a, b) => a - b)).toEqual([...office.keys()]);
    const sum = parts.reduce(
      (total, part) =>
        total +
        openState(
          part.placement,
          Uint8Array.from(part.cells, (cell) => office[cell]!),
        ).total(),
      0,
    );
    expect(sum).toBe(openState(placement, office).total());
  });
});

describe('the search', () => {
  it('never ends with a worse plan than it began with, and goes the same way for the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { placement, parts } = layGround(problemOf(seed));
        const run = () => {
          const state = openState(placement);
          for (const part of parts)
            for (const [at, cell] of part.cells.entries()) if (part.office[at] === 1) state.flip(cell);
          const before = state.total();
          recreate(state, regionsOf(placement), 60, seededRandom(seed));
          expect(state.total()).toBeLessThanOrEqual(before);
          return state;
        };
        expect(run().office).toEqual(run().office);
      }),
      { numRuns: 25, seed: 3 },
    );
  });
});

describe('fair shares', () => {
  it('sum to the places there are, within what each can take', () => {
    const claims = fc.array(
      fc.record({
        days: fc.integer({ min: 1, max: 20 }),
        owed: fc.integer({ min: -3, max: 3 }),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(claims, (given) => {
        const list = given.map(({ days, owed, part }) => ({
          days,
          owed,
          least: 0,
          most: days,
          have: Math.floor(days * part),
        }));
        const shares = sharesOf(list);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(list.reduce((sum, { have }) => sum + have, 0));
        for (const [i, share] of shares.entries()) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(list[i]!.days);
        }
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('give less to whoever had more before', () => {
    const claim = { days: 10, least: 0, most: 10, have: 4 };
    expect(
      sharesOf([
        { ...claim, owed: 2 },
        { ...claim, owed: 0 },
        { ...claim, owed: -2 },
      ]),
    ).toEqual([2, 4, 6]);
  });
});
