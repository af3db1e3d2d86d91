// Where everybody of an agency stands today. Each is judged once and again only when something that his day rests on has changed.
import type { DayRecord } from '../../../domain/attendance/day/model.ts';
import type { DayRules } from '../../../domain/attendance/day/rulesInForce.ts';
import { type Standing, standingOn } from '../../../domain/attendance/live/presenceNow.ts';
import type { Id } from '../../../kernel/id.ts';
import { epochMilliseconds, type Instant, type PlainDate } from '../../../kernel/time.ts';
import type { Db } from '../../platform/db/db.ts';
import { openPauses } from '../../platform/jobs/openPauses.ts';
import { type DerivedMonth, loadPeriodGround, openPeople } from '../day/judgeMonth.ts';
import { readDayMarks } from './dayMarkStore.ts';

/** So many people are read in one transaction, for whose end check-ins may have to wait. */
const batch = 300;
/** What was found is taken as it is for this long. */
const restMs = 20_000;
/** Agencies whose people are kept. */
const mostAgencies = 50;

/** The record of a day on which somebody serves. */
export const servedOn = ([record]: readonly DayRecord[]): DayRecord | null =>
  record === undefined || record.state === 'outside' ? null : record;

export const laterMinutesOf = (rules: DayRules): number => rules.flexible?.laterMinutes ?? 0;

export interface PersonStanding extends Pick<Standing, 'state' | 'due' | 'lateMinutes'> {
  readonly unitId: Id | null;
}

export interface Standings {
  readonly day: PlainDate;
  /** The moment up to which everything is known. */
  readonly asOf: Instant;
  readonly people: Iterable<PersonStanding>;
}

interface KeptPerson {
  readonly mark: string;
  /** Null where he does not serve on the day. */
  readonly standing: PersonStanding | null;
}
interface KeptDay {
  readonly day: PlainDate;
  readonly asOf: Instant;
  readonly everybody: string;
  readonly people: ReadonlyMap<Id, KeptPerson>;
}

const personStanding = ({ records, rulesOn }: DerivedMonth): PersonStanding | null => {
  const record = servedOn(records);
  if (record === null) return null;
  const { state, due, lateMinutes } = standingOn(record, laterMinutesOf(rulesOn(record.day)));
  return { unitId: record.unitId, state, due, lateMinutes };
};

/** Judges the day of these people, in pieces, so that it never keeps check-ins waiting. */
const judgeDay = async (
  db: Pick<Db, 'inAgency'>,
  agencyId: number,
  day: PlainDate,
  ids: readonly Id[],
  now: Instant,
): Promise<ReadonlyMap<Id, PersonStanding | null>> => {
  const found = new Map<Id, PersonStanding | null>();
  if (ids.length === 0) return found;
  const ground = await db.inAgency(agencyId, (tx) => loadPeriodGround(tx, agencyId, day, day));
  const pause = openPauses();
  for (let start = 0; start < ids.length; start += batch) {
    const own = ids.slice(start, start + batch);
    const opened = await db.inAgency(agencyId, (tx) => openPeople(tx, agencyId, ground, own, now));
    for (const person of opened.people) {
      found.set(person.employeeId, personStanding(opened.judge(person)));
      await pause();
    }
  }
  return found;
};

/**
 * Looks for what has changed since `before` and judges it again. The marks are read first: what changes after them is judged as it is then
 * or found by the next look, so that nothing is missed.
 */
export const lookAtDay = async (
  db: Pick<Db, 'inAgency'>,
  agencyId: number,
  day: PlainDate,
  now: Instant,
  before: KeptDay | null,
): Promise<KeptDay> => {
  const marks = await db.inAgency(agencyId, (tx) => readDayMarks(tx, agencyId, day));
  const known = before?.day === day && before.everybody === marks.everybody ? before.people : new Map<Id, KeptPerson>();
  const changed = [...marks.people].filter(([id, mark]) => known.get(id)?.mark !== mark).map(([id]) => id);
  const judged = await judgeDay(db, agencyId, day, changed, now);
  const people = new Map<Id, KeptPerson>();
  for (const [id, mark] of marks.people) {
    const kept = known.get(id);
    people.set(id, kept?.mark === mark ? kept : { mark, standing: judged.get(id) ?? null });
  }
  return { day, asOf: now, everybody: marks.everybody, people };
};

interface Looked {
  readonly day: PlainDate;
  readonly atMs: number;
  readonly found: Promise<KeptDay>;
}
const looks = new WeakMap<Db, Map<number, Looked>>();

/** Where everybody of the agency stands today, never older than some seconds. Whoever asks meanwhile waits for the same look. */
export const standingsOf = async (db: Db, agencyId: number, today: PlainDate, now: Instant): Promise<Standings> => {
  const byAgency = looks.get(db) ?? new Map<number, Looked>();
  looks.set(db, byAgency);
  const nowMs = epochMilliseconds(now);
  const last = byAgency.get(agencyId);
  const isFresh = last !== undefined && last.day === today && nowMs < last.atMs + restMs;
  const look: Looked = isFresh
    ? last
    : {
        day: today,
        atMs: nowMs,
        found: (last?.found.catch(() => null) ?? Promise.resolve(null)).then((before) =>
          lookAtDay(db, agencyId, today, now, before),
        ),
      };
  if (!isFresh) {
    byAgency.delete(agencyId);
    byAgency.set(agencyId, look);
    if (byAgency.size > mostAgencies) byAgency.delete(byAgency.keys().next().value!);
  }
  try {
    const { day, asOf, people } = await look.found;
    return { day, asOf, people: [...people.values()].flatMap(({ standing }) => standing ?? []) };
  } catch (cause) {
    if (byAgency.get(agencyId) === look) byAgency.delete(agencyId);
    throw cause;
  }
};
