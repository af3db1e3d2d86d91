import type { unitEndpoints } from '../../../contract/units.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { overlaps } from '../../../kernel/time.ts';
import { sessionCacheOf } from '../../access/session/sessionCache.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { loadUnits } from '../loadUnits.ts';
import { closeHeadship, findHeadship, insertHeadships, listHeadshipsOf, namesOf } from '../unitStore.ts';

/** Definitive heads never overlap; of acting ones, neither do two of the same kind. */
export const appointHead: Handler<typeof unitEndpoints.appointHead> = async ({
  tx,
  actor,
  params,
  body,
  deps,
  now,
  audit,
}) => {
  const { agencyId } = actor;
  if (body.to !== null && body.to < body.from) return refuse('people.headSpan');
  if (body.acting === 'plh' && body.to === null) return refuse('people.plhNeedsEnd');
  if (!(await loadUnits(tx, agencyId, body.from)).has(params.id))
    return refuse('people.unitNotThere', { date: body.from });
  const names = await namesOf(tx, agencyId, [body.employeeId]);
  if (!names.has(body.employeeId)) return refuse('general.notFound');
  const others = await listHeadshipsOf(tx, agencyId, { unitId: params.id });
  const rival = others.find((h) => h.acting === body.acting && overlaps(h, body));
  if (rival)
    return refuse('people.headTaken', {
      name: (await namesOf(tx, agencyId, [rival.employeeId])).get(rival.employeeId) ?? '',
    });
  const id = deps.newId();
  await insertHeadships(tx, agencyId, [{ ...body, id, unitId: params.id }]);
  // The role of a head holds from now on, not after the half minute for which sessions are remembered.
  sessionCacheOf(deps.db).forgetAll(now);
  await audit('units.appointHead', { kind: 'unit', id: params.id }, body);
  return ok({ id });
};

export const endHead: Handler<typeof unitEndpoints.endHead> = async ({ tx, actor, params, body, deps, now, audit }) => {
  const headship = await findHeadship(tx, actor.agencyId, params.id);
  if (!headship) return refuse('general.notFound');
  if (body.lastDay < headship.from) return refuse('people.endBeforeStart', { date: headship.from });
  await closeHeadship(tx, actor.agencyId, params.id, body.lastDay);
  sessionCacheOf(deps.db).forgetAll(now);
  await audit('units.endHead', { kind: 'unit', id: headship.unitId }, { headshipId: params.id, lastDay: body.lastDay });
  return ok(undefined);
};
