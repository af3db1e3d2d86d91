// The days of people as they were set: the published plan where there is one, else the week of the workplace.
import type { ScheduledDay, Shift } from '../../../domain/attendance/day/model.ts';
import { openCalendar, type PlannedDay, scheduledDay } from '../../../domain/attendance/day/scheduleOf.ts';
import type { ServiceFacts } from '../../../domain/people/personFacts.ts';
import { type ModeLetter, modeOf } from '../../../domain/roster/model.ts';
import type { UnitGround } from '../../../domain/roster/unitGround.ts';
import { timeOn } from '../../../domain/roster/workingTime.ts';
import type { Id } from '../../../kernel/id.ts';
import { daysFrom, holdsOn, minutesOf, type PlainDate, type Zone } from '../../../kernel/time.ts';
import { readAgencyRow } from '../../access/agency/store.ts';
import { loadCalendar } from '../../calendar/loadCalendar.ts';
import { loadUnitTrees } from '../../people/loadUnitTrees.ts';
import { loadService } from '../../people/serviceStore.ts';
import type { Tx } from '../../platform/db/db.ts';
import { groundsIn, type PublishedLine, publishedLines } from '../../roster/lineStore.ts';
import { listWorkplaces } from '../../workplace/store.ts';

interface Person {
  readonly employeeId: Id;
  readonly name: string;
  readonly number: string;
}
export interface PersonSchedule extends Person {
  readonly days: readonly ScheduledDay[];
}
/** The days are laid when they are asked for, one person after another: those of hundreds at once would fill the memory. */
export interface PersonDays extends Person {
  lay(): readonly ScheduledDay[];
}

/** Units whose plan says more than a letter: check-ins at home, or waves with a window of entry. */
const loadGrounds = async (tx: Tx, agencyId: number, lines: readonly PublishedLine[]) => {
  const wanted = new Map<string, { planId: Id; version: number; units: Set<Id> }>();
  for (const line of lines) {
    if (!line.modes.includes('R') && !line.table.some((time) => time.kind === 'wave')) continue;
    const key = `${line.planId} ${line.version}`;
    const known = wanted.get(key) ?? { planId: line.planId, version: line.version, units: new Set<Id>() };
    wanted.set(key, known);
    known.units.add(line.unitId);
  }
  const grounds = new Map<string, UnitGround>();
  for (const { planId, version, units } of wanted.values())
    for (const [unitId, ground] of await groundsIn(tx, agencyId, planId, [...units], version))
      grounds.set(`${planId} ${unitId}`, ground);
  return (line: PublishedLine): UnitGround | undefined => grounds.get(`${line.planId} ${line.unitId}`);
};

/** What a published line says of one of its days; null where it only repeats the calendar. */
const plannedOn = (
  line: PublishedLine,
  d: number,
  own: UnitGround['people'][number] | undefined,
  ground: UnitGround | undefined,
  workplaceId: Id | null,
): PlannedDay | null => {
  const mode = modeOf[(line.modes[d] ?? '-') as ModeLetter];
  // Leave and travel are decided where they are recorded; the plan only respects them.
  if (mode === 'leave' || mode === 'travel') return null;
  const set = mode === 'office' ? own?.office[d] : mode === 'off' ? undefined : own?.home[d];
  const duties = set === undefined ? [] : (ground?.duties[set] ?? []).flatMap((i) => ground?.reasons[i] ?? []);
  const checkIn = duties.find((each) => each.code === 'duty.checkIns');
  const wave = duties.find((each) => each.code === 'duty.wave');
  const time = mode === 'office' ? timeOn(line.table, line.times, d) : null;
  const later =
    wave === undefined || time?.kind !== 'wave'
      ? undefined
      : Math.max(0, minutesOf(`${wave.params.startTo}` as Shift['start']) - minutesOf(time.start));
  const shift: Shift | null = time && {
    name: time.name,
    kind: time.kind,
    start: time.start,
    end: time.end,
    breakStart: null,
    breakEnd: null,
    workplaceId,
    ...(later === undefined ? {} : { laterMinutes: later }),
  };
  return {
    mode,
    shift,
    because: [],
    ...(checkIn === undefined ? {} : { checkIns: { count: Number(checkIn.params.count), reason: checkIn } }),
  };
};

/** What the days of everybody rest on: units, calendar and workplaces. It is read once for however many people. */
export const loadScheduleGround = async (tx: Tx, agencyId: number, from: PlainDate, to: PlainDate) => {
  const trees = await loadUnitTrees(tx, agencyId, from, to);
  const { years, localDays, weekOf } = await loadCalendar(tx, agencyId, from, to);
  const workplaces = new Map((await listWorkplaces(tx, agencyId)).map((each) => [each.id, each]));
  const agencyZone = (await readAgencyRow(tx, agencyId)).zone as Zone;
  return { from, to, trees, calendar: openCalendar(years, localDays), weekOf, workplaces, agencyZone };
};
export type ScheduleGround = Awaited<ReturnType<typeof loadScheduleGround>>;

/** People with their scheduled days of the ground; those who serve on none of them are left out. */
export const openSchedules = async (
  tx: Tx,
  agencyId: number,
  ground: ScheduleGround,
  employeeIds: readonly Id[],
): Promise<PersonDays[]> => {
  const { from, to, trees, calendar, weekOf, workplaces, agencyZone } = ground;
  const days = daysFrom(from, to);
  const people = await loadService(tx, agencyId, employeeIds, from, to, trees);
  const lines = await publishedLines(tx, agencyId, employeeIds, from, to);
  const groundOf = await loadGrounds(tx, agencyId, lines);
  const linesOf = new Map<Id, PublishedLine[]>();
  for (const line of lines) linesOf.set(line.employeeId, [...(linesOf.get(line.employeeId) ?? []), line]);
  const lay = (person: (typeof people)[number]): ScheduledDay[] => {
    const planned = new Map<PlainDate, (facts: ServiceFacts) => PlannedDay | null>();
    // Lines come in the order of their publication: the last one that covers a day holds.
    for (const line of linesOf.get(person.employeeId) ?? []) {
      const ground = groundOf(line);
      const own = ground?.people.find((each) => each.employeeId === person.employeeId);
      for (const [d, day] of line.days.entries())
        planned.set(day, (facts) => plannedOn(line, d, own, ground, facts.workplaceId));
    }
    const first = person.spans[0]!.facts;
    return days.map((day) => {
      const facts = person.spans.find((span) => holdsOn(span, day))?.facts;
      const known = facts ?? first;
      const workplace = known.workplaceId === null ? undefined : workplaces.get(known.workplaceId);
      return scheduledDay(
        {
          day,
          zone: workplace?.zone ?? agencyZone,
          employmentKind: known.employmentKind,
          employed: facts !== undefined,
          unitId: facts?.unitId ?? null,
          workplaceId: known.workplaceId,
        },
        calendar(weekOf(workplace?.weekPatternId ?? null), day),
        planned.get(day)?.(known) ?? null,
      );
    });
  };
  return people.map((person) => ({
    employeeId: person.employeeId,
    name: person.name,
    number: person.number,
    lay: () => lay(person),
  }));
};

/** People with their days laid from `from` to `to`. */
export const loadSchedules = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[],
  from: PlainDate,
  to: PlainDate,
): Promise<PersonSchedule[]> => {
  const ground = await loadScheduleGround(tx, agencyId, from, to);
  const people = await openSchedules(tx, agencyId, ground, employeeIds);
  return people.map(({ employeeId, name, number, lay }) => ({ employeeId, name, number, days: lay() }));
};
