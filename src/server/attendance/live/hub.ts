// Who wants to hear that something changed. Punches of this process are told of at once; everything else, and what other processes wrote,
// is found by a look at the agency's trail and days every few seconds, which works behind every pooler and on both engines.
import type { LiveArea } from '../../../contract/attendanceLive.ts';
import type { Id } from '../../../kernel/id.ts';
import { epochMilliseconds, type Instant } from '../../../kernel/time.ts';
import type { Db } from '../../platform/db/db.ts';
import { type ChangeMarks, overlapSeconds, readMarks, readTouched, type TouchedDay } from './liveStore.ts';

export interface HubTimes {
  /** Many changes are one message. */
  readonly gatherMs: number;
  readonly lookMs: number;
}

/** Who follows. One who follows only his own hears of his messages and his own punches, of nobody else's. */
export interface Follower {
  readonly accountId: Id;
  readonly employeeId: Id | null;
  readonly only: 'own' | null;
}

export interface RecordedPunch {
  readonly employeeId: Id;
  readonly receivedAt: Instant;
}

export interface LiveHub {
  /** These punches of an agency are committed. */
  changed(agencyId: number, punches: readonly RecordedPunch[]): void;
  /** Answers how to end; null where this account follows as often as it may. */
  follow(agencyId: number, who: Follower, told: (areas: readonly LiveArea[]) => void): (() => void) | null;
}

/** So many lines of one account: as many tabs and devices as one has, and no more. */
const mostLines = 12;

/** Areas by the first word of what the trail says. Health data has none: nobody is told that it was touched. */
const areaOf: Readonly<Record<string, LiveArea>> = {
  doubt: 'doubts',
  correction: 'requests',
  permit: 'requests',
  leave: 'leave',
  absence: 'leave',
  register: 'register',
  flexibleDay: 'roster',
  swap: 'roster',
  wish: 'roster',
  roster: 'roster',
  phone: 'phones',
  terminal: 'devices',
  station: 'devices',
  rollCall: 'rollCalls',
  attendanceDay: 'days',
};

interface Reader extends Follower {
  readonly told: (areas: readonly LiveArea[]) => void;
  /** What only this one is told of next. */
  readonly own: Set<LiveArea>;
}

interface Followed {
  readonly readers: Set<Reader>;
  /** At the morning peak thousands of phones follow, and each batch of punches is somebody's. */
  readonly byEmployee: Map<Id, Set<Reader>>;
  readonly areas: Set<LiveArea>;
  due: ReturnType<typeof setTimeout> | null;
  marks: ChangeMarks | null;
  looking: boolean;
  /** Days that the last looks found touched, by employee and mark, and when (`performance.now`) the last of them was. */
  touched: ReadonlySet<string>;
  touchedMs: number;
  /** Of followers: when the last punch came in that this process told of at once. */
  readonly toldAt: Map<Id, Instant>;
}

