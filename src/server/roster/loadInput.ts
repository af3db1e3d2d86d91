import { dayOnCalendar } from '../../domain/calendar/dayOnCalendar.ts';
import type { DayOnCalendar } from '../../domain/calendar/model.ts';
import { dayContext, noFacts } from '../../domain/policy/dayContext.ts';
import type { PersonOnDay } from '../../domain/policy/model.ts';
import { carriedOver } from '../../domain/roster/carriedOver.ts';
import type { PersonInRoster } from '../../domain/roster/composeProblem.ts';
import { type FixedCell, type ModeLetter, modeOf } from '../../domain/roster/model.ts';
import type { PublishedBeside, RosterInput } from '../../domain/roster/rosterInput.ts';
import { isRoundTheClock } from '../../domain/roster/roundTheClock.ts';
import { noTime, openTimes, timeLetter, timeOn } from '../../domain/roster/workingTime.ts';
import type { Id } from '../../kernel/id.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { addDays, daysFrom, holdsOn, type PlainDate } from '../../kernel/time.ts';
import { type AgencyCalendar, loadCalendar } from '../calendar/loadCalendar.ts';
import { loadPeopleOnDay, type PersonOverDays } from '../people/loadPeople.ts';
import type { Tx } from '../platform/db/db.ts';
import type { Deps } from '../platform/deps.ts';
import { loadAgencyPolicies } from '../policy/loadAgencyPolicies.ts';
import { loadWorkplaces } from '../workplace/loadWorkplaces.ts';
import { listAbsences } from './factStore.ts';
import { publishedLines } from './lineStore.ts';
import { loadBeside } from './loadBeside.ts';
import { loadHealth } from './loadHealth.ts';
import { approvedDays } from './request/requestStore.ts';
import { wishesFor } from './request/windowStore.ts';

/** How far back office days are compared. */
export const memoryDays = 62;
/** How far before and after a plan its weeks, months and runs may reach. */
const besideDays = 31;

export interface Wanted {
  readonly agencyId: number;
  /** Null: the whole agency. */
  readonly unitIds: readonly Id[] | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly seed: number;
}

export interface LoadedInput {
  readonly input: RosterInput;
  /** False where a holiday or a year is not decreed yet. */
  readonly calendarCertain: boolean;
}

/** Everything that planning these people and days rests on; refuses where there is nobody or no working day. */
export const loadInput = async (deps: Pick<Deps, 'config'>, tx: Tx, wanted: Wanted): Promise<Result<LoadedInput>> => {
  const { agencyId, from, to } = wanted;
  const policy = await loadAgencyPolicies(tx, agencyId);
  const all = daysFrom(from, to);
  const calendar = await loadCalendar(tx, agencyId, addDays(from, -besideDays), addDays(to, besideDays));
  const { workplaces, rooms, counters } = await loadWorkplaces(tx, agencyId);
  const loaded = await loadPeopleOnDay(tx, agencyId, wanted.unitIds, all);
  if (loaded.length === 0) return refuse('roster.nobody');
  const ids = wanted.unitIds === null ? null : loaded.map((person) => person.employeeId);
  const withHealth = await loadHealth(deps, tx, agencyId, from, to);

  const weekOfWorkplace = new Map(workplaces.map((each) => [each.id, each.weekPatternId]));
  const onDays = weeksOn(calendar, all);
  const patterns = new Set<Id | null>();
  const patternOf = (workplaceId: Id | null): Id | null =>
    workplaceId === null ? null : (weekOfWorkplace.get(workplaceId) ?? null);
  for (const person of loaded) for (const span of person.spans) patterns.add(patternOf(span.facts.workplaceId));
  const everyDay = worksEveryDay(loaded, policy, all);
  const kept = all
    .map((_, d) => d)
    .filter((d) => everyDay || [...patterns].some((id) => onDays(id)[d]!.kind !== 'weeklyOff'));
  if (!everyDay && !kept.some((d) => [...patterns].some((id) => onDays(id)[d]!.kind === 'workday')))
    return refuse('roster.noWorkday');
  const days = kept.map((d) => all[d]!);

  const published = await publishedLines(tx, agencyId, ids, addDays(from, -memoryDays), addDays(to, besideDays));
  const carried = carriedOver(published.filter((line) => line.days.at(-1)! < from));
  const onKept = (person: PersonOverDays): Pick<PersonInRoster, 'facts' | 'kinds'> => {
    const facts: (PersonOnDay | null)[] = [];
    const kinds: DayOnCalendar['kind'][] = [];
    for (const d of kept) {
      const day = all[d]!;
      const span = person.spans.find((each) => holdsOn(each, day));
      kinds.push(span ? onDays(patternOf(span.facts.workplaceId))[d]!.kind : 'weeklyOff');
      facts.push(span ? withHealth(span.facts, day) : null);
    }
    return { facts, kinds };
  };
  const people = loaded.map(
    (person): PersonInRoster => ({
      employeeId: person.employeeId,
      unitId: person.spans[0]!.facts.unitId,
      ...onKept(person),
      carried: carried.get(person.employeeId) ?? 0,
    }),
  );
  const { unitIds } = wanted;
  const { instruments } = policy;
  const beside =
    unitIds === null
      ? []
      : await loadBeside(tx, agencyId, { unitIds, days, people, instruments, counters, onDays: onKept });
  return ok({
    calendarCertain: all.every((_, d) => onDays(null)[d]!.certain),
    input: {
      days: days.map((day) => ({ day, ramadan: onDays(null)[all.indexOf(day)]!.ramadan })),
      region: null,
      instruments: policy.instruments,
      switches: policy.switches,
      rooms,
      counters,
      people,
      absences: await listAbsences(tx, agencyId, ids, from, to),
      fixed: fixedCells(published, new Set(days), await approvedDays(tx, agencyId, ids, from, to)),
      seed: wanted.seed,
      history: publishedBeside(published, calendar, from, to),
      wishes: await wishesFor(tx, agencyId, ids, from, to),
      ...(beside.length === 0 ? {} : { beside }),
    },
  });
};

