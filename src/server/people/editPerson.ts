import type { peopleEndpoints } from '../../contract/people.ts';
import { scopeOf } from '../../domain/access/can.ts';
import { fullName } from '../../domain/people/model.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { createAccounts } from '../access/account/createAccounts.ts';
import type { Handler } from '../platform/http/bind.ts';
import { listKnownEmployees } from './import/knownStore.ts';
import { judgePerson } from './judgePerson.ts';
import { updatePerson } from './peopleStore.ts';

export const editPerson: Handler<typeof peopleEndpoints.edit> = async ({
  tx,
  actor,
  params,
  body,
  deps,
  now,
  today,
  audit,
}) => {
  const [known] = await listKnownEmployees(tx, actor.agencyId, [params.id]);
  if (!known) return refuse('general.notFound');
  const person = await judgePerson(tx, actor.agencyId, body, known.employments.at(-1)?.kind ?? null, params.id);
  if (!person.ok) return person;
  const { row, warnings } = person.value;
  await updatePerson(tx, actor.agencyId, params.id, row, now);
  const account = { employeeId: params.id, name: fullName(row), number: row.number, email: row.email };
  const byOperator = scopeOf(actor, 'platform.operate', today).all;
  await createAccounts(tx, actor.agencyId, [account], { now, newId: deps.newId, byOperator });
  const before: Record<string, unknown> = { ...known };
  const changed = Object.entries(row).flatMap(([field, value]) => (before[field] === value ? [] : [field]));
  await audit('people.edit', { kind: 'employee', id: params.id }, { changed });
  return ok({ warnings: [...warnings] });
};
