import type { attendanceDayEndpoints } from '../../../contract/attendanceDay.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { secondsBetween } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { insertOutage, listOutages, revokeOutage } from './evidenceStore.ts';
import { lastOfMonth } from './judgeMonth.ts';

/** Longer than a day it is no outage but another way of recording. */
const longestHours = 24;

export const readOutages: Handler<typeof attendanceDayEndpoints.outages> = async ({ tx, actor, query }) => {
  const found = await listOutages(tx, actor.agencyId, { from: query.month, to: lastOfMonth(query.month) });
  return ok({
    outages: found.map(({ declaredBy, workplaceIds, ...each }) => ({
      ...each,
      workplaceIds: workplaceIds === null ? null : [...workplaceIds],
      by: declaredBy,
    })),
  });
};

export const declareOutage: Handler<typeof attendanceDayEndpoints.declareOutage> = async (call) => {
  const { tx, actor, body, deps, now, audit } = call;
  const seconds = secondsBetween(body.from, body.to);
  if (seconds <= 0) return refuse('attendanceDay.outageBackwards');
  if (seconds > longestHours * 3600) return refuse('attendanceDay.outageTooLong', { hours: longestHours });
  const id = deps.newId();
  await insertOutage(tx, actor.agencyId, { id, ...body }, { at: now, accountId: actor.accountId });
  await audit('attendanceDay.declareOutage', { kind: 'outage', id }, body);
  return ok({ id });
};

export const dropOutage: Handler<typeof attendanceDayEndpoints.dropOutage> = async (call) => {
  const { tx, actor, params, now, audit } = call;
  const done = await revokeOutage(tx, actor.agencyId, params.id, { at: now, accountId: actor.accountId });
  if (!done) return refuse('general.notFound');
  await audit('attendanceDay.dropOutage', { kind: 'outage', id: params.id });
  return ok(undefined);
};
