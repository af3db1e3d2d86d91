import { sql } from 'kysely';
import type { Employee, EmploymentKind, PositionKind } from '../../domain/people/model.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export interface PeopleFilter {
  readonly q: string;
  /** Null asks for all units. */
  readonly unitIds: readonly Id[] | null;
  /** Somebody who is shown whatever his unit: the asking person himself. */
  readonly alsoEmployeeId: Id | null;
  readonly employment?: EmploymentKind | undefined;
  readonly position?: PositionKind | undefined;
}

export interface ListedRow {
  readonly employee_id: Id;
  readonly number: string;
  readonly name: string;
  readonly title_before: string;
  readonly title_after: string;
  readonly birth_date: PlainDate | null;
  readonly unit_id: Id | null;
  readonly position_kind: PositionKind | null;
  readonly position_title: string | null;
  readonly kind: EmploymentKind | null;
  readonly grade: string | null;
  readonly total: number;
}

/** Every word must occur in the name, or the digits in the number; a lone pattern sign means itself. */
const matches = (q: string) => {
  const pattern = (word: string): string => `%${word.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const digits = q.replace(/[\s.-]/g, '');
  if (/^\d{2,}$/.test(digits)) return sql<boolean>`e.number like ${pattern(digits)}`;
  const words = q.split(/\s+/).filter(Boolean);
  return words.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`${sql.join(
        words.map((w) => sql`lower(e.name) like ${pattern(w)}`),
        sql` and `,
      )}`;
};

/** People in service on the day or later, in order of name, with what holds for them that day. */
export const listPeople = async (
  tx: Tx,
  agencyId: number,
  day: PlainDate,
  filter: PeopleFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<ListedRow[]> => {
  const inUnits =
    filter.unitIds === null
      ? sql<boolean>`true`
      : sql<boolean>`(p.unit_id in (select value::uuid from json_array_elements_text(${JSON.stringify(filter.unitIds)}::text::json))
          or e.employee_id = ${filter.alsoEmployeeId}::uuid)`;
  const { rows } = await sql<ListedRow>`
    select e.employee_id, e.number, e.name, e.title_before, e.title_after, e.birth_date, p.unit_id, p.position_kind, p.position_title, m.kind, m.grade,
      count(*) over ()::int as total
    from employee e
    left join placement p on p.agency_id = e.agency_id and p.employee_id = e.employee_id
      and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day})
    left join employment m on m.agency_id = e.agency_id and m.employee_id = e.employee_id
      and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to >= ${day})
    where e.agency_id = ${agencyId} and ${matches(filter.q)} and ${inUnits}
      and (${filter.employment ?? null}::text is null or m.kind = ${filter.employment ?? null})
      and (${filter.position ?? null}::text is null or p.position_kind = ${filter.position ?? null})
      and exists (select 1 from employment s where s.agency_id = e.agency_id and s.employee_id = e.employee_id and (s.valid_to is null or s.valid_to >= ${day}))
    order by e.name, e.number offset ${page.offset} limit ${page.limit}`.execute(tx);
  return rows;
};

export type PersonRow = Omit<Employee, 'id'>;

export const updatePerson = async (tx: Tx, agencyId: number, id: Id, p: PersonRow, at: Instant): Promise<boolean> => {
  const row = await tx
    .updateTable('employee')
    .set({ ...columnsOf(p), updated_at: at })
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', id)
    .returning('employee_id')
    .executeTakeFirst();
  return row !== undefined;
};

export const insertPerson = async (tx: Tx, agencyId: number, id: Id, p: PersonRow, at: Instant): Promise<void> => {
  const row = { agency_id: agencyId, employee_id: id, ...columnsOf(p), created_at: at, updated_at: at };
  await tx.insertInto('employee').values(row).execute();
};

const columnsOf = (p: PersonRow) => ({
  number: p.number,
  number_kind: p.numberKind,
  name: p.name,
  title_before: p.titleBefore,
  title_after: p.titleAfter,
  sex: p.sex,
  birth_date: p.birthDate,
  email: p.email,
  phone: p.phone,
  residence_district: p.residenceDistrict,
});

/** Name of whoever else bears the number; null when it is free. */
export const holderOfNumber = async (
  tx: Tx,
  agencyId: number,
  number: string,
  except: Id | null,
): Promise<string | null> => {
  let query = tx.selectFrom('employee').select('name').where('agency_id', '=', agencyId).where('number', '=', number);
  if (except !== null) query = query.where('employee_id', '<>', except);
  return (await query.executeTakeFirst())?.name ?? null;
};
