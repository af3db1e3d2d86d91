import type { FactsSpan } from '../../domain/people/personFacts.ts';
import { personSpans } from '../../domain/people/personSpans.ts';
import { placesInUnits } from '../../domain/people/placesInUnits.ts';
import type { Id } from '../../kernel/id.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';
import { listDistricts, listHistories, listPlacedIn, listRecordedPlacements } from './factsStore.ts';
import { loadUnitTrees } from './loadUnitTrees.ts';

/** A person over a period. `spans` never overlap and are in order; on days outside them he is not employed or not placed. */
export interface PersonOverDays {
  readonly employeeId: Id;
  readonly number: string;
  readonly name: string;
  readonly titleBefore: string;
  readonly titleAfter: string;
  readonly spans: readonly FactsSpan[];
}

/**
 * People records for planning and policies. `unitIds` means these units with everything below them on any of the days; null means the whole agency.
 * `days` need not be without gaps; facts are given from the first to the last. Only people with at least one span are returned, in order of name.
 * `only` names the people, who then come without their lasting place in a unit.
 */
export const loadPeopleOnDay = async (
  tx: Tx,
  agencyId: number,
  unitIds: readonly Id[] | null,
  days: readonly PlainDate[],
  only?: readonly Id[],
): Promise<PersonOverDays[]> => {
  const from = days[0];
  const to = days.at(-1);
  if (from === undefined || to === undefined) return [];
  const trees = await loadUnitTrees(tx, agencyId, from, to);
  const wanted = unitIds === null ? null : new Set(unitIds);
  const isBelow = (path: readonly Id[]): boolean => wanted === null || path.some((id) => wanted.has(id));
  const inside = new Set<Id>();
  for (const day of [from, ...trees.changes])
    for (const unit of trees.on(day).values()) if (isBelow(unit.path)) inside.add(unit.id);
  const employeeIds = only ?? (wanted === null ? null : await listPlacedIn(tx, agencyId, [...inside], { from, to }));
  const people = await listHistories(tx, agencyId, employeeIds, { from, to });
  const placed = only ? [] : await listRecordedPlacements(tx, agencyId, wanted === null ? null : [...inside]);
  const placeOf = placesInUnits(placed);
  const districts = await listDistricts(tx, agencyId);
  return people.flatMap((found) => {
    const placements = found.placements.map((each) => {
      return { ...each, placeInUnit: placeOf(found.employeeId, each.unitId, each.from) };
    });
    const person = { ...found, placements };
    const spans = personSpans(person, from, to, trees.on, trees.changes)
      .filter((s) => isBelow(s.facts.unitPath))
      .map((s) => ({ ...s, facts: { ...s.facts, place: districts.get(s.facts.workplaceId ?? '') ?? null } }));
    const { employeeId, number, name, titleBefore, titleAfter } = person;
    return spans.length === 0 ? [] : [{ employeeId, number, name, titleBefore, titleAfter, spans }];
  });
};
