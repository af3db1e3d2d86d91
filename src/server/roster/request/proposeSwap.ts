import type { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { tell } from '../../inbox/tell.ts';
import { accountsOf } from '../../people/accountStore.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { namesOf } from '../factStore.ts';
import { hoursIn } from './hoursNews.ts';
import { judgeSwapNow } from './judgeSwapNow.ts';
import { insertRequest, requestsOn } from './requestStore.ts';
import { requestsLink } from './tellParties.ts';
import { publishedCells } from './whereabouts.ts';

export const proposeSwap: Handler<typeof rosterRequestEndpoints.proposeSwap> = async (call) => {
  const { tx, actor, body, deps, now, today, audit } = call;
  const { agencyId, employeeId } = actor;
  if (employeeId === null) return refuse('general.notFound');
  const other = body.withEmployeeId;
  if (other === employeeId) return refuse('swap.withOneself');
  const days = [...new Set([body.day, body.otherDay ?? body.day])].sort();
  const past = days.find((day) => day <= today);
  if (past) return refuse('swap.past', { day: past });
  const cells = await publishedCells(tx, agencyId, [employeeId, other], days);
  const mine = cells.get(`${employeeId} ${days[0]!}`);
  if (mine === undefined) return refuse('swap.notPublished', { day: days[0]! });
  const theirs = cells.get(`${other} ${days[0]!}`);
  const planOf = new Map<PlainDate, Id>();
  for (const day of days) {
    const cell = cells.get(`${employeeId} ${day}`);
    if (cell !== undefined) planOf.set(day, cell.planId);
  }
  const late = days.find((day) => !planOf.has(day));
  if (late !== undefined) return refuse('swap.notPublished', { day: late });
  const samePlans = days.every((day) => cells.get(`${other} ${day}`)?.planId === planOf.get(day));
  if (theirs === undefined || !samePlans) return refuse('swap.otherPlan');
  for (const open of await requestsOn(tx, agencyId, [employeeId, other], days)) {
    if (open.kind !== 'swap' || (open.state !== 'proposed' && open.state !== 'agreed')) continue;
    return refuse('swap.alreadyOpen', { day: open.days.find((day) => days.includes(day)) ?? days[0]! });
  }
  const parties = { employeeId, unitId: mine.unitId, otherEmployeeId: other, otherUnitId: theirs.unitId, days };
  const judged = await judgeSwapNow(call, parties, planOf);
  if (!judged.ok) return judged;
  const [first] = judged.value.conflicts;
  if (first !== undefined) return refuse('swap.breaks', { first });
  const id = deps.newId();
  await insertRequest(tx, agencyId, {
    id,
    employeeId,
    unitId: mine.unitId,
    days,
    at: now,
    accountId: actor.accountId,
    of: {
      kind: 'swap',
      otherEmployeeId: other,
      otherUnitId: theirs.unitId,
      planId: mine.planId,
      body: {
        own: judged.value.own,
        other: judged.value.other,
        ownTimes: judged.value.ownTimes,
        otherTimes: judged.value.otherTimes,
        ...(new Set(planOf.values()).size > 1 ? { plans: days.map((day) => planOf.get(day)!) } : {}),
        note: body.note,
      },
    },
  });
  const names = await namesOf(tx, agencyId, [employeeId], today);
  const accountIds = [...(await accountsOf(tx, agencyId, [other])).values()];
  const params = {
    name: names.get(employeeId)?.name ?? '',
    day: days[0]!,
    ...(days[1] === undefined ? {} : { otherDay: days[1] }),
    // What the asker does on these days is what the colleague would do.
    ...(await hoursIn(tx, agencyId, cells, employeeId, days, [other])),
  };
  await tell({ deps, tx, now, agencyId }, { accountIds, kind: 'swap.proposed', params, link: requestsLink });
  await audit('swap.propose', { kind: 'rosterRequest', id }, { days, planId: mine.planId });
  return ok({ id });
};
