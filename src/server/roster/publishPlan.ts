import type { rosterEndpoints } from '../../contract/roster.ts';
import { changesForPeople, type PersonNews } from '../../domain/roster/changesForPeople.ts';
import { undoSeconds } from '../../domain/roster/planLife.ts';
import type { Id } from '../../kernel/id.ts';
import { ok } from '../../kernel/result.ts';
import { addSeconds } from '../../kernel/time.ts';
import { tell } from '../inbox/tell.ts';
import { accountsOf } from '../people/accountStore.ts';
import type { Handler } from '../platform/http/bind.ts';
import { linesOf, publishedLines } from './lineStore.ts';
import { movePlan } from './movePlan.ts';
import { anybodyTold, heldSeqs, insertPublication, type News, takeBack } from './publicationStore.ts';
import { scheduleLink, tellPublication } from './tellPublication.ts';

/**
 * Publishes the newest version. Told are only those for whom a day differs from what was published before, by whichever plan,
 * and not before the ten minutes in which it can be taken back are over; an earlier publication that still waits is told now.
 */
export const publishPlan: Handler<typeof rosterEndpoints.publish> = async (call) => {
  const { tx, actor, deps, now, audit } = call;
  const { agencyId } = actor;
  const moved = await movePlan(call, 'published');
  if (!moved.ok) return moved;
  const { plan, standing, next } = moved.value;
  for (const seq of await heldSeqs(tx, agencyId, plan.id))
    await tellPublication({ deps, tx, now, agencyId }, plan.id, seq);
  const after = await linesOf(tx, agencyId, plan.id, standing.version, null);
  // Read as it stood before this step: the action just appended is the newest publication, so its own lines are left out.
  const all = await publishedLines(tx, agencyId, null, plan.from, plan.to, {
    insteadOf: plan.id,
    version: standing.publishedVersion,
  });
  const changes = changesForPeople(plan.days, all, after, plan.times);
  await insertPublication(tx, agencyId, plan.id, {
    version: standing.version,
    at: now,
    heldUntil: addSeconds(now, undoSeconds),
    news: newsOf(changes, plan),
    people: changes.length,
  });
  await audit('roster.toTell', { kind: 'plan', id: plan.id }, { people: changes.length });
  return ok({
    state: next.state,
    version: next.version,
    publishedVersion: next.publishedVersion,
    told: changes.length,
  });
};

const newsOf = (changes: readonly PersonNews[], plan: { from: string; to: string }): News[] => {
  const groups = new Map<string, News & { people: Id[] }>();
  for (const each of changes) {
    const kind = each.isNew ? 'roster.published' : 'roster.changed';
    const params = each.isNew
      ? { from: plan.from, to: plan.to, days: each.days }
      : { from: each.first, to: each.last, days: each.days };
    const key = JSON.stringify([kind, params]);
    const group: News & { people: Id[] } = groups.get(key) ?? { kind, params, people: [] };
    group.people.push(each.employeeId);
    groups.set(key, group);
  }
  return [...groups.values()];
};

/** Whoever was told that the plan is published is told that it is withdrawn; messages that still wait are never sent. */
export const withdrawPlan: Handler<typeof rosterEndpoints.withdraw> = async (call) => {
  const { tx, actor, deps, now } = call;
  const { agencyId } = actor;
  const moved = await movePlan(call, 'withdrawn');
  if (!moved.ok) return moved;
  const { plan, standing, next } = moved.value;
  for (const seq of await heldSeqs(tx, agencyId, plan.id)) await takeBack(tx, agencyId, plan.id, seq, now);
  if (standing.publishedVersion !== null && (await anybodyTold(tx, agencyId, plan.id))) {
    const lines = await linesOf(tx, agencyId, plan.id, standing.publishedVersion, null);
    const accounts = await accountsOf(
      tx,
      agencyId,
      lines.map((line) => line.employeeId),
    );
    const params = { from: plan.from, to: plan.to };
    await tell(
      { deps, tx, now, agencyId },
      { accountIds: [...accounts.values()], kind: 'roster.withdrawn', params, link: scheduleLink },
    );
  }
  return ok({ state: next.state, version: next.version, publishedVersion: next.publishedVersion });
};
