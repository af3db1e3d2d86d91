import type { Id } from '../../kernel/id.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export interface DeclarationRow {
  readonly id: Id;
  readonly employeeId: Id;
  readonly sealed: Uint8Array;
  readonly madeAt: Instant;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

const selectRows = (tx: Tx, agencyId: number) =>
  tx
    .selectFrom('declaration')
    .select(['declaration_id', 'employee_id', 'sealed', 'made_at', 'valid_from', 'valid_until'])
    .where('agency_id', '=', agencyId);

type Selected = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number];
const rowOf = (r: Selected): DeclarationRow => ({
  id: r.declaration_id,
  employeeId: r.employee_id,
  sealed: r.sealed,
  madeAt: r.made_at,
  from: r.valid_from,
  until: r.valid_until,
});

export const findDeclaration = async (tx: Tx, agencyId: number, employeeId: Id): Promise<DeclarationRow | null> => {
  const row = await selectRows(tx, agencyId)
    .where('employee_id', '=', employeeId)
    .orderBy('made_at', 'desc')
    .executeTakeFirst();
  return row ? rowOf(row) : null;
};

/** Declarations that touch the days from `from` to `to`. */
export const listDeclarations = async (
  tx: Tx,
  agencyId: number,
  from: PlainDate,
  to: PlainDate,
): Promise<DeclarationRow[]> =>
  (
    await selectRows(tx, agencyId)
      .where('valid_from', '<=', to)
      .where('valid_until', '>=', from)
      .orderBy('declaration_id')
      .execute()
  ).map(rowOf);

export const insertDeclaration = async (tx: Tx, agencyId: number, row: DeclarationRow): Promise<void> => {
  await tx
    .insertInto('declaration')
    .values({
      agency_id: agencyId,
      declaration_id: row.id,
      employee_id: row.employeeId,
      sealed: row.sealed,
      made_at: row.madeAt,
      valid_from: row.from,
      valid_until: row.until,
      erase_after: row.until,
    })
    .execute();
};

export const deleteDeclarations = async (tx: Tx, agencyId: number, employeeId: Id): Promise<void> => {
  await tx.deleteFrom('declaration').where('agency_id', '=', agencyId).where('employee_id', '=', employeeId).execute();
};

/** Erases declarations whose days are over; how many. */
export const deleteOldDeclarations = async (tx: Tx, agencyId: number, today: PlainDate): Promise<number> => {
  const row = await tx
    .deleteFrom('declaration')
    .where('agency_id', '=', agencyId)
    .where('erase_after', '<', today)
    .executeTakeFirst();
  return Number(row.numDeletedRows);
};
