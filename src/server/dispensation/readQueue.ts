import type { dispensationEndpoints } from '../../contract/dispensation.ts';
import { ok } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { countAsked, describePeople, listInState } from './store.ts';

export const readQueue: Handler<typeof dispensationEndpoints.queue> = async ({ tx, actor, query, today }) => {
  const rows = await listInState(tx, actor.agencyId, query.state);
  const people = await describePeople(
    tx,
    actor.agencyId,
    rows.map((r) => r.employeeId),
    today,
  );
  const dispensations = rows.flatMap((row) => {
    const person = people.get(row.employeeId);
    return person ? [{ ...row, ...person }] : [];
  });
  return ok({ dispensations, waiting: await countAsked(tx, actor.agencyId) });
};
