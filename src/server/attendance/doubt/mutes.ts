import type { attendanceDoubtEndpoints } from '../../../contract/attendanceDoubt.ts';
import { weights } from '../../../domain/attendance/doubt/weights.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays } from '../../../kernel/time.ts';
import { unitsOfEmployeeOn } from '../../access/unitTree/store.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { reaches } from '../../roster/reach.ts';
import { findWorkplace } from '../../workplace/store.ts';
import { insertMute, listMutes, revokeMute, type SignalMute } from './muteStore.ts';
import { type DoubtReader, doubtReader } from './reader.ts';

/** So that nothing is forgotten for years. */
const longestDays = 366;

/** Workplaces are everybody's; a person's are for whoever decides about him, never for himself. */
const isWithin = (reader: DoubtReader, mute: Pick<SignalMute, 'employeeId' | 'unitId'>): boolean =>
  mute.employeeId === null
    ? reader.scope.all
    : mute.employeeId !== reader.employeeId && reaches(reader.scope, reader.tree, mute.unitId);

export const readMutes: Handler<typeof attendanceDoubtEndpoints.mutes> = async (call) => {
  const reader = await doubtReader(call);
  const mutes = await listMutes(call.tx, call.actor.agencyId, call.today);
  return ok({
    mutes: mutes
      .filter((mute) => mute.employeeId === null || isWithin(reader, mute))
      .map(({ id, code, who, site, until, why, madeAt, by }) => ({ id, code, who, site, until, why, madeAt, by })),
  });
};

export const muteSignal: Handler<typeof attendanceDoubtEndpoints.mute> = async (call) => {
  const { tx, actor, body, deps, now, today, audit } = call;
  const { agencyId } = actor;
  if (!(body.code in weights) || (body.employeeId === null) === (body.workplaceId === null))
    return refuse('doubt.muteWhat');
  if (body.until < today || body.until > addDays(today, longestDays))
    return refuse('doubt.muteUntil', { days: longestDays });
  if (body.why.length < 5) return refuse('doubt.noteMissing');
  const reader = await doubtReader(call);
  const units: (Id | null)[] =
    body.employeeId === null ? [null] : await unitsOfEmployeeOn(tx, agencyId, body.employeeId, today);
  if (body.employeeId !== null && body.employeeId === actor.employeeId) return refuse('doubt.own');
  if (!units.some((unitId) => isWithin(reader, { employeeId: body.employeeId, unitId })))
    return refuse(body.employeeId === null ? 'general.forbidden' : 'general.notFound');
  if (body.workplaceId !== null && (await findWorkplace(tx, agencyId, body.workplaceId)) === null)
    return refuse('general.notFound');
  const id = deps.newId();
  await insertMute(tx, agencyId, { id, ...body, madeAt: now }, actor.accountId);
  const target =
    body.employeeId === null ? { kind: 'workplace', id: body.workplaceId! } : { kind: 'employee', id: body.employeeId };
  await audit('doubt.mute', target, { code: body.code, until: body.until, why: body.why });
  return ok({ id });
};

export const unmuteSignal: Handler<typeof attendanceDoubtEndpoints.unmute> = async (call) => {
  const { tx, actor, params, now, today, audit } = call;
  const reader = await doubtReader(call);
  const mute = (await listMutes(tx, actor.agencyId, today)).find(({ id }) => id === params.id);
  if (mute === undefined || !isWithin(reader, mute)) return refuse('general.notFound');
  await revokeMute(tx, actor.agencyId, params.id, now, actor.accountId);
  const target =
    mute.employeeId === null ? { kind: 'workplace', id: mute.workplaceId! } : { kind: 'employee', id: mute.employeeId };
  await audit('doubt.unmute', target, { code: mute.code });
  return ok(undefined);
};
