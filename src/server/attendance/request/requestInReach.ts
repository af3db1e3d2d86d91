import type { Scope } from '../../../domain/access/can.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { reachesPerson } from '../../absence/visiblePeople.ts';
import type { Tx } from '../../platform/db/db.ts';
import { type Chains, loadChains, type Reader } from './chains.ts';
import { type DayRequest, findRequest } from './requestStore.ts';

interface Asking {
  readonly tx: Tx;
  readonly actor: { readonly agencyId: number; readonly employeeId: Id | null; readonly accountId: Id };
  readonly scope: Scope;
  readonly today: PlainDate;
}
export interface Reading {
  readonly chains: Chains;
  readonly reader: Reader;
}

export const openReading = async ({ tx, actor, scope, today }: Asking): Promise<Reading> => ({
  chains: await loadChains(tx, actor.agencyId, today),
  reader: { employeeId: actor.employeeId, accountId: actor.accountId, scope },
});

/** A request whose unit lies within the scope; others see it as not there. */
export const requestInReach = async (
  asking: Asking,
  { chains, reader }: Reading,
  requestId: Id,
): Promise<Result<DayRequest>> => {
  const request = await findRequest(asking.tx, asking.actor.agencyId, requestId);
  return request !== null && reachesPerson(reader.scope, chains.tree, request.unitId)
    ? ok(request)
    : refuse('general.notFound');
};

/** The units that a reader's scope holds; null for the whole agency. */
export const unitsOf = ({ chains, reader }: Reading): Id[] | null =>
  reader.scope.all ? null : [...chains.tree.keys()].filter((id) => reachesPerson(reader.scope, chains.tree, id));
