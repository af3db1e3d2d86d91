import type { rosterEndpoints } from '../../contract/roster.ts';
import { scopeOf } from '../../domain/access/can.ts';
import type { Permission } from '../../domain/access/roles.ts';
import { toldToOthers } from '../../domain/policy/toldToOthers.ts';
import { movesFrom, type PlanMove } from '../../domain/roster/planLife.ts';
import { ok } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { namesOf } from './factStore.ts';
import { workdaysOf } from './lineStore.ts';
import { openPlan } from './openPlan.ts';
import { planDifference } from './planDifference.ts';
import { planHeads } from './planHeads.ts';
import { readBreaches, readQuality } from './planStore.ts';
import { lastPublication } from './publicationStore.ts';
import { reaches } from './reach.ts';
import { canBeTakenBack } from './unpublishPlan.ts';

const permissionFor: Partial<Record<PlanMove, Permission>> = {
  amended: 'roster.plan',
  proposed: 'roster.plan',
  sentBack: 'roster.approve',
  approved: 'roster.approve',
  published: 'roster.publish',
  unpublished: 'roster.publish',
  withdrawn: 'roster.publish',
};
const breachesShown = 500;

export const onePlan: Handler<typeof rosterEndpoints.plan> = async (call) => {
  const { tx, actor, scope, params, today, now } = call;
  const opened = await openPlan(call, params.id, 'some');
  if (!opened.ok) return opened;
  const { plan, actions, standing, tree, units } = opened.value;
  const [head] = await planHeads(tx, actor.agencyId, [plan], tree);
  const breaches = await readBreaches(tx, actor.agencyId, plan.id, standing.version);
  const seen = units.filter(({ unitId }) => reaches(scope, tree, unitId));
  const seenIds = new Set(seen.map(({ unitId }) => unitId));
  const changes =
    standing.publishedVersion === null
      ? []
      : await planDifference(tx, actor.agencyId, plan, standing.publishedVersion, standing.version);
  const waitingIn = (unitId: string) => changes.filter((change) => change.unitId === unitId).length;
  const publication = await lastPublication(tx, actor.agencyId, plan.id);
  const may = movesFrom(standing.state).filter((move) => {
    const permission = permissionFor[move];
    if (permission === undefined || !reaches(scopeOf(actor, permission, today), tree, plan.unitId)) return false;
    if (move === 'unpublished') return standing.before !== undefined && canBeTakenBack(publication, now);
    return move !== 'published' || standing.version !== standing.publishedVersion;
  });
  const shown = breaches
    .filter((breach) => breach.unitId === null || seenIds.has(breach.unitId))
    .slice(0, breachesShown);
  const single = shown.flatMap((breach) => (breach.employeeIds.length === 1 ? breach.employeeIds : []));
  const names = await namesOf(tx, actor.agencyId, single, plan.from);
  return ok({
    ...head!,
    units: seen
      .map(({ unitId, people }) => ({
        id: unitId,
        name: tree.get(unitId)?.name ?? '',
        opdId: tree.get(unitId)?.opdId ?? null,
        people,
        breaches: breaches.filter((breach) => breach.unitId === unitId).length,
        waiting: waitingIn(unitId),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    breaches: shown.map(toldToOthers).map((breach) => ({
      ...breach,
      name: breach.employeeIds.length === 1 ? (names.get(breach.employeeIds[0]!)?.name ?? '') : '',
      params: { ...breach.params },
      ref: breach.ref === null ? null : { ...breach.ref },
      employeeIds: [...breach.employeeIds],
    })),
    seed: plan.seed,
    quality: await readQuality(tx, actor.agencyId, plan.id, standing.version),
    workdays: await workdaysOf(tx, actor.agencyId, plan.id),
    policyDigest: plan.policyDigest,
    instruments: plan.instruments.map((each) => ({ ...each })),
    waiting: changes.length,
    history: actions.map(({ move, version, at, by, note }) => ({ move, version, at, by, note })),
    may,
    publication:
      publication === null || publication.takenBackAt !== null
        ? null
        : {
            version: publication.version,
            at: publication.at,
            heldUntil: publication.heldUntil,
            told: publication.toldAt !== null,
            people: publication.people,
          },
  });
};
