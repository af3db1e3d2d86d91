// Writes rows of people and units in bulk and remembers each as it was before and after, so that an import can be taken back exactly.
import { type RawBuilder, sql } from 'kysely';
import { type WrittenTable, writtenTables } from '../../../domain/people/import/model.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Tx } from '../../platform/db/db.ts';

/** Key first; every column of the table that an import decides. */
const columnsOf: Record<WrittenTable, readonly string[]> = {
  unit: ['unit_id', 'external_code', 'created_at'],
  unit_version: [
    'version_id',
    'unit_id',
    'valid_from',
    'valid_to',
    'parent_id',
    'name',
    'kind',
    'services',
    'strategic',
    'workplace_id',
  ],
  employee: [
    'employee_id',
    'number',
    'number_kind',
    'name',
    'title_before',
    'title_after',
    'sex',
    'birth_date',
    'email',
    'phone',
    'residence_district',
    'attributes',
    'external_id',
    'created_at',
    'updated_at',
  ],
  employment: ['employment_id', 'employee_id', 'valid_from', 'valid_to', 'kind', 'grade', 'end_reason'],
  placement: [
    'placement_id',
    'employee_id',
    'unit_id',
    'valid_from',
    'valid_to',
    'position_kind',
    'position_title',
    'in_position_since',
    'job_kind',
    'workplace_id',
    'room_id',
  ],
  employee_standing: ['standing_id', 'employee_id', 'valid_from', 'valid_to', 'performance', 'it_skill', 'penalty'],
  headship: ['headship_id', 'unit_id', 'employee_id', 'valid_from', 'valid_to', 'acting'],
};

const partSize = 3000;

const updateAndInsert = async (
  tx: Tx,
  agencyId: number,
  table: WrittenTable,
  rows: RawBuilder<unknown>,
): Promise<void> => {
  const key = sql.ref(columnsOf[table][0]!);
  const target = sql.table(table);
  const settable = columnsOf[table].slice(1);
  const sets = sql.join(settable.map((c) => sql`${sql.ref(c)} = x.${sql.ref(c)}`));
  await sql`update ${target} t set ${sets} from ${rows} x where t.agency_id = ${agencyId} and t.${key} = x.${key}`.execute(
    tx,
  );
  const columns = sql.join(columnsOf[table].map((c) => sql.ref(c)));
  const values = sql.join(columnsOf[table].map((c) => sql`x.${sql.ref(c)}`));
  await sql`insert into ${target} (agency_id, ${columns}) select ${agencyId}, ${values} from ${rows} x
    where not exists (select 1 from ${target} t where t.agency_id = ${agencyId} and t.${key} = x.${key})`.execute(tx);
};

