import type { peopleEndpoints } from '../../contract/people.ts';
import { changeFrom } from '../../domain/people/changeFrom.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { listKnownEmployees } from './import/knownStore.ts';
import { closeStanding, listStandings, openStanding, removeStanding } from './standingStore.ts';

/** From the stated day these facts hold; the ones before end the day before. The audit entry names the fields, not the values. */
export const setStanding: Handler<typeof peopleEndpoints.setStanding> = async ({
  tx,
  actor,
  params,
  body,
  deps,
  audit,
}) => {
  const { agencyId } = actor;
  const [known] = await listKnownEmployees(tx, agencyId, [params.id]);
  if (!known) return refuse('general.notFound');
  const { closed, removed } = changeFrom(await listStandings(tx, agencyId, params.id), body.from);
  for (const standing of removed) await removeStanding(tx, agencyId, standing.id);
  if (closed?.to) await closeStanding(tx, agencyId, closed.id, closed.to);
  await openStanding(tx, agencyId, { ...body, id: deps.newId(), employeeId: params.id });
  await audit('people.setStanding', { kind: 'employee', id: params.id }, { from: body.from });
  return ok(undefined);
};
