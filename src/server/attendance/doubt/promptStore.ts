import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface PromptedDay {
  readonly employeeId: Id;
  readonly name: string;
  readonly unitId: Id | null;
  readonly day: PlainDate;
  readonly asked: number;
  readonly answered: number;
}

/** Prompts whose time to answer is over, by person and day, of people in some units (null: anywhere). */
export const promptedDays = async (
  tx: Tx,
  agencyId: number,
  span: { readonly from: PlainDate; readonly to: PlainDate },
  unitIds: readonly Id[] | null,
  now: Instant,
): Promise<PromptedDay[]> => {
  const inUnits =
    unitIds === null
      ? sql`true`
      : sql`q.unit_id in (select value::uuid from json_array_elements_text(${JSON.stringify(unitIds)}::text::json))`;
  const { rows } = await sql<{
    employee_id: Id;
    name: string;
    unit_id: Id | null;
    day: PlainDate;
    asked: number;
    answered: number;
  }>`
    select a.employee_id, e.name, q.unit_id, a.day, count(*)::int as asked, count(a.answered_at)::int as answered
    from presence_answer a
    join presence_draw d on d.agency_id = a.agency_id and d.day = a.day and d.employee_id = a.employee_id
    join employee e on e.agency_id = a.agency_id and e.employee_id = a.employee_id
    left join lateral (
      select unit_id from placement o where o.agency_id = a.agency_id and o.employee_id = a.employee_id and o.valid_from <= ${span.to}::date
      order by o.valid_from desc limit 1
    ) q on true
    where a.agency_id = ${agencyId} and a.day between ${span.from}::date and ${span.to}::date
      and d.moments[a.n + 1] + make_interval(mins => d.minutes) <= ${now}::timestamptz and ${inUnits}
    group by a.employee_id, e.name, q.unit_id, a.day order by e.name, a.employee_id, a.day desc`.execute(tx);
  return rows.map((r) => ({
    employeeId: r.employee_id,
    name: r.name,
    unitId: r.unit_id,
    day: r.day,
    asked: r.asked,
    answered: r.answered,
  }));
};
