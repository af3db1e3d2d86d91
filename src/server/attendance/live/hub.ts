// Who wants to hear that punches came in. This process tells at once; what other processes wrote is found by a look every few seconds,
// which works behind every pooler and on both engines.
import type { Db } from '../../platform/db/db.ts';
import { changeMark } from './liveStore.ts';

export interface HubTimes {
  /** Many punches are one message. */
  readonly gatherMs: number;
  readonly lookMs: number;
}

export interface LiveHub {
  /** Punches of an agency are committed. */
  changed(agencyId: number): void;
  /** Answers how to end. */
  follow(agencyId: number, told: () => void): () => void;
}

interface Followed {
  readonly tell: Set<() => void>;
  due: ReturnType<typeof setTimeout> | null;
  mark: string;
  looking: boolean;
}

export const openHub = (db: Db, { gatherMs, lookMs }: HubTimes = { gatherMs: 1000, lookMs: 4000 }): LiveHub => {
  const agencies = new Map<number, Followed>();
  let timer: ReturnType<typeof setInterval> | undefined;
  const tell = (followed: Followed): void => {
    if (followed.due !== null) return;
    followed.due = setTimeout(() => {
      followed.due = null;
      for (const each of followed.tell) each();
    }, gatherMs);
  };
  const look = async (agencyId: number, followed: Followed): Promise<void> => {
    if (followed.looking) return;
    followed.looking = true;
    try {
      const mark = await db.inAgency(agencyId, (tx) => changeMark(tx, agencyId));
      if (followed.mark !== '' && mark !== followed.mark) tell(followed);
      followed.mark = mark;
    } catch {
      // A database that cannot be asked now is asked again at the next look.
    } finally {
      followed.looking = false;
    }
  };
  return {
    changed: (agencyId) => {
      const followed = agencies.get(agencyId);
      if (followed !== undefined) tell(followed);
    },
    follow: (agencyId, told) => {
      const followed = agencies.get(agencyId) ?? { tell: new Set<() => void>(), due: null, mark: '', looking: false };
      agencies.set(agencyId, followed);
      followed.tell.add(told);
      timer ??= setInterval(() => {
        for (const [id, each] of agencies) void look(id, each);
      }, lookMs);
      return () => {
        followed.tell.delete(told);
        if (followed.tell.size > 0) return;
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