/** Writes rows as they are to stand; rows with a known key are changed, others added. */
export const putRows = async (
  tx: Tx,
  agencyId: number,
  runId: Id,
  table: WrittenTable,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> => {
  const keyName = columnsOf[table][0]!;
  const key = sql.ref(keyName);
  const target = sql.table(table);
  for (let at = 0; at < rows.length; at += partSize) {
    const part = rows.slice(at, at + partSize);
    const base = await lastSeq(tx, agencyId, runId);
    const ids = part.map((row) => row[keyName] as Id);
    const columns = sql`insert into import_change (agency_id, run_id, seq, table_name, row_id, before, after)`;
    const given = (some: readonly Id[]) =>
      sql`json_array_elements_text(${JSON.stringify(some)}::text::json) with ordinality as g(id, n)
        join ${target} t on t.agency_id = ${agencyId} and t.${key} = g.id::uuid`;
    const standing = await sql<{ row_id: Id }>`${columns}
      select ${agencyId}, ${runId}, ${base} + g.n, ${table}, g.id::uuid, to_jsonb(t), null from ${given(ids)}
      returning row_id`.execute(tx);
    const known = new Set(standing.rows.map((r) => r.row_id));
    const rowsAs = sql`json_populate_recordset(null::${target}, ${JSON.stringify(part)}::text::json)`;
    await updateAndInsert(tx, agencyId, table, rowsAs);
    if (known.size > 0) {
      await sql`update import_change c set after = to_jsonb(t) from ${target} t
        where c.agency_id = ${agencyId} and c.run_id = ${runId} and c.seq > ${base}
          and t.agency_id = ${agencyId} and t.${key} = c.row_id`.execute(tx);
    }
    const added = ids.filter((id) => !known.has(id));
    await sql`${columns} select ${agencyId}, ${runId}, ${base + part.length} + g.n, ${table}, g.id::uuid, null, to_jsonb(t)
      from ${given(added)}`.execute(tx);
  }
};

const lastSeq = async (tx: Tx, agencyId: number, runId: Id): Promise<number> => {
  const row = await tx
    .selectFrom('import_change')
    .select((e) => e.fn.max('seq').as('last'))
    .where('agency_id', '=', agencyId)
    .where('run_id', '=', runId)
    .executeTakeFirst();
  return Number(row?.last ?? 0);
};

/** How many of the rows that an import wrote look different today; zero means that it can be taken back. */
export const countChangedSince = async (tx: Tx, agencyId: number, runId: Id): Promise<number> => {
  let count = 0;
  for (const table of writtenTables) {
    const key = sql.ref(columnsOf[table][0]!);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from import_change c
      left join ${sql.table(table)} t on t.agency_id = ${agencyId} and t.${key} = c.row_id
      where c.agency_id = ${agencyId} and c.run_id = ${runId} and c.table_name = ${table} and to_jsonb(t) is distinct from c.after`.execute(
      tx,
    );
    count += rows[0]?.n ?? 0;
  }
  return count;
};

const unusedAccounts = (agencyId: number, runId: Id) =>
  sql`select account_id from account a where a.agency_id = ${agencyId} and a.employee_id in (select row_id from import_change
      where agency_id = ${agencyId} and run_id = ${runId} and table_name = 'employee' and before is null)
    and not exists (select 1 from session s where s.agency_id = a.agency_id and s.account_id = a.account_id)
    and not exists (select 1 from inbox_message m where m.agency_id = a.agency_id and m.account_id = a.account_id)`;

export interface UndoCounts {
  readonly peopleRemoved: number;
  readonly unitsRemoved: number;
  readonly accountsRemoved: number;
  readonly peopleRestored: number;
  readonly unitsRestored: number;
}

/** What taking an import back removes and restores; people and units count once, however many of their rows it touches. */
export const countUndo = async (tx: Tx, agencyId: number, runId: Id): Promise<UndoCounts> => {
  const { rows } = await sql<UndoCounts>`with changed as (
      select table_name, before is null as added,
        (coalesce(after, before) ->> 'employee_id')::uuid as employee_id, (coalesce(after, before) ->> 'unit_id')::uuid as unit_id
      from import_change where agency_id = ${agencyId} and run_id = ${runId} and table_name <> 'account'),
    person as (select employee_id, bool_or(added and table_name = 'employee') as is_new from changed
      where employee_id is not null group by employee_id),
    place as (select unit_id, bool_or(added and table_name = 'unit') as is_new from changed
      where table_name in ('unit', 'unit_version') group by unit_id)
    select (select count(*)::int from person where is_new) as "peopleRemoved", (select count(*)::int from place where is_new) as "unitsRemoved",
      (select count(*)::int from (${unusedAccounts(agencyId, runId)}) u) as "accountsRemoved",
      (select count(*)::int from person where not is_new) as "peopleRestored",
      (select count(*)::int from place where not is_new) as "unitsRestored"`.execute(tx);
  return rows[0]!;
};

/** Puts every row back as it was before the import; rows that the import added disappear, with the accounts nobody has used. */
export const restoreRows = async (tx: Tx, agencyId: number, runId: Id): Promise<void> => {
  const added = (table: WrittenTable) => sql`(select row_id from import_change
    where agency_id = ${agencyId} and run_id = ${runId} and table_name = ${table} and before is null)`;
  const unused = unusedAccounts(agencyId, runId);
  await sql`delete from role_grant where agency_id = ${agencyId} and account_id in (${unused})`.execute(tx);
  await sql`delete from account where agency_id = ${agencyId} and account_id in (${unused})`.execute(tx);
  for (const table of [...writtenTables].reverse()) {
    const key = sql.ref(columnsOf[table][0]!);
    await sql`delete from ${sql.table(table)} where agency_id = ${agencyId} and ${key} in ${added(table)}`.execute(tx);
  }
  for (const table of writtenTables) {
    const before = sql`jsonb_populate_recordset(null::${sql.table(table)}, (select coalesce(jsonb_agg(before), '[]') from import_change
      where agency_id = ${agencyId} and run_id = ${runId} and table_name = ${table} and before is not null))`;
    await updateAndInsert(tx, agencyId, table, before);
  }
};
