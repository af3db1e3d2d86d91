import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface Station {
  readonly agencyId: number;
  readonly stationId: Id;
  readonly kind: 'kiosk' | 'display';
  readonly number: number;
  readonly name: string;
  readonly workplaceId: Id;
  readonly unitId: Id;
  readonly publicKey: Uint8Array | null;
  readonly secret: Uint8Array | null;
  readonly pairingUntil: Instant | null;
  readonly pairedAt: Instant | null;
  readonly retired: boolean;
  readonly device: string;
  readonly seenAt: Instant | null;
  readonly syncedAt: Instant | null;
  readonly waiting: number;
  readonly clockOff: number | null;
  readonly lastSeq: number;
  readonly chain: string;
}

const stations = (tx: Tx) => tx.selectFrom('station').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof stations>['executeTakeFirstOrThrow']>>;
const stationOf = (row: Row): Station => ({
  agencyId: row.agency_id,
  stationId: row.station_id,
  kind: row.kind,
  number: row.number,
  name: row.name,
  workplaceId: row.workplace_id,
  unitId: row.unit_id,
  publicKey: row.public_key,
  secret: row.secret,
  pairingUntil: row.pairing_until,
  pairedAt: row.paired_at,
  retired: row.retired_at !== null,
  device: row.device,
  seenAt: row.seen_at,
  syncedAt: row.synced_at,
  waiting: row.waiting,
  clockOff: row.clock_off === null ? null : Number(row.clock_off),
  lastSeq: Number(row.last_seq),
  chain: row.chain,
});

/** A station by its id alone, for what the device itself asks; as owner of the tables, because nobody has signed in. */
export const stationAnywhere = async (tx: Tx, stationId: Id): Promise<Station | null> => {
  const row = await stations(tx).where('station_id', '=', stationId).executeTakeFirst();
  return row ? stationOf(row) : null;
};

/** The station whose one-time code this is; whether it is still good is for the caller. */
export const stationOfCode = async (tx: Tx, hash: Uint8Array): Promise<Station | null> => {
  const row = await stations(tx).where('pairing_hash', '=', hash).executeTakeFirst();
  return row ? stationOf(row) : null;
};

export const findStation = async (tx: Tx, agencyId: number, stationId: Id): Promise<Station | null> => {
  const row = await stations(tx)
    .where('agency_id', '=', agencyId)
    .where('station_id', '=', stationId)
    .executeTakeFirst();
  return row ? stationOf(row) : null;
};

/** The same, and nobody else writes for it until the transaction ends. */
export const lockStation = async (tx: Tx, agencyId: number, stationId: Id): Promise<Station | null> => {
  const row = await stations(tx)
    .where('agency_id', '=', agencyId)
    .where('station_id', '=', stationId)
    .forUpdate()
    .executeTakeFirst();
  return row ? stationOf(row) : null;
};

export const displayByNumber = async (tx: Tx, agencyId: number, number: number): Promise<Station | null> => {
  const row = await stations(tx)
    .where('agency_id', '=', agencyId)
    .where('number', '=', number)
    .where('kind', '=', 'display')
    .where('retired_at', 'is', null)
    .executeTakeFirst();
  return row ? stationOf(row) : null;
};

export const listStations = async (tx: Tx, agencyId: number): Promise<Station[]> => {
  const rows = await stations(tx)
    .where('agency_id', '=', agencyId)
    .where('retired_at', 'is', null)
    .orderBy('name')
    .execute();
  return rows.map(stationOf);
};

export const nameTaken = async (tx: Tx, agencyId: number, name: string, except: Id | null): Promise<boolean> => {
  const row = await tx
    .selectFrom('station')
    .select('station_id')
    .where('agency_id', '=', agencyId)
    .where('retired_at', 'is', null)
    .where((e) => e(e.fn<string>('lower', ['name']), '=', name.toLowerCase()))
    .executeTakeFirst();
  return row !== undefined && row.station_id !== except;
};

/** The next free number of the agency; null when all are spent. Numbers are not given out twice: old codes would mean another station. */
export const nextNumber = async (tx: Tx, agencyId: number): Promise<number | null> => {
  const row = await tx
    .selectFrom('station')
    .select((e) => e.fn.max('number').as('most'))
    .where('agency_id', '=', agencyId)
    .executeTakeFirst();
  const next = Number(row?.most ?? 0) + 1;
  return next > 65_535 ? null : next;
};

export const insertStation = async (
  tx: Tx,
  agencyId: number,
  s: Pick<Station, 'stationId' | 'kind' | 'number' | 'name' | 'workplaceId' | 'unitId' | 'secret'>,
  at: Instant,
): Promise<void> => {
  await tx
    .insertInto('station')
    .values({
      agency_id: agencyId,
      station_id: s.stationId,
      kind: s.kind,
      number: s.number,
      name: s.name,
      workplace_id: s.workplaceId,
      unit_id: s.unitId,
      secret: s.secret,
      created_at: at,
    })
    .execute();
};

type Change = Partial<{
  name: string;
  workplace_id: Id;
  pairing_hash: Uint8Array | null;
  pairing_until: Instant | null;
  public_key: Uint8Array | null;
  paired_at: Instant | null;
  device: string;
  retired_at: Instant;
  seen_at: Instant;
  synced_at: Instant;
  waiting: number;
  clock_off: number;
  last_seq: number;
  chain: string;
}>;

export const changeStation = async (tx: Tx, agencyId: number, stationId: Id, change: Change): Promise<void> => {
  await tx
    .updateTable('station')
    .set(change)
    .where('agency_id', '=', agencyId)
    .where('station_id', '=', stationId)
    .execute();
};

/** Events of each kiosk since a moment: how many in all, and how many of them were refused. */
export const countEvents = async (
  tx: Tx,
  agencyId: number,
  since: Instant,
): Promise<Map<Id, { today: number; refused: number }>> => {
  const { rows } = await sql<{ station_id: Id; today: number; refused: number }>`
    select station_id, count(*)::int as today, count(*) filter (where outcome not in ('accepted', 'doubtful', 'repeat'))::int as refused
    from station_event where agency_id = ${agencyId} and received_at >= ${since} group by station_id`.execute(tx);
  return new Map(rows.map((row) => [row.station_id, { today: row.today, refused: row.refused }]));
};
