import { addDays, holdsOn, type PlainDate, type Span } from '../../kernel/time.ts';
import type { Employment, Headship, Placement } from './model.ts';
import type { FactsSpan, PersonFacts, PersonStanding, ServiceFacts, ServiceSpan } from './personFacts.ts';
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

/** The part of it that says where somebody serves. */
export interface ServiceHistory {
  readonly employments: PersonHistory['employments'];
  readonly placements: readonly Pick<Placement, 'from' | 'to' | 'unitId' | 'workplaceId'>[];
}

type Units = ReadonlyMap<string, PlacedUnit>;

const firstDays = (spans: readonly Span[]): PlainDate[] =>
  spans.flatMap((s) => (s.to === null ? [s.from] : [s.from, addDays(s.to, 1)]));

/** The rows that hold on a day; null where somebody is not employed or not placed. */
const holdingOn = <E extends Span, P extends Span & { readonly unitId: string }>(
  { employments, placements }: { readonly employments: readonly E[]; readonly placements: readonly P[] },
  units: Units,
  day: PlainDate,
) => {
  const employment = employments.find((e) => holdsOn(e, day));
  const placement = placements.find((p) => holdsOn(p, day));
  const unit = placement ? units.get(placement.unitId) : undefined;
  return employment && placement && unit ? { employment, placement, unit } : null;
};

const serviceOn = (person: ServiceHistory, units: Units, day: PlainDate): ServiceFacts | null => {
  const held = holdingOn(person, units, day);
  if (held === null) return null;
  const { employment, placement, unit } = held;
  return {
    unitId: unit.id,
    workplaceId: placement.workplaceId ?? unit.workplaceId,
    employmentKind: employment.kind,
  };
};

const factsOn = (person: PersonHistory, units: Units, day: PlainDate): PersonFacts | null => {
  const held = holdingOn(person, units, day);
  if (held === null) return null;
  const { employment, placement, unit } = held;
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

/** Stretches of days from `from` to `to` within which nothing of `changes` begins or ends, with what holds on the first of each. */
const spansBetween = <F>(
  changes: readonly Span[],
  treeChanges: readonly PlainDate[],
  from: PlainDate,
  to: PlainDate,
  on: (day: PlainDate) => F | null,
): { readonly from: PlainDate; readonly to: PlainDate; readonly facts: F }[] => {
  const starts = new Set<PlainDate>([from]);
  for (const day of [...firstDays(changes), ...treeChanges]) if (day > from && day <= to) starts.add(day);
  const ordered = [...starts].sort();
  return ordered.flatMap((start, i) => {
    const next = ordered[i + 1];
    const facts = on(start);
    return facts ? [{ from: start, to: next ? addDays(next, -1) : to, facts }] : [];
  });
};

/**
 * Spans of unchanging facts of one person between two days. `unitsOf` gives the unit tree of a day;
 * `treeChanges` are the days within the period on which the tree differs from the day before.
 */
export const personSpans = (
  person: PersonHistory,
  from: PlainDate,
  to: PlainDate,
  unitsOf: (day: PlainDate) => Units,
  treeChanges: readonly PlainDate[],
): FactsSpan[] => {
  const changes = [...person.employments, ...person.placements, ...person.standings, ...person.headships];
  return spansBetween(changes, treeChanges, from, to, (day) => factsOn(person, unitsOf(day), day));
};

/** The same of where he serves alone. */
export const serviceSpans = (
  person: ServiceHistory,
  from: PlainDate,
  to: PlainDate,
  unitsOf: (day: PlainDate) => Units,
  treeChanges: readonly PlainDate[],
): ServiceSpan[] =>
  spansBetween([...person.employments, ...person.placements], treeChanges, from, to, (day) =>
    serviceOn(person, unitsOf(day), day),
  );
