import type { Scope } from '../../../domain/access/can.ts';
import type { Id } from '../../../kernel/id.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { reachesPerson } from '../../absence/visiblePeople.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Tx } from '../../platform/db/db.ts';
import { findTerminal, type Terminal } from './terminalStore.ts';

interface Seeing {
  readonly tx: Tx;
  readonly actor: { readonly agencyId: number };
  readonly scope: Scope;
  readonly today: PlainDate;
}

/** Which terminals somebody looks after: those of his units, all of them at the personnel office. */
export const reachOf = async ({
  tx,
  actor,
  scope,
  today,
}: Seeing): Promise<(terminal: Pick<Terminal, 'unitId'>) => boolean> => {
  if (scope.all) return () => true;
  const tree = await loadUnits(tx, actor.agencyId, today);
  return (terminal) => reachesPerson(scope, tree, terminal.unitId);
};

/** A terminal that is not retired and that the actor looks after; null otherwise. */
export const reachTerminal = async (call: Seeing, id: Id): Promise<Terminal | null> => {
  const terminal = await findTerminal(call.tx, call.actor.agencyId, id);
  if (terminal === null || terminal.state === 'retired') return null;
  return (await reachOf(call))(terminal) ? terminal : null;
};
