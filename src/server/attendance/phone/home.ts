import type { attendancePhoneEndpoints } from '../../../contract/attendancePhone.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { seal } from '../../platform/seal.ts';
import { groundsOf } from './ground.ts';
import { deleteHomes, endHomes, homeSince, insertHome } from './homeStore.ts';
import { homePurpose } from './sealedSecrets.ts';

/** The first home counts at once; a change from the next day, so that nobody's home follows him through the day. */
export const declareHome: Handler<typeof attendancePhoneEndpoints.declareHome> = async (call) => {
  const { tx, actor, body, deps, now, today, audit } = call;
  if (actor.employeeId === null) return refuse('phone.noEmployee');
  const { agencyId, employeeId } = actor;
  const since = await homeSince(tx, agencyId, employeeId, today);
  const from = since === null ? today : addDays(today, 1);
  await endHomes(tx, agencyId, employeeId, from, addDays(from, -1));
  const homeId = deps.newId();
  const sealed = seal(
    deps.config.masterKey,
    homePurpose(homeId),
    Buffer.from(JSON.stringify({ lat: body.lat, lon: body.lon })),
  );
  await insertHome(tx, { agencyId, homeId, employeeId, sealed, from, now });
  groundsOf(deps).forgetPerson(agencyId, employeeId);
  await audit('phone.declareHome', { kind: 'employee', id: employeeId }, { from });
  return ok({ since: from });
};

export const forgetHome: Handler<typeof attendancePhoneEndpoints.forgetHome> = async ({ tx, actor, deps, audit }) => {
  if (actor.employeeId === null) return refuse('phone.noEmployee');
  await deleteHomes(tx, actor.agencyId, actor.employeeId);
  groundsOf(deps).forgetPerson(actor.agencyId, actor.employeeId);
  await audit('phone.forgetHome', { kind: 'employee', id: actor.employeeId });
  return ok(undefined);
};
