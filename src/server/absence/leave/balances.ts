import type { leaveEndpoints } from '../../../contract/leave.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { insertOpenings, leavePeople, pageOfPeople } from './balanceStore.ts';
import { balanceIn, loadLeave } from './leaveGround.ts';

const pageSize = 50;

export const listBalances: Handler<typeof leaveEndpoints.balances> = async ({ tx, actor, query, today }) => {
  const { agencyId } = actor;
  const at = { day: today, q: query.q, limit: pageSize, offset: (query.page - 1) * pageSize };
  const { ids, total } = await pageOfPeople(tx, agencyId, at);
  // The year's own rules; today where it is running.
  const first = `${query.year}-01-01` as PlainDate;
  const last = `${query.year}-12-31` as PlainDate;
  const day = first > today ? first : last < today ? last : today;
  const { people } = await loadLeave(tx, agencyId, ids, { from: day, to: day, today });
  const tree = await loadUnits(tx, agencyId, today);
  return ok({
    total,
    people: ids.flatMap((id) => {
      const ground = people.get(id);
      if (ground === undefined) return [];
      return [
        {
          employeeId: id,
          name: ground.person.name,
          number: ground.person.number,
          unitName: (ground.unitId === null ? undefined : tree.get(ground.unitId)?.name) ?? '',
          opening: ground.opening,
          balance: balanceIn(ground, query.year),
        },
      ];
    }),
  });
};

export const setOpening: Handler<typeof leaveEndpoints.setOpening> = async ({
  tx,
  actor,
  params,
  body,
  now,
  audit,
}) => {
  const { employeeId, year } = params;
  if (!(await leavePeople(tx, actor.agencyId, [employeeId])).has(employeeId)) return refuse('general.notFound');
  const by = { at: now, accountId: actor.accountId };
  await insertOpenings(tx, actor.agencyId, year, [{ employeeId, ...body }], by);
  await audit('leave.setOpening', { kind: 'employee', id: employeeId }, { year, days: body.days });
  return ok(undefined);
};
