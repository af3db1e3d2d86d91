import type { rosterLifeEndpoints } from '../../contract/rosterLife.ts';
import { afterMove, standingOf } from '../../domain/roster/planLife.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { type Instant, secondsBetween } from '../../kernel/time.ts';
import { tell } from '../inbox/tell.ts';
import { accountsOf } from '../people/accountStore.ts';
import type { Handler } from '../platform/http/bind.ts';
import { openPlan } from './openPlan.ts';
import { appendAction, listActions, lockPlan } from './planStore.ts';
import { lastPublication, type Publication, takeBack } from './publicationStore.ts';
import { isSettledElsewhere } from './request/settlementStore.ts';
import { undoSettled } from './request/undoSettled.ts';
import { scheduleLink, tellPublication } from './tellPublication.ts';

/** A publication that is neither taken back nor older than its ten minutes. */
export const canBeTakenBack = (publication: Publication | null, now: Instant): publication is Publication =>
  publication !== null && publication.takenBackAt === null && secondsBetween(now, publication.heldUntil) > 0;

/**
 * Takes the last publication back. The log keeps both steps; employees see again what was published before. Messages that
 * still waited are never sent; whoever was told already is told of this too.
 */
export const unpublishPlan: Handler<typeof rosterLifeEndpoints.unpublish> = async (call) => {
  const { tx, actor, params, body, now, audit, deps } = call;
  const { agencyId } = actor;
  await lockPlan(tx, agencyId, params.id);
  const opened = await openPlan(call, params.id, 'whole');
  if (!opened.ok) return opened;
  const { plan, standing } = opened.value;
  const publication = await lastPublication(tx, agencyId, plan.id);
  if (afterMove(standing.state, 'unpublished') === null || standing.before === undefined)
    return refuse('roster.moveNotPermitted', { state: standing.state });
  if (standing.publishedVersion !== body.version) return refuse('general.changedMeanwhile');
  if (!canBeTakenBack(publication, now)) return refuse('roster.undoTooLate');
  if (await isSettledElsewhere(tx, agencyId, plan.id, body.version)) return refuse('roster.undoSwap');
  const action = { move: 'unpublished', version: body.version, at: now } as const;
  await appendAction(tx, agencyId, plan.id, { ...action, accountId: actor.accountId, note: body.note });
  const told = await takeBack(tx, agencyId, plan.id, publication.seq, now);
  const accounts = await accountsOf(tx, agencyId, told);
  await tell(
    { deps, tx, now, agencyId },
    {
      accountIds: [...accounts.values()],
      kind: 'roster.unpublished',
      params: { from: plan.from, to: plan.to },
      link: scheduleLink,
    },
  );
  await audit(
    'roster.unpublished',
    { kind: 'plan', id: plan.id },
    { version: body.version, note: body.note, told: told.length },
  );
  const { before } = standing;
  await undoSettled(call, { plan, version: body.version, before, newest: standing.version });
  const log = (await listActions(tx, agencyId, [plan.id])).get(plan.id) ?? [];
  const { state, version, publishedVersion } = standingOf(log);
  return ok({ state, version, publishedVersion, told: told.length });
};

/** Sends the messages of the last publication without waiting. */
export const tellPlanNow: Handler<typeof rosterLifeEndpoints.tellNow> = async (call) => {
  const { tx, actor, params, body, now, audit, deps } = call;
  const { agencyId } = actor;
  await lockPlan(tx, agencyId, params.id);
  const opened = await openPlan(call, params.id, 'whole');
  if (!opened.ok) return opened;
  const publication = await lastPublication(tx, agencyId, params.id);
  if (publication === null || publication.takenBackAt !== null || publication.toldAt !== null)
    return refuse('roster.nothingToTell');
  if (publication.version !== body.version) return refuse('general.changedMeanwhile');
  const told = await tellPublication({ deps, tx, now, agencyId }, params.id, publication.seq);
  await audit('roster.told', { kind: 'plan', id: params.id }, { people: told });
  return ok({ told });
};
