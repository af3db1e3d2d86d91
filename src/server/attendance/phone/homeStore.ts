import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

/** First day of the home that holds today or will hold; null where none is declared. */
export const homeSince = async (
  tx: Tx,
  agencyId: number,
  employeeId: Id,
  today: PlainDate,
): Promise<PlainDate | null> => {
  const row = await tx
    .selectFrom('home_circle')
    .select('valid_from')
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', today)]))
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.valid_from ?? null;
};

/** Ends the home that holds on the day before, and removes what would begin later. */
export const endHomes = async (
  tx: Tx,
  agencyId: number,
  employeeId: Id,
  from: PlainDate,
  lastDay: PlainDate,
): Promise<void> => {
  await tx
    .deleteFrom('home_circle')
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .where('valid_from', '>=', from)
    .execute();
  await tx
    .updateTable('home_circle')
    .set({ valid_to: lastDay })
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .where('valid_to', 'is', null)
    .execute();
};

export const insertHome = async (
  tx: Tx,
  home: {
    readonly agencyId: number;
    readonly homeId: Id;
    readonly employeeId: Id;
    readonly sealed: Uint8Array;
    readonly from: PlainDate;
    readonly now: Instant;
  },
): Promise<void> => {
  await tx
    .insertInto('home_circle')
    .values({
      agency_id: home.agencyId,
      home_id: home.homeId,
      employee_id: home.employeeId,
      sealed: Buffer.from(home.sealed),
      valid_from: home.from,
      valid_to: null,
      declared_at: home.now,
    })
    .execute();
};

export const deleteHomes = async (tx: Tx, agencyId: number, employeeId: Id): Promise<void> => {
  await tx.deleteFrom('home_circle').where('agency_id', '=', agencyId).where('employee_id', '=', employeeId).execute();
};
