import type { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { flexibleDayLife } from '../../../domain/roster/request/flexibleDayLife.ts';
import { swapLife } from '../../../domain/roster/request/swapLife.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { MessageParams } from '../../../words/messageText.ts';
import { problemSentence } from '../../../words/problemSentence.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import { apart } from '../../platform/db/apart.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { namesOf } from '../factStore.ts';
import { approveFlexible } from './approveFlexible.ts';
import { approveSwap } from './approveSwap.ts';
import { wordsIn } from './conflictText.ts';
import { hoursAfter } from './hoursNews.ts';
import { requestInReach } from './requestInReach.ts';
import { appendRequestAction, findRequest, lockRequest, requestsForHeads } from './requestStore.ts';
import type { Deciding } from './settle.ts';
import { partiesOf, tellParties } from './tellParties.ts';
import { unitsInReach } from './unitsInReach.ts';

const shortestNote = 5;
const mostAtOnce = 500;

/** Decides one request. The answer says whether it took effect; an overtaken swap ends without. */
const decideOne = async (call: Deciding, id: Id): Promise<Result<boolean>> => {
  const { tx, actor, body, deps, now, today, audit } = call;
  const { agencyId, accountId } = actor;
  await lockRequest(tx, agencyId, id);
  const found = await requestInReach(call, id);
  if (!found.ok) return found;
  const { request } = found.value;
  if (actor.employeeId !== null && partiesOf(request).includes(actor.employeeId)) return refuse('request.own');
  const move = body.decision === 'approve' ? 'approved' : 'refused';
  const next =
    request.kind === 'swap' ? swapLife.after(request.state, move) : flexibleDayLife.after(request.state, move);
  if (next === null) return refuse('request.notOpen', { state: request.state });
  if (request.days[0]! <= today) return refuse('request.notOpen', { state: 'expired' });
  if (body.decision === 'approve') {
    const done = request.kind === 'swap' ? await approveSwap(call, request) : await approveFlexible(call, request);
    if (!done.ok) return done;
    if (done.value === false) {
      await audit('swap.overtaken', { kind: 'rosterRequest', id }, {});
      return ok(false);
    }
  }
  const days = body.decision === 'approve' ? request.days : [];
  await appendRequestAction(tx, agencyId, id, { move, at: now, accountId, note: body.note, days });
  await audit(`${request.kind}.${move}`, { kind: 'rosterRequest', id }, { days: request.days });
  const parties = partiesOf(request);
  const hours =
    body.decision === 'approve' ? await hoursAfter(tx, agencyId, parties, request.days) : new Map<Id, MessageParams>();
  for (const who of parties)
    await tellParties({ deps, tx, now, today, agencyId }, request, {
      to: [who],
      kind: body.decision === 'approve' ? 'request.approved' : 'request.refused',
      params: { note: body.note, ...hours.get(who) },
    });
  return ok(true);
};

/** Each request stands alone: one that cannot be decided is listed with its reason and undoes nothing of the others. */
export const decideRequests: Handler<typeof rosterRequestEndpoints.decide> = async (call) => {
  const { tx, actor, scope, body, today, language } = call;
  const { agencyId } = actor;
  if (body.decision === 'refuse' && body.note.length < shortestNote) return refuse('request.noteMissing');
  const ids = body.ids ?? (await matching(call));
  const failed: { id: Id; problem: { code: string; params?: Readonly<Record<string, string | number>> } }[] = [];
  let done = 0;
  for (const id of new Set(ids)) {
    const result = await apart(tx, () => decideOne(call, id));
    if (!result.ok) failed.push({ id, problem: result.problem });
    else if (result.value) done++;
    else failed.push({ id, problem: { code: 'swap.overtaken', params: { day: (await firstDay(call, id)) ?? today } } });
  }
  const names = new Map<Id, string>();
  const tree = failed.length === 0 || scope.all ? null : await loadUnits(tx, agencyId, today);
  const inside = tree === null ? null : unitsInReach(scope, tree);
  for (const { id } of failed) {
    const request = await findRequest(tx, agencyId, id);
    if (request === null || (inside !== null && !inside.includes(request.unitId))) continue;
    const named = await namesOf(tx, agencyId, [request.employeeId], today);
    names.set(id, named.get(request.employeeId)?.name ?? '');
  }
  return ok({
    done,
    failed: failed.map(({ id, problem }) => ({
      id,
      name: names.get(id) ?? '',
      code: problem.code,
      detail: problemSentence(wordsIn(language), problem),
    })),
  });
};

const firstDay = async ({ tx, actor }: Deciding, id: Id) => (await findRequest(tx, actor.agencyId, id))?.days[0];

/** Everything that waits for this head, his own requests left out. */
const matching = async ({ tx, actor, scope, body, today }: Deciding): Promise<Id[]> => {
  const tree = await loadUnits(tx, actor.agencyId, today);
  const { requests } = await requestsForHeads(tx, actor.agencyId, {
    unitIds: unitsInReach(scope, tree),
    part: 'waiting',
    kind: body.kind,
    after: today,
    limit: mostAtOnce,
    offset: 0,
  });
  return requests
    .filter((request) => actor.employeeId === null || !partiesOf(request).includes(actor.employeeId))
    .map((request) => request.id);
};
