import { unitsOnDay } from '../../domain/people/unitsOnDay.ts';
import type { Instrument } from '../../domain/policy/instrument.ts';
import type { PersonOnDay } from '../../domain/policy/model.ts';
import type { PersonInRoster } from '../../domain/roster/composeProblem.ts';
import { letterOf } from '../../domain/roster/model.ts';
import type { PersonBeside } from '../../domain/roster/personBeside.ts';
import type { Counter } from '../../domain/workplace/model.ts';
import type { Id } from '../../kernel/id.ts';
import { daysFrom, holdsOn, type PlainDate } from '../../kernel/time.ts';
import { loadPeopleOnDay, type PersonOverDays } from '../people/loadPeople.ts';
import { listVersions } from '../people/unitStore.ts';
import type { Tx } from '../platform/db/db.ts';
import { loadAgencyPolicies } from '../policy/loadAgencyPolicies.ts';
import { listCounters } from '../workplace/counterStore.ts';
import { listPlacedAt } from './besideStore.ts';
import { listAbsences } from './factStore.ts';
import { publishedLines } from './lineStore.ts';

interface Sharing {
  readonly unitIds: readonly Id[];
  readonly days: readonly PlainDate[];
  readonly people: readonly {
    readonly employeeId: Id;
    readonly facts: readonly (Pick<PersonOnDay, 'unitId' | 'opdId' | 'roomId' | 'workplaceId'> | null)[];
  }[];
  readonly instruments: readonly Instrument[];
  readonly counters: readonly Counter[];
}
interface Planned extends Sharing {
  /** A person's facts and kinds of day on `days`. */
  readonly onDays: (person: PersonOverDays) => Pick<PersonInRoster, 'facts' | 'kinds'>;
}

/** What people of the plan may share with others, by the clauses that speak in its days. */
const sharedBy = ({ instruments, days, people, unitIds, counters }: Sharing) => {
  const [from, to] = [days[0]!, days.at(-1)!];
  const clauses = instruments
    .filter((each) => each.state !== 'draft' && each.from <= to && (each.to === null || each.to >= from))
    .flatMap((each) => each.clauses);
  const facts = new Set(people.flatMap((person) => person.facts.filter((each) => each !== null)));
  const keysOf = (
    asked: boolean,
    keyOf: (person: Pick<PersonOnDay, 'unitId' | 'opdId' | 'roomId' | 'workplaceId'>) => string | null,
  ): Set<Id> => new Set(asked ? [...facts].flatMap((person) => keyOf(person) ?? []) : []);
  const own = new Set(people.map((person) => person.employeeId));
  const units = new Set([...facts].map((person) => person.unitId));
  const byCounter = clauses.some((each) => each.kind === 'minimumStaff' && each.per === 'counter');
  const capPer = (per: string) => clauses.some((each) => each.kind === 'shareCap' && each.per === per);
  const opds = keysOf(capPer('opd'), (person) => person.opdId ?? person.unitId);
  for (const id of unitIds) opds.delete(id);
  return {
    rooms: keysOf(
      clauses.some((each) => each.kind === 'roomCapacity'),
      (person) => person.roomId,
    ),
    workplaces: keysOf(
      clauses.some((each) => each.kind === 'buildingCapacity'),
      (person) => person.workplaceId,
    ),
    opds,
    atCounters: new Set(
      (byCounter ? counters : [])
        .filter((each) => units.has(each.unitId) || each.qualified.some((id) => own.has(id)))
        .flatMap((each) => each.qualified),
    ),
    everybody: capPer('agency'),
  };
};

