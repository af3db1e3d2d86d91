// Where everybody of an agency stands today. Each is judged once and again only when something that his day rests on has changed.
import type { DayRecord } from '../../../domain/attendance/day/model.ts';
import type { DayRules } from '../../../domain/attendance/day/rulesInForce.ts';
import { type Standing, standingOn } from '../../../domain/attendance/live/presenceNow.ts';
import type { Id } from '../../../kernel/id.ts';
import { epochMilliseconds, type Instant, type PlainDate, todayIn, type Zone } from '../../../kernel/time.ts';
import { readAgencyRow } from '../../access/agency/store.ts';
import type { Db } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { openPauses } from '../../platform/jobs/openPauses.ts';
import { type DerivedMonth, loadPeriodGround, openPeople } from '../day/judgeMonth.ts';
import { rushOf } from '../ingest/rush.ts';
import { readDayMarks } from './dayMarkStore.ts';

/** So many people are read in one transaction, for whose end check-ins may have to wait. */
const batch = 300;
/** What was found is taken as it is for this long. */
const restMs = 20_000;
/** So often it is looked again although nobody asks, for so long after somebody did: over a weekend and some holidays. */
const usualAgainMs = 300_000;
const followMs = 5 * 24 * 3600_000;
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
interface Followed {
  last: Looked | null;
  askedMs: number;
  againMs: number;
  timer: NodeJS.Timeout | undefined;
}
const open = new WeakMap<Db, Map<number, Followed>>();

const lookNow = (db: Db, agencyId: number, followed: Followed, day: PlainDate, now: Instant): Promise<KeptDay> => {
  const before = followed.last?.found.catch(() => null) ?? Promise.resolve(null);
  const look = {
    day,
    atMs: epochMilliseconds(now),
    found: before.then((kept) => lookAtDay(db, agencyId, day, now, kept)),
  };
  followed.last = look;
  look.found.catch(() => {
    if (followed.last === look) followed.last = null;
  });
  return look.found;
};

const workName = 'attendance.standings';

/** Whoever looked will look again, mostly in the morning: until then little is left to be judged, and the new day is begun at night. */
const lookLater = ({ db, clock }: Pick<Deps, 'db' | 'clock'>, agencyId: number, followed: Followed): void => {
  clearTimeout(followed.timer);
  const look = async (): Promise<void> => {
    const now = clock();
    const nowMs = epochMilliseconds(now);
    const agencies = open.get(db);
    if (agencies?.get(agencyId) !== followed) return;
    if (nowMs - followed.askedMs > followMs) {
      agencies.delete(agencyId);
      return;
    }
    if (!rushOf(db).holdsBack(workName, nowMs)) {
      const { zone } = await db.inAgency(agencyId, (tx) => readAgencyRow(tx, agencyId));
      await lookNow(db, agencyId, followed, todayIn(zone as Zone, now), now);
    }
    lookLater({ db, clock }, agencyId, followed);
  };
  // Where the database is gone, so is the need; the next who asks begins anew.
  followed.timer = setTimeout(() => void look().catch(() => undefined), followed.againMs);
  followed.timer.unref();
};

/** Where everybody of the agency stands today, never older than some seconds. Whoever asks meanwhile waits for the same look. */
export const standingsOf = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  agencyId: number,
  today: PlainDate,
  now: Instant,
  againMs = usualAgainMs,
): Promise<Standings> => {
  const { db } = deps;
  const agencies = open.get(db) ?? new Map<number, Followed>();
  open.set(db, agencies);
  const followed = agencies.get(agencyId) ?? { last: null, askedMs: 0, againMs, timer: undefined };
  followed.askedMs = epochMilliseconds(now);
  followed.againMs = againMs;
  // The one asked for longest ago is the first to go.
  agencies.delete(agencyId);
  agencies.set(agencyId, followed);
  if (agencies.size > mostAgencies) agencies.delete(agencies.keys().next().value!);
  const { last, askedMs } = followed;
  const isFresh = last !== null && last.day === today && askedMs < last.atMs + restMs;
  if (!isFresh) lookLater(deps, agencyId, followed);
  const { day, asOf, people } = await (isFresh ? last.found : lookNow(db, agencyId, followed, today, now));
  return { day, asOf, people: [...people.values()].flatMap(({ standing }) => standing ?? []) };
};
