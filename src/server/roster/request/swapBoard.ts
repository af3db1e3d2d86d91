import type { Board } from '../../../domain/roster/board.ts';
import type { Id } from '../../../kernel/id.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { loadBoard } from '../loadBoard.ts';
import type { OpenPlan } from '../openPlan.ts';

/** The published board of some units, with the places of people and days on it. */
export interface PublishedBoard {
  readonly board: Board;
  readonly personAt: (employeeId: Id) => number;
  readonly dayAt: (day: PlainDate) => number;
}

/** The board as employees see it: of the published version, not of amendments that wait. */
export const publishedBoard = async (
  deps: Pick<Deps, 'config'>,
  tx: Tx,
  agencyId: number,
  { plan, standing }: Pick<OpenPlan, 'plan' | 'standing'>,
  unitIds: readonly Id[],
): Promise<PublishedBoard> => {
  const board = await loadBoard(deps, tx, agencyId, plan, standing.publishedVersion ?? standing.version, [
    ...new Set(unitIds),
  ]);
  const people = new Map(board.people.map((person, p) => [person.employeeId, p]));
  return {
    board,
    personAt: (employeeId) => people.get(employeeId) ?? -1,
    dayAt: (day) => board.days.indexOf(day),
  };
};
