import type { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { flexibleDayLife } from '../../../domain/roster/request/flexibleDayLife.ts';
import { swapLife } from '../../../domain/roster/request/swapLife.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { namesOf } from '../factStore.ts';
import { appendRequestAction, findRequest, lockRequest } from './requestStore.ts';
import { partiesOf, tellParties } from './tellParties.ts';

/** The asker takes back what is not decided; the colleague of a swap takes back his consent, and only that. */
export const withdrawRequest: Handler<typeof rosterRequestEndpoints.withdraw> = async (call) => {
  const { tx, actor, params, deps, now, today, audit } = call;
  const { agencyId, accountId, employeeId } = actor;
  await lockRequest(tx, agencyId, params.id);
  const request = await findRequest(tx, agencyId, params.id);
  if (request === null || employeeId === null || !partiesOf(request).includes(employeeId))
    return refuse('general.notFound');
  if (request.employeeId !== employeeId && request.state === 'proposed')
    return refuse('request.notOpen', { state: request.state });
  const next =
    request.kind === 'swap'
      ? swapLife.after(request.state, 'withdrawn')
      : flexibleDayLife.after(request.state, 'withdrawn');
  if (next === null) return refuse('request.notOpen', { state: request.state });
  await appendRequestAction(tx, agencyId, request.id, { move: 'withdrawn', at: now, accountId, note: '' });
  await audit(`${request.kind}.withdraw`, { kind: 'rosterRequest', id: request.id }, {});
  const others = partiesOf(request).filter((id) => id !== employeeId);
  const name = (await namesOf(tx, agencyId, [employeeId], today)).get(employeeId)?.name ?? '';
  await tellParties({ deps, tx, now, today, agencyId }, request, {
    to: others,
    kind: 'request.withdrawn',
    params: { name },
  });
  return ok(undefined);
};
