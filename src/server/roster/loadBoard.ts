import type { Board } from '../../domain/roster/board.ts';
import { boardOf } from '../../domain/roster/boardOf.ts';
import type { Id } from '../../kernel/id.ts';
import type { Tx } from '../platform/db/db.ts';
import { groundsIn, type KeptLine, linesOf, sharedOf } from './lineStore.ts';
import type { PlanRow } from './planStore.ts';

/** The board of some units of a plan in one version; lines of other units are read only where a bound is shared with them. */
export const loadBoard = async (
  tx: Tx,
  agencyId: number,
  plan: PlanRow,
  version: number,
  unitIds: readonly Id[],
  changed: readonly KeptLine[] = [],
): Promise<Board> => {
  const grounds = await groundsIn(tx, agencyId, plan.id, unitIds);
  const shared = await sharedOf(tx, agencyId, plan.id);
  const here = new Set([...grounds.values()].flatMap((ground) => ground.people.map((person) => person.employeeId)));
  const touching = shared.groups.some((group) => group.some((id) => here.has(id)) && group.some((id) => !here.has(id)));
  const lines = await linesOf(tx, agencyId, plan.id, version, touching ? null : unitIds);
  const byPerson = new Map([...lines, ...changed].map((line) => [line.employeeId, line]));
  const units = unitIds.flatMap((id) => grounds.get(id) ?? []);
  return boardOf({ days: plan.days, units, lineOf: (id) => byPerson.get(id), shared });
};
