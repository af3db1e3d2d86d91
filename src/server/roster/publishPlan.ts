import type { rosterEndpoints } from '../../contract/roster.ts';
import { changesForPeople, type PersonNews } from '../../domain/roster/changesForPeople.ts';
import type { Id } from '../../kernel/id.ts';
import { ok } from '../../kernel/result.ts';
import type { MessageKind, MessageParams } from '../../words/messageText.ts';
import { tell } from '../inbox/tell.ts';
import type { Handler } from '../platform/http/bind.ts';
import { accountsOf } from './factStore.ts';
import { linesOf, publishedLines } from './lineStore.ts';
import { movePlan } from './movePlan.ts';

const link = '/saku/jadwal';

/** Publishes the newest version. Told are only those for whom a day differs from what was published before, by whichever plan. */
export const publishPlan: Handler<typeof rosterEndpoints.publish> = async (call) => {
  const { tx, actor, deps, now, audit } = call;
  const moved = await movePlan(call, 'published');
  if (!moved.ok) return moved;
  const { plan, standing, next } = moved.value;
  const after = await linesOf(tx, actor.agencyId, plan.id, standing.version, null);
  // Read as it stood before this step: the action just appended is the newest publication, so its own lines are left out.
  const all = await publishedLines(tx, actor.agencyId, null, plan.from, plan.to, {
    insteadOf: plan.id,
    version: standing.publishedVersion,
  });
  const news = changesForPeople(plan.days, all, after);
  const accounts = await accountsOf(
    tx,
    actor.agencyId,
    news.map((each) => each.employeeId),
  );
  for (const { kind, params, people } of messagesFor(news, plan)) {
    const accountIds = people.flatMap((employeeId) => accounts.get(employeeId) ?? []);
    await tell({ deps, tx, now, agencyId: actor.agencyId }, { accountIds, kind, params, link });
  }
  await audit('roster.told', { kind: 'plan', id: plan.id }, { people: news.length });
  return ok({ state: next.state, version: next.version, publishedVersion: next.publishedVersion, told: news.length });
};

/** One message for all who get the same one. */
const messagesFor = (news: readonly PersonNews[], plan: { from: string; to: string }) => {
  interface Group {
    readonly kind: MessageKind;
    readonly params: MessageParams;
    readonly people: Id[];
  }
  const groups = new Map<string, Group>();
  for (const each of news) {
    const kind: MessageKind = each.isNew ? 'roster.published' : 'roster.changed';
    const params = each.isNew
      ? { from: plan.from, to: plan.to, days: each.days }
      : { from: each.first, to: each.last, days: each.days };
    const key = JSON.stringify([kind, params]);
    const group: Group = groups.get(key) ?? { kind, params, people: [] };
    group.people.push(each.employeeId);
    groups.set(key, group);
  }
  return groups.values();
};

export const withdrawPlan: Handler<typeof rosterEndpoints.withdraw> = async (call) => {
  const { tx, actor, deps, now } = call;
  const moved = await movePlan(call, 'withdrawn');
  if (!moved.ok) return moved;
  const { plan, standing, next } = moved.value;
  if (standing.publishedVersion !== null) {
    const lines = await linesOf(tx, actor.agencyId, plan.id, standing.publishedVersion, null);
    const accounts = await accountsOf(
      tx,
      actor.agencyId,
      lines.map((line) => line.employeeId),
    );
    const params = { from: plan.from, to: plan.to };
    await tell(
      { deps, tx, now, agencyId: actor.agencyId },
      { accountIds: [...accounts.values()], kind: 'roster.withdrawn', params, link },
    );
  }
  return ok({ state: next.state, version: next.version, publishedVersion: next.publishedVersion });
};
