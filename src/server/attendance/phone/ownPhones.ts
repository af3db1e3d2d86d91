import type { attendancePhoneEndpoints } from '../../../contract/attendancePhone.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { listPasskeys } from '../../access/passkey/store.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { groundsOf } from './ground.ts';
import { homeSince } from './homeStore.ts';
import { endPhone, phonesOf, phoneView } from './phoneStore.ts';

export const readOwnPhones: Handler<typeof attendancePhoneEndpoints.phones> = async ({
  tx,
  actor,
  deps,
  now,
  today,
}) => {
  if (actor.employeeId === null) return refuse('phone.noEmployee');
  const { agencyId, employeeId } = actor;
  const { rules } = await groundsOf(deps).agency(agencyId, now, tx);
  const since = await homeSince(tx, agencyId, employeeId, today);
  return ok({
    phones: (await phonesOf(tx, agencyId, employeeId)).map(phoneView),
    home: since === null ? null : { since, radius: rules.homeMetres },
    changeHours: rules.changeHours,
    passkeys: (await listPasskeys(tx, actor)).length,
  });
};

export const withdrawPhone: Handler<typeof attendancePhoneEndpoints.withdrawPhone> = async (call) => {
  const { tx, actor, params, deps, now, audit } = call;
  if (actor.employeeId === null) return refuse('phone.noEmployee');
  const own = (await phonesOf(tx, actor.agencyId, actor.employeeId)).find((row) => row.phone_id === params.id);
  if (own === undefined) return refuse('general.notFound');
  if (own.state === 'ended' || own.state === 'refused') return ok(undefined);
  await endPhone(tx, actor.agencyId, own.phone_id, now);
  groundsOf(deps).forgetPerson(actor.agencyId, actor.employeeId);
  await audit('phone.end', { kind: 'employee', id: actor.employeeId }, { phone: own.name });
  return ok(undefined);
};
