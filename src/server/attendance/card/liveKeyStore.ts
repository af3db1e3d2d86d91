import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface LiveKey {
  readonly employeeId: Id;
  readonly publicKey: Uint8Array;
  readonly device: string;
  readonly madeAt: Instant;
  readonly endedAt: Instant | null;
}

const keysOf = (tx: Tx, agencyId: number, employeeIds: readonly Id[]) =>
  tx
    .selectFrom('live_key')
    .select(['employee_id', 'public_key', 'device', 'made_at', 'ended_at'])
    .where('agency_id', '=', agencyId)
    .where('employee_id', 'in', employeeIds);

type Row = Awaited<ReturnType<ReturnType<typeof keysOf>['executeTakeFirstOrThrow']>>;
const liveKeyOf = (row: Row): LiveKey => ({
  employeeId: row.employee_id,
  publicKey: row.public_key,
  device: row.device,
  madeAt: row.made_at,
  endedAt: row.ended_at,
});

/** The phone key of each of these people that counts now. */
export const openLiveKeys = async (tx: Tx, agencyId: number, employeeIds: readonly Id[]): Promise<Map<Id, LiveKey>> => {
  if (employeeIds.length === 0) return new Map();
  const rows = await keysOf(tx, agencyId, employeeIds).where('ended_at', 'is', null).execute();
  return new Map(rows.map((row) => [row.employee_id, liveKeyOf(row)]));
};

/** All phone keys of these people, ended ones too: a kiosk may have been offline when one ended. */
export const allLiveKeys = async (tx: Tx, agencyId: number, employeeIds: readonly Id[]): Promise<LiveKey[]> =>
  employeeIds.length === 0 ? [] : (await keysOf(tx, agencyId, employeeIds).execute()).map(liveKeyOf);

/** Whether somebody has this key already; null when nobody does. */
export const ownerOfLiveKey = async (tx: Tx, agencyId: number, publicKey: Uint8Array): Promise<Id | null> => {
  const row = await tx
    .selectFrom('live_key')
    .select('employee_id')
    .where('agency_id', '=', agencyId)
    .where('public_key', '=', publicKey)
    .executeTakeFirst();
  return row?.employee_id ?? null;
};

export const replaceLiveKey = async (
  tx: Tx,
  agencyId: number,
  key: { readonly id: Id; readonly employeeId: Id; readonly publicKey: Uint8Array; readonly device: string },
  at: Instant,
): Promise<void> => {
  await tx
    .updateTable('live_key')
    .set({ ended_at: at })
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', key.employeeId)
    .where('ended_at', 'is', null)
    .execute();
  await tx
    .insertInto('live_key')
    .values({
      agency_id: agencyId,
      live_key_id: key.id,
      employee_id: key.employeeId,
      public_key: key.publicKey,
      device: key.device,
      made_at: at,
    })
    .onConflict((c) => c.columns(['agency_id', 'public_key']).doUpdateSet({ ended_at: null, made_at: at }))
    .execute();
};
