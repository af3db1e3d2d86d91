import { sql } from 'kysely';
import { type Instrument, InstrumentSchema } from '../../domain/policy/instrument.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export interface KeptVersion {
  readonly instrument: Instrument;
  readonly version: number;
  readonly origin: 'ready' | 'own';
}
type State = 'draft' | 'inForce' | 'revoked' | 'discarded';

const kept = (row: { body: unknown; version: number; origin: string }): KeptVersion => ({
  instrument: InstrumentSchema.parse(row.body),
  version: row.version,
  origin: row.origin as KeptVersion['origin'],
});

/** The newest version of every instrument that was not discarded, in order of their codes. */
export const listNewest = async (tx: Tx, agencyId: number): Promise<KeptVersion[]> => {
  const rows = await tx
    .selectFrom('policy_version')
    .distinctOn('instrument_id')
    .select(['instrument_id', 'version', 'state', 'origin', 'body'])
    .where('agency_id', '=', agencyId)
    .orderBy('instrument_id')
    .orderBy('version', 'desc')
    .execute();
  return rows.filter((row) => row.state !== 'discarded').map(kept);
};

/** A named version, or the newest; null when there is none or the instrument was discarded. */
export const findVersion = async (
  tx: Tx,
  agencyId: number,
  id: string,
  version?: number,
): Promise<KeptVersion | null> => {
  const newest = await tx
    .selectFrom('policy_version')
    .select(['version', 'state', 'origin', 'body'])
    .where('agency_id', '=', agencyId)
    .where('instrument_id', '=', id)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (newest === undefined || newest.state === 'discarded') return null;
  if (version === undefined || version === newest.version) return kept(newest);
  const row = await tx
    .selectFrom('policy_version')
    .select(['version', 'origin', 'body'])
    .where('agency_id', '=', agencyId)
    .where('instrument_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ? kept(row) : null;
};

/** The greatest version ever used for a code, discarded ones too; 0 when the code is free. */
export const lastVersion = async (
  tx: Tx,
  agencyId: number,
  id: string,
): Promise<{ version: number; discarded: boolean }> => {
  const row = await tx
    .selectFrom('policy_version')
    .select(['version', 'state'])
    .where('agency_id', '=', agencyId)
    .where('instrument_id', '=', id)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  return { version: row?.version ?? 0, discarded: row?.state === 'discarded' };
};

export interface HistoryRow {
  readonly version: number;
  readonly state: State;
  readonly at: Instant;
  readonly by: string;
  readonly note: string;
}

export const listHistory = async (tx: Tx, agencyId: number, id: string): Promise<HistoryRow[]> => {
  const rows = await tx
    .selectFrom('policy_version as v')
    .leftJoin('account as a', (join) =>
      join.onRef('a.agency_id', '=', 'v.agency_id').onRef('a.account_id', '=', 'v.made_by'),
    )
    .select(['v.version', 'v.state', 'v.made_at', 'a.display_name', 'v.note'])
    .where('v.agency_id', '=', agencyId)
    .where('v.instrument_id', '=', id)
    .orderBy('v.version', 'desc')
    .execute();
  return rows.map((r) => ({
    version: r.version,
    state: r.state as State,
    at: r.made_at,
    by: r.display_name ?? '',
    note: r.note,
  }));
};

export interface NewVersion {
  readonly instrument: Instrument;
  readonly version: number;
  readonly state: State;
  readonly origin: 'ready' | 'own';
  readonly note: string;
  readonly at: Instant;
  readonly by: Id | null;
}

/** False when somebody else saved the same version first. */
export const insertVersion = async (tx: Tx, agencyId: number, each: NewVersion): Promise<boolean> => {
  const row = await tx
    .insertInto('policy_version')
    .values({
      agency_id: agencyId,
      instrument_id: each.instrument.id,
      version: each.version,
      state: each.state,
      origin: each.origin,
      body: sql`${JSON.stringify(each.instrument)}::text::jsonb`,
      note: each.note,
      made_at: each.at,
      made_by: each.by,
    })
    .onConflict((c) => c.columns(['agency_id', 'instrument_id', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst();
  return row !== undefined;
};

/** Kemendagri code of the agency's area; null for a ministry or where it was not given. */
export const agencyRegion = async (tx: Tx, agencyId: number): Promise<string | null> => {
  const row = await tx.selectFrom('agency').select('region_code').where('agency_id', '=', agencyId).executeTakeFirst();
  return row?.region_code ?? null;
};
