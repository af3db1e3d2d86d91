// The board of a plan as it is just made, for tests and measurements.
import type { Board } from '../../board.ts';
import { boardOf } from '../../boardOf.ts';
import { type RosterInput, solveRoster } from '../../rosterInput.ts';

/** Cells that `input` fixes are marked as set by hand. */
export const plannedBoard = (input: RosterInput): Board => {
  const { plan, grounds } = solveRoster(input)!;
  const units = [...grounds.units.values()];
  const byHand = new Set(input.fixed.map((cell) => `${cell.employeeId} ${cell.day}`));
  const lines = new Map(
    units
      .flatMap((unit) => unit.lines)
      .map((line) => {
        const fixed = plan.days.map((day) => (byHand.has(`${line.employeeId} ${day}`) ? '1' : '0')).join('');
        return [line.employeeId, { ...line, fixed }];
      }),
  );
  return boardOf({
    days: plan.days,
    units: units.map((unit) => unit.ground),
    lineOf: (id) => lines.get(id),
    shared: grounds.shared,
    ...(plan.times === undefined ? {} : { times: plan.times }),
  });
};
