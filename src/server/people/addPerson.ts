import type { peopleEndpoints } from '../../contract/people.ts';
import { fullName } from '../../domain/people/model.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { createAccounts } from '../access/account/createAccounts.ts';
import type { Handler } from '../platform/http/bind.ts';
import { judgeGrade, judgePerson } from './judgePerson.ts';
import { loadUnits } from './loadUnits.ts';
import { insertPerson } from './peopleStore.ts';
import { openEmployment, openPlacement } from './spanStore.ts';

export const addPerson: Handler<typeof peopleEndpoints.add> = async ({ tx, actor, body, deps, now, audit }) => {
  const { agencyId } = actor;
  const {
    from,
    employment,
    grade: gradeText,
    unitId,
    positionKind,
    positionTitle,
    jobKind,
    workplaceId,
    roomId,
    ...typed
  } = body;
  const person = await judgePerson(tx, agencyId, typed, employment, null);
  if (!person.ok) return person;
  const grade = judgeGrade(gradeText, employment);
  if (!grade.ok) return grade;
  if (!(await loadUnits(tx, agencyId, from)).has(unitId)) return refuse('people.unitNotThere', { date: from });
  const id = deps.newId();
  const { row, warnings } = person.value;
  await insertPerson(tx, agencyId, id, row, now);
  await openEmployment(tx, agencyId, { id: deps.newId(), employeeId: id, from, kind: employment, grade: grade.value });
  const place = { unitId, positionKind, positionTitle, jobKind, workplaceId, roomId, inPositionSince: null };
  await openPlacement(tx, agencyId, { id: deps.newId(), employeeId: id, from, ...place });
  await createAccounts(tx, agencyId, [{ employeeId: id, name: fullName(row), number: row.number, email: row.email }], {
    now,
    newId: deps.newId,
  });
  await audit('people.add', { kind: 'employee', id }, { number: row.number, unitId, from });
  return ok({ id, warnings: [...warnings] });
};
