import type { absenceEndpoints } from '../../contract/absence.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { loadUnits } from '../people/loadUnits.ts';
import type { Handler } from '../platform/http/bind.ts';
import { findAbsence, peopleOn, revokeAbsence } from './store.ts';
import { reachesPerson } from './visiblePeople.ts';

export const removeAbsence: Handler<typeof absenceEndpoints.revoke> = async (call) => {
  const { tx, actor, scope, params, now, today, audit } = call;
  const absence = await findAbsence(tx, actor.agencyId, params.id);
  const person = absence && (await peopleOn(tx, actor.agencyId, [absence.employeeId], today)).get(absence.employeeId);
  if (!absence || !person) return refuse('general.notFound');
  const tree = await loadUnits(tx, actor.agencyId, today);
  if (!reachesPerson(scope, tree, person.unitId)) return refuse('general.notFound');
  if (absence.revoked) return refuse('absence.revoked');
  await revokeAbsence(tx, actor.agencyId, absence.id, { at: now, accountId: actor.accountId });
  const { mode, from, to } = absence;
  await audit('absence.revoke', { kind: 'employee', id: absence.employeeId }, { mode, from, to });
  return ok(undefined);
};
