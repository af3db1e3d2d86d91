import type { Scope } from '../../../domain/access/can.ts';
import type { Decider } from '../../../domain/attendance/doubt/whoDecides.ts';
import type { Id } from '../../../kernel/id.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Tx } from '../../platform/db/db.ts';
import { reaches, type UnitTree } from '../../roster/reach.ts';

interface Asking {
  readonly tx: Tx;
  readonly actor: { readonly agencyId: number; readonly accountId: Id; readonly employeeId: Id | null };
  readonly scope: Scope;
  readonly today: PlainDate;
}

/** Who looks at doubtful punches, and over whom he may decide. */
export interface DoubtReader extends Decider {
  readonly agencyId: number;
  readonly scope: Scope;
  readonly tree: UnitTree;
  readonly today: PlainDate;
  /** Null for the whole agency. */
  readonly unitIds: readonly Id[] | null;
}

export const doubtReader = async ({ tx, actor, scope, today }: Asking): Promise<DoubtReader> => {
  const tree = await loadUnits(tx, actor.agencyId, today);
  return {
    agencyId: actor.agencyId,
    accountId: actor.accountId,
    employeeId: actor.employeeId,
    scope,
    tree,
    today,
    unitIds: scope.all ? null : [...tree.keys()].filter((id) => reaches(scope, tree, id)),
  };
};

export const pathOf = ({ tree }: Pick<DoubtReader, 'tree'>, unitId: Id | null): readonly Id[] =>
  unitId === null ? [] : (tree.get(unitId)?.path ?? [unitId]);
