import type { dispensationEndpoints } from '../../contract/dispensation.ts';
import { ok } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { describePeople, listEffects } from './store.ts';

export const listSeen: Handler<typeof dispensationEndpoints.list> = async ({ tx, actor, scope, today }) => {
  const rows = await listEffects(tx, actor.agencyId, scope, actor.employeeId, today);
  const people = await describePeople(
    tx,
    actor.agencyId,
    rows.map((r) => r.employeeId),
    today,
  );
  const dispensations = rows.flatMap(({ id, employeeId, from, until }) => {
    const person = people.get(employeeId);
    return person ? [{ id, employeeId, from, until, ...person }] : [];
  });
  return ok({ dispensations });
};
