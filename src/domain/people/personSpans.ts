import { addDays, holdsOn, type PlainDate, type Span } from '../../kernel/time.ts';
import type { Employment, Headship, Placement } from './model.ts';
import type { FactsSpan, PersonFacts, PersonStanding } from './personFacts.ts';
import type { PlacedUnit } from './unitsOnDay.ts';

/** A person's dated rows, as many as touch the period. */
export interface PersonHistory {
  readonly employeeId: string;
  readonly residence: string | null;
  readonly attributes: readonly string[];
  readonly employments: readonly Pick<Employment, 'from' | 'to' | 'kind'>[];
  readonly placements: readonly (Omit<Placement, 'id' | 'employeeId'> & {
    readonly inPositionSince: PlainDate | null;
    /** See `placesInUnits`; left out where it is of no interest. */
    readonly placeInUnit?: number | null;
  })[];
  readonly standings: readonly (Span & Omit<PersonStanding, 'inPositionSince'>)[];
  readonly headships: readonly Pick<Headship, 'from' | 'to'>[];
}

const firstDays = (spans: readonly Span[]): PlainDate[] =>
  spans.flatMap((s) => (s.to === null ? [s.from] : [s.from, addDays(s.to, 1)]));

const factsOn = (person: PersonHistory, units: ReadonlyMap<string, PlacedUnit>, day: PlainDate): PersonFacts | null => {
  const employment = person.employments.find((e) => holdsOn(e, day));
  const placement = person.placements.find((p) => holdsOn(p, day));
  const unit = placement ? units.get(placement.unitId) : undefined;
  if (!employment || !placement || !unit) return null;
  const standing = person.standings.find((s) => holdsOn(s, day));
  return {
    employeeId: person.employeeId,
    unitId: unit.id,
    unitPath: unit.path,
    opdId: unit.opdId,
    unitKind: unit.kind,
    services: unit.services,
    strategic: unit.strategic,
    head: person.headships.some((h) => holdsOn(h, day)),
    employmentKind: employment.kind,
    positionKind: placement.positionKind,
    jobKind: placement.jobKind,
    residence: person.residence,
    workplaceId: placement.workplaceId ?? unit.workplaceId,
    roomId: placement.roomId,
    placeInUnit: placement.placeInUnit ?? null,
    standing: {
      performance: standing?.performance ?? null,
      itSkill: standing?.itSkill ?? null,
      penalty: standing?.penalty ?? null,
      inPositionSince: placement.inPositionSince ?? placement.from,
    },
    attributes: person.attributes,
  };
};

/**
 * Spans of unchanging facts of one person between two days. `unitsOf` gives the unit tree of a day;
 * `treeChanges` are the days within the period on which the tree differs from the day before.
 */
export const personSpans = (
  person: PersonHistory,
  from: PlainDate,
  to: PlainDate,
  unitsOf: (day: PlainDate) => ReadonlyMap<string, PlacedUnit>,
  treeChanges: readonly PlainDate[],
): FactsSpan[] => {
  const changes = [...person.employments, ...person.placements, ...person.standings, ...person.headships];
  const starts = new Set<PlainDate>([from]);
  for (const day of [...firstDays(changes), ...treeChanges]) if (day > from && day <= to) starts.add(day);
  const ordered = [...starts].sort();
  return ordered.flatMap((start, i) => {
    const next = ordered[i + 1];
    const facts = factsOn(person, unitsOf(start), start);
    return facts ? [{ from: start, to: next ? addDays(next, -1) : to, facts }] : [];
  });
};
