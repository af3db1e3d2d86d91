import type { peopleEndpoints } from '../../contract/people.ts';
import { changeFrom } from '../../domain/people/changeFrom.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { listKnownEmployees } from './import/knownStore.ts';
import { judgeGrade } from './judgePerson.ts';
import { closeSpan, openEmployment, removeSpan } from './spanStore.ts';

export const changeEmployment: Handler<typeof peopleEndpoints.changeEmployment> = async ({
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
  const grade = judgeGrade(body.grade, body.kind);
  if (!grade.ok) return grade;
  const { closed, removed } = changeFrom(known.employments, body.from);
  for (const employment of removed) await removeSpan(tx, agencyId, 'employment', employment.id);
  if (closed?.to) await closeSpan(tx, agencyId, 'employment', closed.id, closed.to);
  const employmentId = deps.newId();
  const row = { id: employmentId, employeeId: params.id, from: body.from, kind: body.kind, grade: grade.value };
  await openEmployment(tx, agencyId, row);
  await audit(
    'people.changeEmployment',
    { kind: 'employee', id: params.id },
    { from: body.from, kind: body.kind, grade: grade.value },
  );
  return ok({ employmentId });
};
