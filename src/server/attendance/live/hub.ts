// Who wants to hear that something changed. Punches of this process are told of at once; everything else, and what other processes wrote,
// is found by a look at the agency's trail every few seconds, which works behind every pooler and on both engines.
import type { LiveArea } from '../../../contract/attendanceLive.ts';
import type { Db } from '../../platform/db/db.ts';
import { readMarks } from './liveStore.ts';

export interface HubTimes {
  /** Many changes are one message. */
  readonly gatherMs: number;
  readonly lookMs: number;
}

export interface LiveHub {
  /** Punches of an agency are committed. */
  changed(agencyId: number): void;
  /** Answers how to end; null where this reader follows as often as he may. */
  follow(agencyId: number, reader: string, told: (areas: readonly LiveArea[]) => void): (() => void) | null;
}

/** So many lines of one reader: as many tabs and devices as one has, and no more. */
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

interface Followed {
  readonly readers: Map<(areas: readonly LiveArea[]) => void, string>;
  readonly areas: Set<LiveArea>;
  due: ReturnType<typeof setTimeout> | null;
  punches: string | null;
  seq: number | null;
  looking: boolean;
}

export const openHub = (db: Db, { gatherMs, lookMs }: HubTimes = { gatherMs: 1000, lookMs: 4000 }): LiveHub => {
  const agencies = new Map<number, Followed>();
  let timer: ReturnType<typeof setInterval> | undefined;
  const tell = (followed: Followed, areas: readonly LiveArea[]): void => {
    for (const area of areas) followed.areas.add(area);
    if (followed.due !== null || followed.areas.size === 0) return;
    followed.due = setTimeout(() => {
      followed.due = null;
      const gathered = [...followed.areas];
      followed.areas.clear();
      for (const told of followed.readers.keys()) told(gathered);
    }, gatherMs);
  };
  const look = async (agencyId: number, followed: Followed): Promise<void> => {
    if (followed.looking) return;
    followed.looking = true;
    try {
      const found = await db.inAgency(agencyId, (tx) => readMarks(tx, agencyId, followed.seq));
      const areas = found.actions.flatMap((action) => areaOf[action] ?? []);
      if (followed.punches !== null && found.punches !== followed.punches) areas.push('punches', 'doubts');
      followed.punches = found.punches;
      followed.seq = found.seq;
      tell(followed, areas);
    } catch {
      // A database that cannot be asked now is asked again at the next look.
    } finally {
      followed.looking = false;
    }
  };
  const opened = (agencyId: number): Followed => {
    const known = agencies.get(agencyId);
    if (known !== undefined) return known;
    const made = {
      readers: new Map(),
      areas: new Set<LiveArea>(),
      due: null,
      punches: null,
      seq: null,
      looking: false,
    };
    agencies.set(agencyId, made);
    return made;
  };
  return {
    changed: (agencyId) => {
      const followed = agencies.get(agencyId);
      if (followed !== undefined) tell(followed, ['punches']);
    },
    follow: (agencyId, reader, told) => {
      const followed = opened(agencyId);
      if ([...followed.readers.values()].filter((each) => each === reader).length >= mostLines) return null;
      followed.readers.set(told, reader);
      // Where things stand now; what comes after it is told.
      if (followed.seq === null) void look(agencyId, followed);
      timer ??= setInterval(() => {
        for (const [id, each] of agencies) void look(id, each);
      }, lookMs);
      return () => {
        followed.readers.delete(told);
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
