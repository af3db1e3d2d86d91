import type { unitEndpoints } from '../../../contract/units.ts';
import { headsOnDay, leaderOf } from '../../../domain/people/headsOnDay.ts';
import { type HeadCandidate, proposeHeads } from '../../../domain/people/proposeHeads.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { sessionCacheOf } from '../../access/session/sessionCache.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { loadUnits } from '../loadUnits.ts';
import { insertHeadships, listHeadships, listPlacedLeaders } from '../unitStore.ts';

interface Proposal extends HeadCandidate {
  readonly name: string;
}

const endOfTime: PlainDate = '9999-12-31';

/** Units that nobody leads on the day, and of them those with one clear candidate; a unit with a later head keeps that one. */
const proposalsOn = async (tx: Tx, agencyId: number, day: PlainDate) => {
  const units = await loadUnits(tx, agencyId, day);
  const headships = await listHeadships(tx, agencyId, { from: day, to: endOfTime });
  const heads = headsOnDay(headships, day);
  const bespoken = new Set(headships.map((each) => each.unitId));
  const placed = (await listPlacedLeaders(tx, agencyId, day)).flatMap((each): Proposal[] => {
    const unit = units.get(each.unitId);
    return unit === undefined || bespoken.has(each.unitId) ? [] : [{ ...each, unitKind: unit.kind }];
  });
  return {
    units,
    headless: [...units.keys()].filter((id) => leaderOf(heads.get(id)) === null).length,
    proposals: proposeHeads(placed) as ReadonlyMap<Id, Proposal>,
  };
};

export const proposedHeads: Handler<typeof unitEndpoints.proposedHeads> = async ({ tx, actor, query, today }) => {
  const day = query.day ?? today;
  const { units, headless, proposals } = await proposalsOn(tx, actor.agencyId, day);
  return ok({
    day,
    headless,
    proposals: [...units.values()].flatMap((unit) => {
      const head = proposals.get(unit.id);
      if (head === undefined) return [];
      const opdName = unit.opdId === null ? '' : (units.get(unit.opdId)?.name ?? '');
      const { employeeId, name, positionTitle } = head;
      return [{ unitId: unit.id, unitName: unit.name, opdName, employeeId, name, positionTitle }];
    }),
  });
};

/** All or none: whoever is no longer proposed on that day makes the whole list be looked at again. */
export const appointProposed: Handler<typeof unitEndpoints.appointProposed> = async (call) => {
  const { tx, actor, body, deps, now, audit } = call;
  const { proposals } = await proposalsOn(tx, actor.agencyId, body.from);
  const chosen = new Map(body.heads.map((each) => [each.unitId, each.employeeId]));
  const gone = [...chosen].filter(([unitId, employeeId]) => proposals.get(unitId)?.employeeId !== employeeId).length;
  if (gone > 0) return refuse('people.headProposalsGone', { count: gone, date: body.from });
  const headships = [...chosen].map(([unitId, employeeId]) => {
    return { id: deps.newId(), unitId, employeeId, from: body.from, to: null, acting: null };
  });
  await insertHeadships(tx, actor.agencyId, headships);
  sessionCacheOf(deps.db).forgetAll(now);
  await audit('units.appointProposed', { kind: 'agency', id: String(actor.agencyId) }, body);
  return ok({ appointed: headships.length });
};
