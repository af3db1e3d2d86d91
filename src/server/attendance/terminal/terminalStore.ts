import type { TerminalMethod } from '../../../domain/attendance/terminal/methodOf.ts';
import type { Dialect } from '../../../domain/attendance/terminal/model.ts';
import type { Watch } from '../../../domain/attendance/terminal/terminalState.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, Zone } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface Terminal {
  readonly agencyId: number;
  readonly id: Id;
  readonly serial: string;
  readonly name: string;
  readonly workplaceId: Id;
  readonly workplaceName: string;
  readonly zone: Zone;
  readonly unitId: Id | null;
  readonly state: 'waiting' | 'active' | 'retired';
  readonly windowUntil: Instant | null;
  readonly knockedAt: Instant | null;
  readonly knockedFrom: string | null;
  readonly network: string | null;
  readonly method: TerminalMethod | null;
  readonly dialectSet: Dialect | null;
  readonly dialectSeen: Dialect | null;
  readonly version: string;
  readonly watch: Watch;
  readonly facts: Readonly<Record<string, string>>;
  readonly registryCode: string;
  readonly sessionId: string;
  readonly aheadSeconds: number | null;
  readonly suspectSeconds: number | null;
  readonly clockSetAt: string | null;
  readonly countTold: number | null;
  readonly countHeld: number;
  readonly countBase: number | null;
  readonly lastSeenAt: Instant | null;
  readonly lastSeenFrom: string | null;
  readonly lastPunchAt: Instant | null;
}

const all = (tx: Tx) =>
  tx
    .selectFrom('terminal as t')
    .innerJoin('workplace as w', (join) =>
      join.onRef('w.agency_id', '=', 't.agency_id').onRef('w.workplace_id', '=', 't.workplace_id'),
    )
    .selectAll('t')
    .select(['w.name as workplace_name', 'w.zone']);
type Row = Awaited<ReturnType<ReturnType<typeof all>['executeTakeFirstOrThrow']>>;

const terminalOf = (r: Row): Terminal => ({
  agencyId: r.agency_id,
  id: r.terminal_id,
  serial: r.serial,
  name: r.name,
  workplaceId: r.workplace_id,
  workplaceName: r.workplace_name,
  zone: r.zone as Zone,
  unitId: r.unit_id,
  state: r.state,
  windowUntil: r.window_until,
  knockedAt: r.knocked_at,
  knockedFrom: r.knocked_from,
  network: r.network,
  method: r.method,
  dialectSet: r.dialect_set,
  dialectSeen: r.dialect_seen,
  version: r.version,
  watch: r.watch,
  facts: r.facts as Record<string, string>,
  registryCode: r.registry_code,
  sessionId: r.session_id,
  aheadSeconds: r.ahead_seconds,
  suspectSeconds: r.suspect_seconds,
  clockSetAt: r.clock_set_at,
  countTold: r.count_told,
  countHeld: r.count_held,
  countBase: r.count_base,
  lastSeenAt: r.last_seen_at,
  lastSeenFrom: r.last_seen_from,
  lastPunchAt: r.last_punch_at,
});

/** Whoever bears this serial number in any agency, the active one first. For a transaction of the owner. */
export const terminalsOfSerial = async (tx: Tx, serial: string): Promise<Terminal[]> =>
  (await all(tx).where('t.serial', '=', serial).where('t.state', '<>', 'retired').orderBy('t.state').execute()).map(
    terminalOf,
  );

export const listTerminals = async (tx: Tx, agencyId: number): Promise<Terminal[]> =>
  (await all(tx).where('t.agency_id', '=', agencyId).where('t.state', '<>', 'retired').orderBy('t.name').execute()).map(
    terminalOf,
  );

/** Active terminals of every agency, for the watch. For a transaction of the owner. */
export const activeTerminals = async (tx: Tx): Promise<Terminal[]> =>
  (await all(tx).where('t.state', '=', 'active').execute()).map(terminalOf);

export const findTerminal = async (tx: Tx, agencyId: number, id: Id): Promise<Terminal | null> => {
  const row = await all(tx).where('t.agency_id', '=', agencyId).where('t.terminal_id', '=', id).executeTakeFirst();
  return row === undefined ? null : terminalOf(row);
};

export interface NewTerminal {
  readonly id: Id;
  readonly serial: string;
  readonly name: string;
  readonly workplaceId: Id;
  readonly unitId: Id | null;
  readonly method: TerminalMethod | null;
  readonly windowUntil: Instant;
  readonly registryCode: string;
  readonly sessionId: string;
}

export const insertTerminal = async (
  tx: Tx,
  agencyId: number,
  terminal: NewTerminal,
  by: { readonly at: Instant; readonly accountId: Id },
): Promise<void> => {
  await tx
    .insertInto('terminal')
    .values({
      agency_id: agencyId,
      terminal_id: terminal.id,
      serial: terminal.serial,
      name: terminal.name,
      workplace_id: terminal.workplaceId,
      unit_id: terminal.unitId,
      method: terminal.method,
      state: 'waiting',
      window_until: terminal.windowUntil,
      registry_code: terminal.registryCode,
      session_id: terminal.sessionId,
      created_at: by.at,
      created_by: by.accountId,
    })
    .execute();
};

/** Columns that change during a terminal's life. */
export interface TerminalChange {
  readonly name?: string;
  readonly workplace_id?: Id;
  readonly unit_id?: Id | null;
  readonly state?: Terminal['state'];
  readonly window_until?: Instant | null;
  readonly knocked_at?: Instant;
  readonly knocked_from?: string;
  readonly network?: string | null;
  readonly method?: TerminalMethod | null;
  readonly dialect_set?: Dialect | null;
  readonly dialect_seen?: Dialect;
  readonly version?: string;
  readonly watch?: Watch;
  readonly facts?: string;
  readonly ahead_seconds?: number | null;
  readonly suspect_seconds?: number | null;
  readonly clock_set_at?: string;
  readonly count_told?: number;
  readonly count_base?: number | null;
  readonly count_held?: number;
  readonly last_punch_at?: Instant;
  readonly approved_at?: Instant;
  readonly approved_by?: Id;
}

export const changeTerminal = async (tx: Tx, agencyId: number, id: Id, change: TerminalChange): Promise<void> => {
  if (Object.keys(change).length === 0) return;
  await tx
    .updateTable('terminal')
    .set(change)
    .where('agency_id', '=', agencyId)
    .where('terminal_id', '=', id)
    .execute();
};
