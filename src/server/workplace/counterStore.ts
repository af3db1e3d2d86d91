import { sql } from 'kysely';
import { fullName, ServiceTagSchema } from '../../domain/people/model.ts';
import type { Counter } from '../../domain/workplace/model.ts';
import type { Id } from '../../kernel/id.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

/** A counter and the workplace it stands at. */
export interface KeptCounter extends Counter {
  readonly workplaceId: Id;
}

const serviceOf = (text: string | null): Counter['service'] => ServiceTagSchema.nullable().catch(null).parse(text);

/** Counters of the agency, or of one workplace, by name, each with the ids of its qualified people. */
export const listCounters = async (tx: Tx, agencyId: number, workplaceId?: Id): Promise<KeptCounter[]> => {
  let query = tx
    .selectFrom('counter')
    .leftJoin('counter_staff', (j) =>
      j
        .onRef('counter_staff.counter_id', '=', 'counter.counter_id')
        .onRef('counter_staff.agency_id', '=', 'counter.agency_id'),
    )
    .select([
      'counter.counter_id',
      'counter.unit_id',
      'counter.workplace_id',
      'counter.name',
      'counter.service',
      'counter.minimum_staff',
    ])
    .select(
      sql<
        Id[]
      >`coalesce(array_agg(counter_staff.employee_id order by counter_staff.employee_id) filter (where counter_staff.employee_id is not null), '{}')`.as(
        'qualified',
      ),
    )
    .where('counter.agency_id', '=', agencyId)
    .groupBy(['counter.agency_id', 'counter.counter_id'])
    .orderBy('counter.name');
  if (workplaceId !== undefined) query = query.where('counter.workplace_id', '=', workplaceId);
  const rows = await query.execute();
  return rows.map((r) => ({
    id: r.counter_id,
    unitId: r.unit_id,
    workplaceId: r.workplace_id,
    name: r.name,
    service: serviceOf(r.service),
    minimumStaff: r.minimum_staff,
    qualified: r.qualified,
  }));
};

/** The workplace of a counter; null when there is no such counter. */
export const workplaceOfCounter = async (tx: Tx, agencyId: number, id: Id): Promise<Id | null> => {
  const row = await tx
    .selectFrom('counter')
    .select('workplace_id')
    .where('agency_id', '=', agencyId)
    .where('counter_id', '=', id)
    .executeTakeFirst();
  return row?.workplace_id ?? null;
};

/** Writes a counter, new or changed, with exactly these qualified people. */
export const putCounter = async (tx: Tx, agencyId: number, counter: KeptCounter): Promise<void> => {
  const facts = {
    unit_id: counter.unitId,
    name: counter.name,
    service: counter.service,
    minimum_staff: counter.minimumStaff,
  };
  await tx
    .insertInto('counter')
    .values({ agency_id: agencyId, counter_id: counter.id, workplace_id: counter.workplaceId, ...facts })
    .onConflict((c) => c.columns(['agency_id', 'counter_id']).doUpdateSet(facts))
    .execute();
  await tx.deleteFrom('counter_staff').where('agency_id', '=', agencyId).where('counter_id', '=', counter.id).execute();
  if (counter.qualified.length === 0) return;
  await sql`insert into counter_staff (agency_id, counter_id, employee_id)
    select ${agencyId}, ${counter.id}, id::uuid from json_array_elements_text(${JSON.stringify(counter.qualified)}::text::json) as id`.execute(
    tx,
  );
};

export const deleteCounter = async (tx: Tx, agencyId: number, id: Id): Promise<void> => {
  await tx.deleteFrom('counter').where('agency_id', '=', agencyId).where('counter_id', '=', id).execute();
};

/** Which of these employees there are, with their names, by id. */
export const namesOfEmployees = async (tx: Tx, agencyId: number, ids: readonly Id[]): Promise<Map<Id, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('employee')
    .select(['employee_id', 'name', 'title_before', 'title_after'])
    .where('agency_id', '=', agencyId)
    .where('employee_id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((r) => [
      r.employee_id,
      fullName({ name: r.name, titleBefore: r.title_before, titleAfter: r.title_after }),
    ]),
  );
};

/** Names of units on a day, by id. */
export const namesOfUnits = async (
  tx: Tx,
  agencyId: number,
  ids: readonly Id[],
  day: PlainDate,
): Promise<Map<Id, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('unit_version')
    .select(['unit_id', 'name', 'valid_from'])
    .where('agency_id', '=', agencyId)
    .where('unit_id', 'in', [...ids])
    .where('valid_from', '<=', day)
    .orderBy('valid_from')
    .execute();
  return new Map(rows.map((r) => [r.unit_id, r.name]));
};
