import type { ReplyOf } from '../../contract/endpoint.ts';
import type { rosterEndpoints } from '../../contract/roster.ts';
import { afterMove, type PlanMove, type PlanStanding, standingOf } from '../../domain/roster/planLife.ts';
import type { Id } from '../../kernel/id.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { en } from '../../words/en.ts';
import { formatsOf } from '../../words/format.ts';
import { id } from '../../words/id.ts';
import type { MessageKind } from '../../words/messageText.ts';
import { breachSentence } from '../../words/rosterSentence.ts';
import { tell } from '../inbox/tell.ts';
import { headAccounts } from '../people/accountStore.ts';
import type { Call, Handler } from '../platform/http/bind.ts';
import { judgedInRequest, judgeNow } from './judgeNow.ts';
import { type OpenPlan, openPlan } from './openPlan.ts';
import { planHeads } from './planHeads.ts';
import { appendAction, lockPlan, readBreaches } from './planStore.ts';

export type Moving = Pick<
  Call<typeof rosterEndpoints.approve>,
  'tx' | 'actor' | 'scope' | 'params' | 'body' | 'now' | 'deps' | 'audit' | 'today' | 'language'
>;

/** Moves that put somebody's name under the plan; its broken rules must be accepted by name. */
const answersForBreaches: readonly PlanMove[] = ['approved', 'published'];
const shortestNote = 5;

export interface Moved extends OpenPlan {
  readonly next: PlanStanding;
}

/** Takes a step in a plan's life: permitted from its state, on the version that the person saw, and not over broken rules unseen. */
export const movePlan = async (call: Moving, move: PlanMove, inPlace = false): Promise<Result<Moved>> => {
  const { tx, actor, params, body, now, audit, deps, language } = call;
  await lockPlan(tx, actor.agencyId, params.id);
  const opened = await openPlan(call, params.id, 'whole');
  if (!opened.ok) return opened;
  const { plan, actions, standing, tree } = opened.value;
  if (afterMove(standing.state, move) === null) return refuse('roster.moveNotPermitted', { state: standing.state });
  if (body.version !== standing.version) return refuse('general.changedMeanwhile');
  if (move === 'published' && standing.version === standing.publishedVersion) return refuse('roster.nothingToPublish');
  const judged = answersForBreaches.includes(move);
  const known = judged ? await readBreaches(tx, actor.agencyId, plan.id, standing.version) : [];
  const accepted = body.acceptBreaches && body.note.length >= shortestNote;
  if (known.length > 0 && !accepted) return refuse('roster.breachesNotAccepted', { count: known.length });
  if (judged && !accepted && plan.people > judgedInRequest) {
    const [head] = await planHeads(tx, actor.agencyId, [plan], tree);
    if (head?.touched) return refuse('roster.groundChanged');
  }
  const found = judged ? await judgeNow(deps, tx, actor.agencyId, plan, standing.version, known) : [];
  if (found.length > 0 && !accepted) {
    const words = language === 'en' ? en : id;
    return refuse('roster.judgeFound', {
      count: found.length,
      first: breachSentence(words, formatsOf(language), found[0]!),
    });
  }
  const breaches = known.length + found.length;
  await appendAction(tx, actor.agencyId, plan.id, {
    move,
    version: standing.version,
    at: now,
    accountId: actor.accountId,
    note: body.note,
    inPlace,
  });
  await audit(
    `roster.${move}`,
    { kind: 'plan', id: plan.id },
    { version: standing.version, breaches, note: body.note },
  );
  return ok({ ...opened.value, next: standingOf([...actions, { move, version: standing.version, at: now }]) });
};

const tellAbout = async (call: Moving, moved: Moved, kind: MessageKind, accountIds: readonly Id[]) => {
  const { plan, tree } = moved;
  const unit = plan.unitId === null ? '' : (tree.get(plan.unitId)?.name ?? '');
  const params = { unit, from: plan.from, to: plan.to, by: '', note: call.body.note };
  const others = accountIds.filter((id) => id !== call.actor.accountId);
  await tell(
    { deps: call.deps, tx: call.tx, now: call.now, agencyId: call.actor.agencyId },
    { accountIds: others, kind, params, link: `/rencana/${plan.id}` },
  );
};
const standingReply = ({ next }: Moved) => ({
  state: next.state,
  version: next.version,
  publishedVersion: next.publishedVersion,
});

export const proposePlan: Handler<typeof rosterEndpoints.propose> = async (call) => {
  const moved = await movePlan(call, 'proposed');
  if (!moved.ok) return moved;
  const { plan, tree } = moved.value;
  const path = plan.unitId === null ? [] : (tree.get(plan.unitId)?.path ?? []);
  const heads =
    plan.unitId === null
      ? []
      : await headAccounts(call.tx, call.actor.agencyId, [plan.unitId, ...path.slice(-2)], call.today);
  await tellAbout(call, moved.value, 'roster.proposed', heads);
  return ok(standingReply(moved.value));
};

export const sendBackPlan: Handler<typeof rosterEndpoints.sendBack> = async (call) => {
  const moved = await movePlan(call, 'sentBack');
  if (!moved.ok) return moved;
  await tellAbout(call, moved.value, 'roster.sentBack', moved.value.plan.madeById ? [moved.value.plan.madeById] : []);
  return ok(standingReply(moved.value));
};

export const approveOne = async (call: Moving): Promise<Result<ReplyOf<typeof rosterEndpoints.approve>>> => {
  const moved = await movePlan(call, 'approved');
  if (!moved.ok) return moved;
  await tellAbout(call, moved.value, 'roster.approved', moved.value.plan.madeById ? [moved.value.plan.madeById] : []);
  return ok(standingReply(moved.value));
};

export const approvePlan: Handler<typeof rosterEndpoints.approve> = (call) => approveOne(call);
