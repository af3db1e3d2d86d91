import type { attendancePhoneEndpoints } from '../../../contract/attendancePhone.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Instant } from '../../../kernel/time.ts';
import { unitsOfEmployeeOn } from '../../access/unitTree/store.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Call, Handler } from '../../platform/http/bind.ts';
import { reaches, type UnitTree } from '../../roster/reach.ts';
import { groundsOf } from './ground.ts';
import { decidePhoneRow, findPhone, othersInBrowser, phoneView, switchOf, waitingPhones } from './phoneStore.ts';
import { tellPhoneDecided } from './tellPhone.ts';

type Deciding = Pick<Call<typeof attendancePhoneEndpoints.requests>, 'tx' | 'actor' | 'scope' | 'today'>;

/** The unit of a person within reach, or null. */
const unitWithin = async (
  { tx, actor, scope, today }: Deciding,
  tree: UnitTree,
  employeeId: Id,
): Promise<Id | null> => {
  const units = await unitsOfEmployeeOn(tx, actor.agencyId, employeeId, today);
  return units.find((unit) => reaches(scope, tree, unit)) ?? null;
};

export const readPhoneRequests: Handler<typeof attendancePhoneEndpoints.requests> = async (call) => {
  const { tx, actor, today } = call;
  const tree = await loadUnits(tx, actor.agencyId, today);
  const requests = [];
  for (const row of await waitingPhones(tx, actor.agencyId)) {
    if (row.employee_id === actor.employeeId) continue;
    const unitId = await unitWithin(call, tree, row.employee_id);
    if (unitId === null) continue;
    const { decisionNote: _, endedAt: __, ...view } = phoneView(row);
    requests.push({
      ...view,
      employeeId: row.employee_id,
      employeeName: row.employee_name,
      unitName: tree.get(unitId)?.name ?? '',
      note: row.note,
      current: row.current_name === null ? null : { name: row.current_name, since: row.current_since as Instant },
      alsoUsedBy: (await othersInBrowser(tx, actor.agencyId, row.browser, row.employee_id)).map(({ name }) => name),
    });
  }
  return ok({ requests });
};

/** An approved phone is used once the waiting time since the request is over; until then the one before goes on. */
export const decidePhone: Handler<typeof attendancePhoneEndpoints.decide> = async (call) => {
  const { tx, actor, params, body, deps, now, today, audit } = call;
  const row = await findPhone(tx, actor.agencyId, params.id);
  const tree = await loadUnits(tx, actor.agencyId, today);
  if (row === null || (await unitWithin(call, tree, row.employee_id)) === null) return refuse('general.notFound');
  if (row.employee_id === actor.employeeId) return refuse('phone.own');
  if (row.state !== 'asked') return refuse('phone.decided');
  if (body.decision === 'refuse' && body.note.length < 5) return refuse('phone.noteMissing');
  const usableFrom = row.usable_from > now ? row.usable_from : now;
  const state = body.decision === 'approve' ? 'approved' : 'refused';
  await decidePhoneRow(tx, row, { state, by: actor.accountId, note: body.note, now, usableFrom });
  const due = state === 'approved' && usableFrom <= now;
  if (due) await switchOf(tx, row, now);
  groundsOf(deps).forgetPerson(actor.agencyId, row.employee_id);
  await audit(
    `phone.${body.decision}`,
    { kind: 'employee', id: row.employee_id },
    { phone: row.name, note: body.note },
  );
  await tellPhoneDecided({ deps, tx, now, today, agencyId: actor.agencyId }, row.employee_id, state, body.note);
  return ok({ state: due ? ('active' as const) : state, usableFrom });
};
