import { addDays, type PlainDate, type Span } from '../../kernel/time.ts';
import { groupBy } from './groupBy.ts';

/** A stretch on a position in a unit, with the day on which it was written down. */
export interface RecordedPlacement extends Span {
  readonly employeeId: string;
  readonly unitId: string;
  readonly recordedOn: PlainDate;
}

interface Stay {
  readonly employeeId: string;
  readonly from: PlainDate;
  to: PlainDate | null;
  /** First day in the unit, or the day on which it became known, whichever is later; then the first day, then the id. */
  readonly order: string;
}

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

/** Stretches of one person in one unit that follow each other without a gap are one stay: a new title moves nobody. */
const staysOf = (placements: readonly RecordedPlacement[]): Stay[] => {
  const stays: Stay[] = [];
  for (const { employeeId, from, to, recordedOn } of placements.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = stays.at(-1);
    if (last && (last.to === null || addDays(last.to, 1) >= from)) last.to = to;
    else stays.push({ employeeId, from, to, order: `${later(from, recordedOn)} ${from} ${employeeId}` });
  }
  return stays;
};

const byArrival = (a: Stay, b: Stay): number => (a.order < b.order ? -1 : 1);

/**
 * The place of each person in his unit, counted from 0: in the order of arrival, a newcomer takes the lowest place that is
 * free for good by his first day. Nobody's place changes while he stays, whoever comes or goes. `placements` must be all of a
 * unit, of all times; the answer is null for a stretch that is not among them.
 */
export const placesInUnits = (
  placements: readonly RecordedPlacement[],
): ((employeeId: string, unitId: string, day: PlainDate) => number | null) => {
  const places = new Map<string, { readonly from: PlainDate; readonly place: number }[]>();
  for (const [unitId, ofUnit] of groupBy(placements, (each) => each.unitId)) {
    const stays = [...groupBy(ofUnit, (each) => each.employeeId).values()].flatMap(staysOf).sort(byArrival);
    const held: Stay[][] = [];
    for (const stay of stays) {
      const isFree = (others: readonly Stay[]): boolean =>
        others.every(
          (other) => (other.to !== null && other.to < stay.from) || (stay.to !== null && stay.to < other.from),
        );
      const free = held.findIndex(isFree);
      const place = free === -1 ? held.push([]) - 1 : free;
      held[place]!.push(stay);
      const key = `${unitId} ${stay.employeeId}`;
      places.set(key, [...(places.get(key) ?? []), { from: stay.from, place }]);
    }
  }
  return (employeeId, unitId, day) =>
    places
      .get(`${unitId} ${employeeId}`)
      ?.filter((each) => each.from <= day)
      .sort((a, b) => (a.from < b.from ? 1 : -1))[0]?.place ?? null;
};