/** Who is placed where somebody of the plan is, himself included; null where no clause makes anybody count. */
const placedBeside = async (tx: Tx, agencyId: number, sharing: Sharing) => {
  const period = { from: sharing.days[0]!, to: sharing.days.at(-1)! };
  const shared = sharedBy(sharing);
  const { rooms, workplaces, opds, atCounters, everybody } = shared;
  if (rooms.size + workplaces.size + opds.size + atCounters.size === 0 && !everybody) return null;
  const units = new Set<Id>();
  if (workplaces.size + opds.size > 0) {
    const versions = await listVersions(tx, agencyId, period);
    const starts = versions.map((each) => each.from).filter((each) => each > period.from);
    for (const day of new Set([period.from, ...starts]))
      for (const unit of unitsOnDay(versions, day).values())
        if (workplaces.has(unit.workplaceId ?? '') || unit.path.some((id) => opds.has(id))) units.add(unit.id);
  }
  const places = { rooms: [...rooms], workplaces: [...workplaces], units: [...units] };
  const placed = new Set([...atCounters, ...(await listPlacedAt(tx, agencyId, places, period))]);
  return { shared, placed };
};

/** Whether anybody outside a plan of one unit may count in its bounds: quick, so that a board need not load everything for nothing. */
export const isAnybodyBeside = async (
  tx: Tx,
  agencyId: number,
  { unitId, from, to }: { readonly unitId: Id; readonly from: PlainDate; readonly to: PlainDate },
): Promise<boolean> => {
  const days = daysFrom(from, to);
  const loaded = await loadPeopleOnDay(tx, agencyId, [unitId], days);
  const people = loaded.map(({ employeeId, spans }) => ({ employeeId, facts: spans.map((span) => span.facts) }));
  const { instruments } = await loadAgencyPolicies(tx, agencyId);
  const counters = await listCounters(tx, agencyId);
  const found = await placedBeside(tx, agencyId, { unitIds: [unitId], days, people, instruments, counters });
  if (found === null) return false;
  for (const { employeeId } of people) found.placed.delete(employeeId);
  return found.shared.everybody || found.placed.size > 0;
};

/**
 * People outside a plan of some units who share a room, a building, a counter or a cap with somebody in it, with their
 * published days; where nothing is published for them they come without. Nobody is loaded where no clause makes them count.
 */
export const loadBeside = async (tx: Tx, agencyId: number, planned: Planned): Promise<PersonBeside[]> => {
  const { days, unitIds } = planned;
  const period = { from: days[0]!, to: days.at(-1)! };
  const found = await placedBeside(tx, agencyId, planned);
  if (found === null) return [];
  const { placed } = found;
  const { rooms, workplaces, opds, atCounters, everybody } = found.shared;
  const published = await publishedLines(tx, agencyId, everybody ? null : [...placed], period.from, period.to);
  if (everybody) for (const line of published) placed.add(line.employeeId);

  const at = new Map(days.map((day, d) => [day, d]));
  const letters = new Map<Id, string[]>();
  for (const line of published)
    for (const [i, day] of line.days.entries()) {
      const d = at.get(day);
      if (d === undefined) continue;
      const own = letters.get(line.employeeId) ?? days.map(() => ' ');
      own[d] = line.modes[i] ?? ' ';
      letters.set(line.employeeId, own);
    }
  const loaded = await loadPeopleOnDay(tx, agencyId, null, days, [...placed]);
  for (const absence of await listAbsences(tx, agencyId, [...placed], period.from, period.to)) {
    const own = letters.get(absence.employeeId);
    for (const [d, day] of days.entries())
      if (own !== undefined && own[d] !== ' ' && own[d] !== '-' && holdsOn(absence, day))
        own[d] = letterOf[absence.mode];
  }
  const shares = (person: PersonOnDay): boolean =>
    !person.unitPath.some((id) => unitIds.includes(id)) &&
    (everybody ||
      rooms.has(person.roomId ?? '') ||
      workplaces.has(person.workplaceId ?? '') ||
      opds.has(person.opdId ?? person.unitId) ||
      atCounters.has(person.employeeId));
  return loaded.flatMap((person): PersonBeside[] => {
    const { facts, kinds } = planned.onDays(person);
    const sharing = facts.map((each) => (each !== null && shares(each) ? each : null));
    if (sharing.every((each) => each === null)) return [];
    const { employeeId } = person;
    return [{ employeeId, facts: sharing, kinds, modes: (letters.get(employeeId) ?? []).join('') }];
  });
};
