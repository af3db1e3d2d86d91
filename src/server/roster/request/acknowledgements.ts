import type { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Instant, secondsBetween } from '../../../kernel/time.ts';
import { tell } from '../../inbox/tell.ts';
import { accountsOf } from '../../people/accountStore.ts';
import type { Call, Handler } from '../../platform/http/bind.ts';
import { agencyOf, namesOf } from '../factStore.ts';
import { openPlan } from '../openPlan.ts';
import { reaches } from '../reach.ts';
import { type Acknowledging, acknowledgingOf, insertReminders } from './reminderStore.ts';

/** Nobody is reminded of the same days twice within a day. */
const apartSeconds = 24 * 3600;

type Asking = Pick<Call<typeof rosterRequestEndpoints.acknowledgements>, 'tx' | 'actor' | 'scope' | 'params'>;

const inReach = async (call: Asking) => {
  const { tx, actor, scope, params } = call;
  const opened = await openPlan(call, params.id, 'some');
  if (!opened.ok) return opened;
  const { standing, tree } = opened.value;
  const people: Acknowledging[] =
    standing.publishedVersion === null
      ? []
      : (await acknowledgingOf(tx, actor.agencyId, params.id, standing.publishedVersion)).filter((each) =>
          reaches(scope, tree, each.unitId),
        );
  const found: Result<typeof opened.value & { people: Acknowledging[] }> = ok({ ...opened.value, people });
  return found;
};

export const acknowledgements: Handler<typeof rosterRequestEndpoints.acknowledgements> = async (call) => {
  const { tx, actor, today } = call;
  const found = await inReach(call);
  if (!found.ok) return found;
  const { plan, standing, tree, people } = found.value;
  const waiting = people.filter((each) => !each.seen);
  const ids = waiting.map((each) => each.employeeId);
  const names = await namesOf(tx, actor.agencyId, ids, today);
  const accounts = await accountsOf(tx, actor.agencyId, ids);
  return ok({
    version: standing.publishedVersion,
    from: plan.from,
    to: plan.to,
    unitName: plan.unitId === null ? (await agencyOf(tx, actor.agencyId)).name : (tree.get(plan.unitId)?.name ?? ''),
    people: people.length,
    seen: people.length - waiting.length,
    waiting: waiting
      .map(({ employeeId, unitId, changedAt, remindedAt }) => ({
        employeeId,
        name: names.get(employeeId)?.name ?? '',
        unitName: tree.get(unitId)?.name ?? '',
        hasAccount: accounts.has(employeeId),
        changedAt,
        remindedAt,
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  });
};

const isFresh = (at: Instant | null, now: Instant): boolean => at !== null && secondsBetween(at, now) < apartSeconds;

export const remind: Handler<typeof rosterRequestEndpoints.remind> = async (call) => {
  const { tx, actor, body, deps, now, audit } = call;
  const found = await inReach(call);
  if (!found.ok) return found;
  const { plan, standing, people } = found.value;
  const wanted = people.filter(
    (each) => !each.seen && (body.employeeIds === null || body.employeeIds.includes(each.employeeId)),
  );
  if (
    body.employeeIds !== null &&
    wanted.length === 0 &&
    body.employeeIds.some((id) => !people.some((each) => each.employeeId === id))
  )
    return refuse('general.forbidden');
  const accounts = await accountsOf(
    tx,
    actor.agencyId,
    wanted.map((each) => each.employeeId),
  );
  const due = wanted.filter((each) => accounts.has(each.employeeId) && !isFresh(each.remindedAt, now));
  if (standing.publishedVersion === null || due.length === 0) return refuse('request.remindedToday');
  const ids = due.map((each) => each.employeeId);
  await insertReminders(tx, actor.agencyId, plan.id, standing.publishedVersion, ids, now, actor.accountId);
  await tell(
    { deps, tx, now, agencyId: actor.agencyId },
    {
      accountIds: ids.flatMap((id) => accounts.get(id) ?? []),
      kind: 'roster.remind',
      params: { from: plan.from, to: plan.to },
      link: '/saku/',
    },
  );
  await audit('roster.remind', { kind: 'plan', id: plan.id }, { people: ids.length });
  return ok({ told: ids.length, skipped: wanted.length - ids.length });
};
