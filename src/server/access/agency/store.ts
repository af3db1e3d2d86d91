import { sql } from 'kysely';
import type { AgencyForm } from '../../../contract/agency.ts';
import { type Instant, type PlainDate, type Zone, ZoneSchema } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export const readAgencyRow = (tx: Tx, agencyId: number) =>
  tx
    .selectFrom('agency as a')
    .leftJoin('agency_logo as l', 'l.agency_id', 'a.agency_id')
    .select([
      'a.name',
      'a.short_name',
      'a.kind',
      'a.region_code',
      'a.zone',
      'a.paper',
      'a.brand_colour',
      'a.settings',
      'l.sha256 as logo',
    ])
    .where('a.agency_id', '=', agencyId)
    .executeTakeFirstOrThrow();

/** Every agency; as owner of the tables. */
export const listAgencyZones = async (tx: Tx): Promise<{ agencyId: number; zone: Zone }[]> => {
  const rows = await tx.selectFrom('agency').select(['agency_id', 'zone']).orderBy('agency_id').execute();
  return rows.map((row) => ({ agencyId: row.agency_id, zone: ZoneSchema.parse(row.zone) }));
};

/** Keeps what other areas have put into the settings. */
export const updateAgency = async (tx: Tx, agencyId: number, form: AgencyForm): Promise<void> => {
  const { language, letterhead, leaverDays, importDays, sheetDays, evidenceDays, declarationDays } = form;
  const mine = JSON.stringify({ language, letterhead, leaverDays, importDays, sheetDays });
  const kept = JSON.stringify({ evidenceDays, declarationDays });
  await sql`
    update agency set name = ${form.name}, short_name = ${form.shortName}, zone = ${form.zone}, paper = ${form.paper},
           brand_colour = ${form.brandColour},
           settings = settings || ${mine}::text::jsonb || jsonb_build_object('dispensation',
             case when jsonb_typeof(settings -> 'dispensation') = 'object' then settings -> 'dispensation' else '{}' end || ${kept}::text::jsonb)
     where agency_id = ${agencyId}`.execute(tx);
};

export const writeLogo = async (
  tx: Tx,
  agencyId: number,
  logo: { readonly mediaType: 'image/png' | 'image/svg+xml'; readonly bytes: Uint8Array; readonly sha256: string },
  now: Instant,
): Promise<void> => {
  const values = { media_type: logo.mediaType, bytes: Buffer.from(logo.bytes), sha256: logo.sha256, changed_at: now };
  await tx
    .insertInto('agency_logo')
    .values({ agency_id: agencyId, ...values })
    .onConflict((c) => c.column('agency_id').doUpdateSet(values))
    .execute();
};

export const dropLogo = async (tx: Tx, agencyId: number): Promise<boolean> =>
  (await tx.deleteFrom('agency_logo').where('agency_id', '=', agencyId).returning('agency_id').executeTakeFirst()) !==
  undefined;

export const logoOf = (tx: Tx, agencyId: number) =>
  tx
    .selectFrom('agency_logo')
    .select(['media_type', 'bytes', 'sha256'])
    .where('agency_id', '=', agencyId)
    .executeTakeFirst();

/** Last day of the plans that have been published; null where none reaches today. */
export const publishedUntil = async (tx: Tx, agencyId: number, today: PlainDate): Promise<PlainDate | null> => {
  const row = await tx
    .selectFrom('plan as p')
    .innerJoin('plan_action as x', (j) =>
      j.onRef('x.agency_id', '=', 'p.agency_id').onRef('x.plan_id', '=', 'p.plan_id'),
    )
    .select((eb) => eb.fn.max('p.last_day').as('last'))
    .where('p.agency_id', '=', agencyId)
    .where('x.move', '=', 'published')
    .where('p.last_day', '>=', today)
    .executeTakeFirst();
  return row?.last ?? null;
};
