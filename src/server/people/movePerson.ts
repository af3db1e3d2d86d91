import type { peopleEndpoints } from '../../contract/people.ts';
import { changeFrom } from '../../domain/people/changeFrom.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { holdsOn } from '../../kernel/time.ts';
import type { Handler } from '../platform/http/bind.ts';
import { listKnownEmployees } from './import/knownStore.ts';
import { loadUnits } from './loadUnits.ts';
import { closeSpan, openPlacement, removeSpan } from './spanStore.ts';

/** From the stated day the person belongs to the new unit or position; what was planned for later gives way. */
export const movePerson: Handler<typeof peopleEndpoints.move> = async ({ tx, actor, params, body, deps, audit }) => {
  const { agencyId } = actor;
  const [known] = await listKnownEmployees(tx, agencyId, [params.id]);
  if (!known) return refuse('general.notFound');
  const first = known.employments[0];
  if (first && body.from < first.from) return refuse('people.beforeService', { date: first.from });
  if (!known.employments.some((e) => holdsOn(e, body.from))) return refuse('people.notServing');
  if (!(await loadUnits(tx, agencyId, body.from)).has(body.unitId))
    return refuse('people.unitNotThere', { date: body.from });
  const { closed, removed } = changeFrom(known.placements, body.from);
  for (const placement of removed) await removeSpan(tx, agencyId, 'placement', placement.id);
  if (closed?.to) await closeSpan(tx, agencyId, 'placement', closed.id, closed.to);
  const placementId = deps.newId();
  const last = closed ?? removed[0];
  const isSamePosition = last?.positionKind === body.positionKind && last.positionTitle === body.positionTitle;
  const inPositionSince = isSamePosition ? (last.inPositionSince ?? last.from) : null;
  await openPlacement(tx, agencyId, { ...body, id: placementId, employeeId: params.id, inPositionSince });
  await audit(
    'people.move',
    { kind: 'employee', id: params.id },
    { from: body.from, unitId: body.unitId, positionTitle: body.positionTitle },
  );
  return ok({ placementId });
};
