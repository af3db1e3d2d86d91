import type { peopleEndpoints } from '../../contract/people.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { endGrantsOfEmployee } from '../access/account/store.ts';
import { sessionCacheOf } from '../access/session/sessionCache.ts';
import type { Handler } from '../platform/http/bind.ts';
import { listKnownEmployees } from './import/knownStore.ts';
import { closeSpan, removeSpan, setEndReason } from './spanStore.ts';
import { endHeadshipsOf } from './unitStore.ts';

/** Ends employment, placement, headships and every role given to the account after a last day; nothing of the past is removed. */
export const endService: Handler<typeof peopleEndpoints.end> = async ({
  tx,
  actor,
  params,
  body,
  deps,
  now,
  audit,
}) => {
  const { agencyId } = actor;
  const [known] = await listKnownEmployees(tx, agencyId, [params.id]);
  const last = known?.employments.at(-1);
  if (!known || !last) return refuse('general.notFound');
  if (last.to !== null && last.to <= body.lastDay) return refuse('people.notServing');
  if (body.lastDay < last.from) return refuse('people.endBeforeStart', { date: last.from });
  await closeSpan(tx, agencyId, 'employment', last.id, body.lastDay);
  await setEndReason(tx, agencyId, last.id, body.reason);
  for (const placement of known.placements) {
    if (placement.from > body.lastDay) await removeSpan(tx, agencyId, 'placement', placement.id);
    else if (placement.to === null || placement.to > body.lastDay)
      await closeSpan(tx, agencyId, 'placement', placement.id, body.lastDay);
  }
  await endHeadshipsOf(tx, agencyId, params.id, body.lastDay);
  await endGrantsOfEmployee(tx, agencyId, params.id, body.lastDay);
  sessionCacheOf(deps.db).forgetAll(now);
  await audit('people.endService', { kind: 'employee', id: params.id }, { lastDay: body.lastDay, reason: body.reason });
  return ok(undefined);
};
