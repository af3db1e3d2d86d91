import type { OwnRamadan } from '../../domain/calendar/withRamadan.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export interface RamadanRow extends OwnRamadan {
  readonly basis: string;
}

/** Ramadan as the agency entered it, for the years from `first` to `last`. */
export const listRamadan = async (tx: Tx, agencyId: number, first: number, last: number): Promise<RamadanRow[]> => {
  const rows = await tx
    .selectFrom('ramadan_span')
    .select(['year', 'valid_from', 'valid_to', 'basis'])
    .where('agency_id', '=', agencyId)
    .where('year', '>=', first)
    .where('year', '<=', last)
    .orderBy('year')
    .execute();
  return rows.map((r) => ({ year: r.year, from: r.valid_from, to: r.valid_to, basis: r.basis }));
};

export const putRamadan = async (tx: Tx, agencyId: number, row: RamadanRow, at: Instant): Promise<void> => {
  const facts = { valid_from: row.from, valid_to: row.to, basis: row.basis, updated_at: at };
  await tx
    .insertInto('ramadan_span')
    .values({ agency_id: agencyId, year: row.year, ...facts })
    .onConflict((c) => c.columns(['agency_id', 'year']).doUpdateSet(facts))
    .execute();
};

export const deleteRamadan = async (tx: Tx, agencyId: number, year: number): Promise<void> => {
  await tx.deleteFrom('ramadan_span').where('agency_id', '=', agencyId).where('year', '=', year).execute();
};
