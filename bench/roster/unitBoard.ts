import type { Board } from '../../src/domain/roster/board.ts';
import { boardOf } from '../../src/domain/roster/boardOf.ts';
import type { RosterProblem } from '../../src/domain/roster/model.ts';
import { layGround } from '../../src/domain/roster/placement/layGround.ts';
import { finishPlan } from '../../src/domain/roster/planRoster.ts';
import { groundsOf } from '../../src/domain/roster/unitGround.ts';

/** The board of a first plan that nobody has improved, with its open person-days. */
export const unitBoard = (problem: RosterProblem): { readonly board: Board; readonly cells: number } => {
  const ground = layGround(problem);
  const nothing = { points: 0, bound: 0, broken: 0, empty: 0, steps: 0, stopped: false };
  const answers = ground.parts.map((part) => ({ office: part.office, ...nothing }));
  const { plan } = finishPlan(ground, answers, '');
  const grounds = groundsOf(ground.problem, plan);
  const units = [...grounds.units.values()];
  const lines = new Map(
    units
      .flatMap((unit) => unit.lines)
      .map((line) => [line.employeeId, { ...line, fixed: '0'.repeat(problem.days.length) }]),
  );
  const board = boardOf({
    days: problem.days,
    units: units.map((unit) => unit.ground),
    lineOf: (id) => lines.get(id),
    shared: grounds.shared,
  });
  return { board, cells: ground.placement.cells };
};
