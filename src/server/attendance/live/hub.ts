// Who wants to hear that something changed. Punches of this process are told of at once; everything else, and what other processes wrote,
// is found by a look at the agency's trail every few seconds, which works behind every pooler and on both engines.
import type { LiveArea } from '../../../contract/attendanceLive.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Db } from '../../platform/db/db.ts';
import { type ChangeMarks, readMarks } from './liveStore.ts';

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

export interface LiveHub {
  /** Punches of these people of an agency are committed. */
  changed(agencyId: number, employeeIds: readonly Id[]): void;
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
  const look = async (agencyId: number, followed: Followed): Promise<void> => {
    if (followed.looking) return;
    followed.looking = true;
    try {
      const before = followed.marks;
      const found = await db.inAgency(agencyId, (tx) => readMarks(tx, agencyId, before));
      followed.marks = found;
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
    };
    agencies.set(agencyId, made);
    return made;
  };
  return {
    changed: (agencyId, employeeIds) => {
      const followed = agencies.get(agencyId);
      if (followed === undefined) return;
      followed.areas.add('punches');
      for (const id of employeeIds) for (const reader of followed.byEmployee.get(id) ?? []) reader.own.add('punches');
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
        if (employeeId !== null && lines?.size === 0) followed.byEmployee.delete(employeeId);
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
