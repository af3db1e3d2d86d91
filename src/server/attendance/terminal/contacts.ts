// Signs of life are gathered in memory and written together every few seconds: hundreds of terminals poll four times a minute.
import type { Id } from '../../../kernel/id.ts';
import { type Instant, secondsBetween } from '../../../kernel/time.ts';
import type { Db } from '../../platform/db/db.ts';
import { saveContacts } from './contactStore.ts';

interface State {
  readonly agencyId: number;
  readonly since: Instant;
  readonly last: Instant;
  readonly from: string;
  readonly saved: boolean;
}

export interface Contacts {
  /** Notes a contact; answers since when the terminal has been in steady contact, and whether this one is the first after a silence. */
  note(
    terminal: { readonly agencyId: number; readonly id: Id },
    now: Instant,
    from: string,
  ): { readonly since: Instant; readonly first: boolean };
  flush(): Promise<void>;
}

export const openContacts = (db: Db, steadySeconds: number): Contacts => {
  const states = new Map<Id, State>();
  return {
    note: ({ agencyId, id }, now, from) => {
      const before = states.get(id);
      const steady = before !== undefined && secondsBetween(before.last, now) <= steadySeconds;
      const since = steady ? before.since : now;
      states.set(id, { agencyId, since, last: now, from, saved: false });
      return { since, first: !steady };
    },
    flush: async () => {
      const due = new Map<number, { terminalId: Id; at: Instant; from: string }[]>();
      for (const [terminalId, state] of states) {
        if (state.saved) continue;
        const rows = due.get(state.agencyId) ?? [];
        due.set(state.agencyId, [...rows, { terminalId, at: state.last, from: state.from }]);
      }
      for (const [agencyId, rows] of due) {
        await db.inAgency(agencyId, (tx) => saveContacts(tx, agencyId, rows));
        for (const { terminalId, at } of rows) {
          const state = states.get(terminalId);
          if (state !== undefined && state.last === at) states.set(terminalId, { ...state, saved: true });
        }
      }
    },
  };
};
