import type { absenceEndpoints } from '../../contract/absence.ts';
import { judgeAbsence } from '../../domain/absence/judgeAbsence.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { insertAbsences, listAbsenceRows, peopleOn, plansTouched } from './store.ts';

export const addAbsence: Handler<typeof absenceEndpoints.add> = async ({
  tx,
  actor,
  params,
  body,
  deps,
  now,
  audit,
}) => {
  const { employeeId } = params;
  if (!(await peopleOn(tx, actor.agencyId, [employeeId], body.from)).has(employeeId)) return refuse('general.notFound');
  const existing = await listAbsenceRows(tx, actor.agencyId, [employeeId], body.from, body.to);
  const judged = judgeAbsence(body, existing);
  if (!judged.ok) return judged;
  const id = deps.newId();
  const by = { at: now, accountId: actor.accountId };
  await insertAbsences(tx, actor.agencyId, [{ id, employeeId, ...body }], by);
  await audit('absence.add', { kind: 'employee', id: employeeId }, { mode: body.mode, from: body.from, to: body.to });
  return ok({ id, plans: await plansTouched(tx, actor.agencyId, employeeId, body.from, body.to) });
};