/** Whether somebody here has days off by a line of shifts on some day, so that every day of the calendar is planned. */
const worksEveryDay = (
  people: Awaited<ReturnType<typeof loadPeopleOnDay>>,
  { instruments, switches }: Awaited<ReturnType<typeof loadAgencyPolicies>>,
  all: readonly PlainDate[],
): boolean =>
  instruments.some((each) =>
    each.clauses.some((clause) => clause.kind === 'shifts' && clause.roundTheClock === true),
  ) &&
  all.some((day) => {
    const context = dayContext(instruments, { day, ramadan: false, region: null }, { ...noFacts, switches });
    return people.some(({ spans }) => {
      const facts = spans.find((each) => holdsOn(each, day))?.facts;
      return facts !== undefined && isRoundTheClock({ ...facts, grounds: [], declarations: [] }, context);
    });
  });

const weeksOn = (calendar: AgencyCalendar, all: readonly PlainDate[]) => {
  const known = new Map<Id | null, DayOnCalendar[]>();
  return (patternId: Id | null): DayOnCalendar[] => {
    const made =
      known.get(patternId) ??
      all.map((day) => dayOnCalendar(day, calendar.years, calendar.localDays, calendar.weekOf(patternId)));
    known.set(patternId, made);
    return made;
  };
};

/** What is published right before and after, the newest last, so that it holds. */
const publishedBeside = (
  lines: Awaited<ReturnType<typeof publishedLines>>,
  calendar: AgencyCalendar,
  from: PlainDate,
  to: PlainDate,
): PublishedBeside => {
  const beside = [
    ...daysFrom(addDays(from, -besideDays), addDays(from, -1)),
    ...daysFrom(addDays(to, 1), addDays(to, besideDays)),
  ];
  const at = new Map(beside.map((day, d) => [day, d]));
  const known = new Map<string, { readonly modes: string[]; readonly times: string[] }>();
  const { table, indexOf } = openTimes();
  for (const line of lines)
    for (const [d, day] of line.days.entries()) {
      const index = at.get(day);
      if (index === undefined) continue;
      const own = known.get(line.employeeId) ?? { modes: beside.map(() => ' '), times: beside.map(() => noTime) };
      const time = timeOn(line.table, line.times, d);
      own.modes[index] = line.modes[d]!;
      own.times[index] = time === null ? noTime : timeLetter(indexOf(time));
      known.set(line.employeeId, own);
    }
  if (known.size === 0) return { days: [], lines: [] };
  const onDays = weeksOn(calendar, beside)(null);
  return {
    days: beside.map((day, d) => ({ day, ramadan: onDays[d]!.ramadan })),
    lines: [...known].map(([employeeId, { modes, times }]) => ({
      employeeId,
      modes: modes.join(''),
      ...(times.some((each) => each !== noTime) ? { times: times.join('') } : {}),
    })),
    times: table,
  };
};

/** Cells that people set in what is published now stay in a new plan; a flexible day approved before anything was published stands as if set. */
const fixedCells = (
  lines: Awaited<ReturnType<typeof publishedLines>>,
  days: ReadonlySet<PlainDate>,
  approved: readonly FixedCell[],
): FixedCell[] => {
  const cells = new Map(
    approved.filter((cell) => days.has(cell.day)).map((cell) => [`${cell.employeeId} ${cell.day}`, cell]),
  );
  for (const line of lines)
    for (const [d, day] of line.days.entries()) {
      if (!days.has(day)) continue;
      const key = `${line.employeeId} ${day}`;
      if (line.fixed[d] === '1') {
        const time = timeOn(line.table, line.times, d);
        cells.set(key, {
          employeeId: line.employeeId,
          day,
          mode: modeOf[line.modes[d] as ModeLetter],
          ...(time === null ? {} : { time: { start: time.start, end: time.end } }),
        });
      } else cells.delete(key);
    }
  return [...cells.values()];
};
