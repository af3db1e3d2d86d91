import type { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { ok } from '../../../kernel/result.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { namesOf } from '../factStore.ts';
import { requestHead } from './requestHead.ts';
import { requestsForHeads } from './requestStore.ts';
import { partiesOf } from './tellParties.ts';
import { unitsInReach } from './unitsInReach.ts';

const pageSize = 50;

export const listRequests: Handler<typeof rosterRequestEndpoints.list> = async ({ tx, actor, scope, query, today }) => {
  const { agencyId, employeeId } = actor;
  const tree = await loadUnits(tx, agencyId, today);
  const unitIds = unitsInReach(scope, tree);
  const asked = { unitIds, after: today, limit: pageSize, offset: (query.page - 1) * pageSize };
  const { requests, total } = await requestsForHeads(tx, agencyId, { ...asked, part: query.part, kind: query.kind });
  const waiting =
    query.part === 'waiting' && query.kind === undefined
      ? total
      : (await requestsForHeads(tx, agencyId, { ...asked, part: 'waiting', limit: 0, offset: 0 })).total;
  const names = await namesOf(tx, agencyId, [...new Set(requests.flatMap(partiesOf))], today);
  return ok({
    requests: requests.map((request) => requestHead(request, { names, tree, today }, employeeId)),
    total,
    waiting,
  });
};
