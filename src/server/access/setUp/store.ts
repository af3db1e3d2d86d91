import type { Instant, Zone } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface NewAgency {
  readonly name: string;
  readonly shortName: string;
  readonly kind: 'province' | 'city' | 'regency' | 'ministry';
  readonly regionCode: string | null;
  readonly zone: Zone;
  readonly paper: 'A4' | 'F4';
  readonly brandColour?: string;
  readonly sample?: boolean;
}

/** Whether any agency exists. Owner only. */
export const anyAgency = async (tx: Tx): Promise<{ readonly sample: boolean } | null> =>
  (await tx.selectFrom('agency').select('sample').orderBy('agency_id').limit(1).executeTakeFirst()) ?? null;

/** How many agencies there are. Owner only. */
export const countAgencies = async (tx: Tx): Promise<number> =>
  Number(
    (
      await tx
        .selectFrom('agency')
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

/** A new agency with the next number; its number is the key of every row of it. Owner only. */
export const insertAgency = async (tx: Tx, a: NewAgency, now: Instant): Promise<number> => {
  const last = await tx
    .selectFrom('agency')
    .select((eb) => eb.fn.max('agency_id').as('last'))
    .executeTakeFirst();
  const agencyId = Number(last?.last ?? 0) + 1;
  await tx
    .insertInto('agency')
    .values({
      agency_id: agencyId,
      name: a.name,
      short_name: a.shortName,
      kind: a.kind,
      region_code: a.regionCode,
      zone: a.zone,
      paper: a.paper,
      brand_colour: a.brandColour ?? null,
      sample: a.sample ?? false,
      created_at: now,
    })
    .execute();
  return agencyId;
};

export const keepSetUpCode = async (tx: Tx, hash: Uint8Array, now: Instant): Promise<void> => {
  await tx
    .insertInto('set_up_code')
    .values({ agency_id: 0, code_hash: hash, made_at: now })
    .onConflict((c) => c.column('agency_id').doUpdateSet({ code_hash: hash, made_at: now }))
    .execute();
};

/** The code's hash, locked until the transaction ends, so that two set-ups at once become one. */
export const lockSetUpCode = async (tx: Tx): Promise<Uint8Array | null> =>
  (await tx.selectFrom('set_up_code').select('code_hash').where('agency_id', '=', 0).forUpdate().executeTakeFirst())
    ?.code_hash ?? null;

export const dropSetUpCode = async (tx: Tx): Promise<void> => {
  await tx.deleteFrom('set_up_code').where('agency_id', '=', 0).execute();
};
