import { beforeAll, expect, inject, it } from 'vitest';
import { askBoard } from '../../../domain/roster/conflict/askBoard.ts';
import { boardCells } from '../../../domain/roster/conflict/boardCells.ts';
import { keeps, pointNear, rowBeyondReach } from '../../../domain/roster/conflict/boardPoint.ts';
import { boardProgram } from '../../../domain/roster/conflict/boardProgram.ts';
import type { LinearSolver } from '../../../domain/roster/engine/linearSolver.ts';
import { longestProperty, onInstances } from '../../../domain/roster/propertyRuns.ts';
import { seededRandom } from '../../../domain/roster/seededRandom.ts';
import { openHighs } from '../../platform/solver/highs.ts';
import { bruteHolds, inventBoard } from './smallBoard.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await openHighs();
});

const rowsOf = (count: number): Int32Array => Int32Array.from({ length: count }, (_, row) => row);

it(
  'counting, exchanges and the solver say the same as trying everything, of the whole board',
  () => {
    const answers = { counted: 0, found: 0, solved: 0, impossible: 0 };
    const tried = onInstances('boards', inject('propertyRuns'), (seed) => {
      const board = inventBoard(seed);
      const cells = boardCells(board);
      const asked = rowsOf(cells.low.length);
      const question = { open: cells.held, low: cells.low, high: cells.high, asked };
      const asker = askBoard(cells, asked, [], solver);
      const truth = bruteHolds(board, asker.parts);
      asker.close();
      if (!truth) answers.impossible++;

      const isBeyond = rowBeyondReach(cells, question) >= 0;
      if (isBeyond) answers.counted++;
      expect(isBeyond && truth, `seed ${seed}`).toBe(false);
      const near = pointNear(cells, question, cells.now);
      if (near !== null) {
        answers.found++;
        expect(truth, `seed ${seed}`).toBe(true);
        expect(keeps(cells, question, near)).toBe(true);
      }
      const program = boardProgram(
        cells,
        asked,
        cells.held.map((each, cell) => each | cells.free[cell]!),
        solver,
      );
      const { holds, point } = program.holds(question, true);
      program.close();
      expect(holds, `seed ${seed}`).toBe(truth);
      if (point !== null) {
        answers.solved++;
        expect(keeps(cells, question, point), `seed ${seed}`).toBe(true);
      }
    });
    for (const count of Object.values(answers)) expect(count).toBeGreaterThanOrEqual(tried / 10);
  },
  longestProperty,
);

it(
  'any parts of a board are said to hold just when they do, whatever was asked before',
  () => {
    const truths = { yes: 0, no: 0 };
    const tried = onInstances('boards', inject('propertyRuns'), (seed) => {
      const board = inventBoard(seed);
      const cells = boardCells(board);
      const asker = askBoard(cells, rowsOf(cells.low.length), [], solver);
      const random = seededRandom(seed);
      for (let i = 0; i < 4; i++) {
        const active = asker.parts.map((_, part) => part).filter(() => random() < 0.8);
        const truth = bruteHolds(
          board,
          active.map((part) => asker.parts[part]!),
        );
        expect(asker.holds(active, true), `seed ${seed}`).toBe(truth);
        truths[truth ? 'yes' : 'no']++;
      }
      asker.close();
    });
    expect(truths.yes).toBeGreaterThanOrEqual(tried / 4);
    expect(truths.no).toBeGreaterThanOrEqual(tried / 4);
  },
  longestProperty,
);