export const openHub = (db: Db, { gatherMs, lookMs }: HubTimes = { gatherMs: 1000, lookMs: 4000 }): LiveHub => {
  const agencies = new Map<number, Followed>();
  let timer: ReturnType<typeof setInterval> | undefined;
  const tellSoon = (followed: Followed): void => {
    if (followed.due !== null) return;
    if (followed.areas.size === 0 && ![...followed.readers].some(({ own }) => own.size > 0)) return;
    followed.due = setTimeout(() => {
      followed.due = null;
      const shared = [...followed.areas];
      followed.areas.clear();
      for (const { only, own, told } of followed.readers) {
        const areas = only === 'own' ? [...own] : [...new Set([...shared, ...own])];
        own.clear();
        if (areas.length > 0) told(areas);
      }
    }, gatherMs);
  };
  /** Whoever follows hears of a punch of his own that another process recorded, or a list that somebody wrote for him. */
  const tellOwn = (followed: Followed, days: readonly TouchedDay[], isFirst: boolean): void => {
    const { touched, toldAt, byEmployee } = followed;
    const keyOf = ({ employeeId, mark }: TouchedDay): string => `${employeeId} ${mark}`;
    for (const day of days) {
      const { employeeId, touchedMs } = day;
      if (isFirst || !byEmployee.has(employeeId) || touched.has(keyOf(day))) continue;
      const told = toldAt.get(employeeId);
      if (told !== undefined && epochMilliseconds(told) === touchedMs) toldAt.delete(employeeId);
      else for (const reader of byEmployee.get(employeeId) ?? []) reader.own.add('punches');
    }
    followed.touched = new Set(days.map(keyOf));
  };
  const look = async (agencyId: number, followed: Followed): Promise<void> => {
    if (followed.looking) return;
    followed.looking = true;
    try {
      const before = followed.marks;
      const [found, days] = await db.inAgency(agencyId, async (tx) => {
        const marks = await readMarks(tx, agencyId, before);
        const { touchedAt } = marks;
        if (touchedAt !== before?.touchedAt) followed.touchedMs = performance.now();
        // A punch that was received before the last one may be committed after it.
        const mayCome = performance.now() - followed.touchedMs < (overlapSeconds + 1) * 1000;
        const since = before?.touchedAt ?? touchedAt;
        const asks = mayCome && since !== null && followed.byEmployee.size > 0;
        return [marks, asks ? await readTouched(tx, agencyId, since) : null] as const;
      });
      followed.marks = found;
      if (days !== null) tellOwn(followed, days, before === null);
      if (before === null) return;
      for (const area of found.actions.flatMap((action) => areaOf[action] ?? [])) followed.areas.add(area);
      if (found.punches !== before.punches) for (const area of ['punches', 'doubts'] as const) followed.areas.add(area);
      const told = new Set(found.messages.flatMap(({ id, accountId }) => (before.messageIds.has(id) ? [] : accountId)));
      for (const reader of followed.readers) if (told.has(reader.accountId)) reader.own.add('inbox');
      tellSoon(followed);
    } catch {
      // A database that cannot be asked now is asked again at the next look.
    } finally {
      followed.looking = false;
    }
  };
  const opened = (agencyId: number): Followed => {
    const known = agencies.get(agencyId);
    if (known !== undefined) return known;
    const made: Followed = {
      readers: new Set(),
      byEmployee: new Map(),
      areas: new Set(),
      due: null,
      marks: null,
      looking: false,
      touched: new Set(),
      touchedMs: 0,
      toldAt: new Map(),
    };
    agencies.set(agencyId, made);
    return made;
  };
  return {
    changed: (agencyId, punches) => {
      const followed = agencies.get(agencyId);
      if (followed === undefined) return;
      followed.areas.add('punches');
      for (const { employeeId, receivedAt } of punches) {
        const readers = followed.byEmployee.get(employeeId);
        if (readers === undefined) continue;
        followed.toldAt.set(employeeId, receivedAt);
        for (const reader of readers) reader.own.add('punches');
      }
      tellSoon(followed);
    },
    follow: (agencyId, who, told) => {
      const followed = opened(agencyId);
      if ([...followed.readers].filter(({ accountId }) => accountId === who.accountId).length >= mostLines) return null;
      const reader = { ...who, told, own: new Set<LiveArea>() };
      followed.readers.add(reader);
      const { employeeId } = who;
      const lines = employeeId === null ? null : (followed.byEmployee.get(employeeId) ?? new Set<Reader>()).add(reader);
      if (employeeId !== null && lines !== null) followed.byEmployee.set(employeeId, lines);
      // Where things stand now; what comes after it is told.
      if (followed.marks === null) void look(agencyId, followed);
      timer ??= setInterval(() => {
        for (const [id, each] of agencies) void look(id, each);
      }, lookMs);
      return () => {
        followed.readers.delete(reader);
        lines?.delete(reader);
        if (employeeId !== null && lines?.size === 0) {
          followed.byEmployee.delete(employeeId);
          followed.toldAt.delete(employeeId);
        }
        if (followed.readers.size > 0) return;
        if (followed.due !== null) clearTimeout(followed.due);
        agencies.delete(agencyId);
        if (agencies.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
};

const hubs = new WeakMap<Db, LiveHub>();
export const liveHub = (db: Db): LiveHub => {
  const known = hubs.get(db) ?? openHub(db);
  hubs.set(db, known);
  return known;
};
