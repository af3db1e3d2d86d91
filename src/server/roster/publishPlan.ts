import type { ReplyOf } from '../../contract/endpoint.ts';
import type { rosterEndpoints } from '../../contract/roster.ts';
import { changesForPeople, type PersonNews } from '../../domain/roster/changesForPeople.ts';
import { writeDayNews } from '../../domain/roster/dayNews.ts';
import { undoSeconds } from '../../domain/roster/planLife.ts';
import { noTime } from '../../domain/roster/workingTime.ts';
import type { Id } from '../../kernel/id.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { addSeconds, type PlainDate, type Zone } from '../../kernel/time.ts';
import type { MessageParams } from '../../words/messageText.ts';
import { tell } from '../inbox/tell.ts';
import { accountsOf } from '../people/accountStore.ts';
import type { Handler } from '../platform/http/bind.ts';
import { agencyOf } from './factStore.ts';
import { type KeptLine, linesOf, publishedLines } from './lineStore.ts';
import { type Moving, movePlan } from './movePlan.ts';
import type { PlanRow } from './planStore.ts';
import { anybodyTold, heldSeqs, insertPublication, type News, takeBack } from './publicationStore.ts';
import { scheduleLink, tellPublication } from './tellPublication.ts';

interface ChangedCell {
  readonly employeeId: Id;
  readonly day: PlainDate;
}

/**
 * Publishes the newest version. Told are only those for whom a day differs from what was published before, by whichever plan,
 * and not before the ten minutes in which it can be taken back are over; an earlier publication that still waits is told now.
 * `inPlace` names the cells of a settled request: the plan then stays where it stands among plans that cover the same days.
 */
export const publishOne = async (
  call: Moving,
  inPlace: readonly ChangedCell[] | null = null,
): Promise<Result<ReplyOf<typeof rosterEndpoints.publish>>> => {
  const { tx, actor, deps, now, audit } = call;
  const { agencyId } = actor;
  const moved = await movePlan(call, 'published', inPlace !== null);
  if (!moved.ok) return moved;
  const { plan, standing, next } = moved.value;
  for (const seq of await heldSeqs(tx, agencyId, plan.id))
    await tellPublication({ deps, tx, now, agencyId }, plan.id, seq);
  const after = await linesOf(tx, agencyId, plan.id, standing.version, null);
  const changes =
    inPlace === null
      ? // Read as it stood before this step: the action just appended is the newest publication, so its own lines are left out.
        changesForPeople(
          plan.days,
          await publishedLines(tx, agencyId, null, plan.from, plan.to, {
            insteadOf: plan.id,
            version: standing.publishedVersion,
          }),
          after,
          plan.times,
        )
      : changesInPlace(
          plan,
          await linesOf(tx, agencyId, plan.id, standing.publishedVersion ?? 0, null),
          after,
          inPlace,
        );
  await insertPublication(tx, agencyId, plan.id, {
    version: standing.version,
    at: now,
    heldUntil: addSeconds(now, undoSeconds),
    news: newsOf(changes, plan, (await agencyOf(tx, agencyId)).zone),
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

export const publishPlan: Handler<typeof rosterEndpoints.publish> = (call) => publishOne(call);

/** Whose days change where single cells are settled: these people's, on these days, whatever other plans cover the rest. */
const changesInPlace = (
  plan: PlanRow,
  before: readonly KeptLine[],
  after: readonly KeptLine[],
  cells: readonly ChangedCell[],
): PersonNews[] =>
  [...new Set(cells.map((cell) => cell.employeeId))].flatMap((employeeId) => {
    const at = cells
      .flatMap((cell) => (cell.employeeId === employeeId ? [plan.days.indexOf(cell.day)] : []))
      .sort((a, b) => a - b);
    const days = at.map((d) => plan.days[d]!);
    const only = (lines: readonly KeptLine[]) =>
      lines
        .filter((line) => line.employeeId === employeeId)
        .map(({ modes, times }) => ({
          employeeId,
          days,
          table: plan.times,
          modes: at.map((d) => modes[d] ?? '-').join(''),
          ...(times === undefined ? {} : { times: at.map((d) => times[d] ?? noTime).join('') }),
        }));
    return changesForPeople(days, only(before), only(after), plan.times);
  });

const newsOf = (changes: readonly PersonNews[], plan: { from: string; to: string }, zone: Zone): News[] => {
  const groups = new Map<string, News & { people: Id[] }>();
  for (const each of changes) {
    const kind = each.isNew ? 'roster.published' : 'roster.changed';
    const hours: MessageParams = each.hours.length === 0 ? {} : { hours: writeDayNews(each.hours), zone };
    const params: MessageParams = each.isNew
      ? { from: plan.from, to: plan.to, days: each.days, ...hours }
      : { from: each.first, to: each.last, days: each.days, ...hours };
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
