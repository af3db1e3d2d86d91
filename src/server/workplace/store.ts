import type { Workplace } from '../../domain/workplace/model.ts';
import type { Id } from '../../kernel/id.ts';
import { FenceSchema } from '../../kernel/place.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

const columns = ['workplace_id', 'name', 'address', 'district', 'zone', 'fence', 'week_pattern_id'] as const;

interface WorkplaceRow {
  workplace_id: string;
  name: string;
  address: string;
  district: string | null;
  zone: Workplace['zone'];
  fence: unknown;
  week_pattern_id: string | null;
}

const workplaceOf = (r: WorkplaceRow): Workplace => ({
  id: r.workplace_id,
  name: r.name,
  address: r.address,
  district: r.district,
  zone: r.zone,
  fence: r.fence === null ? null : FenceSchema.parse(r.fence),
  weekPatternId: r.week_pattern_id,
});

/** All workplaces of the agency by name. */
export const listWorkplaces = async (tx: Tx, agencyId: number): Promise<Workplace[]> => {
  const rows = await tx
    .selectFrom('workplace')
    .select(columns)
    .where('agency_id', '=', agencyId)
    .orderBy('name')
    .execute();
  return rows.map(workplaceOf);
};

export const findWorkplace = async (tx: Tx, agencyId: number, id: Id): Promise<Workplace | null> => {
  const row = await tx
    .selectFrom('workplace')
    .select(columns)
    .where('agency_id', '=', agencyId)
    .where('workplace_id', '=', id)
    .executeTakeFirst();
  return row ? workplaceOf(row) : null;
};

const written = (w: Workplace, at: Instant) => ({
  name: w.name,
  address: w.address,
  district: w.district,
  zone: w.zone,
  fence: w.fence === null ? null : JSON.stringify(w.fence),
  week_pattern_id: w.weekPatternId,
  updated_at: at,
});

export const insertWorkplace = async (tx: Tx, agencyId: number, workplace: Workplace, at: Instant): Promise<void> => {
  const key = { agency_id: agencyId, workplace_id: workplace.id, created_at: at };
  await tx
    .insertInto('workplace')
    .values({ ...key, ...written(workplace, at) })
    .execute();
};

export const updateWorkplace = async (tx: Tx, agencyId: number, workplace: Workplace, at: Instant): Promise<void> => {
  await tx
    .updateTable('workplace')
    .set(written(workplace, at))
    .where('agency_id', '=', agencyId)
    .where('workplace_id', '=', workplace.id)
    .execute();
};

export const deleteWorkplace = async (tx: Tx, agencyId: number, id: Id): Promise<void> => {
  await tx.deleteFrom('workplace').where('agency_id', '=', agencyId).where('workplace_id', '=', id).execute();
};

/** The id of the workplace with this name, capitals apart. */
export const idOfName = async (tx: Tx, agencyId: number, name: string): Promise<Id | null> => {
  const row = await tx
    .selectFrom('workplace')
    .select('workplace_id')
    .where('agency_id', '=', agencyId)
    .where((e) => e(e.fn<string>('lower', ['name']), '=', name.toLowerCase()))
    .executeTakeFirst();
  return row?.workplace_id ?? null;
};

export interface Seated {
  readonly units: readonly { readonly id: Id; readonly name: string }[];
  readonly people: number;
}

/** Units seated at a workplace and people placed there, on a day or later. */
export const whoSitsAt = async (tx: Tx, agencyId: number, workplaceId: Id, day: PlainDate): Promise<Seated> => {
  const units = await tx
    .selectFrom('unit_version')
    .select(['unit_id', 'name'])
    .where('agency_id', '=', agencyId)
    .where('workplace_id', '=', workplaceId)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', day)]))
    .orderBy('name')
    .execute();
  const people = await tx
    .selectFrom('placement')
    .select(({ fn }) => fn.count<number>('employee_id').distinct().as('people'))
    .where('agency_id', '=', agencyId)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', day)]))
    .where('workplace_id', '=', workplaceId)
    .executeTakeFirstOrThrow();
  return { units: units.map((u) => ({ id: u.unit_id, name: u.name })), people: Number(people.people) };
};
