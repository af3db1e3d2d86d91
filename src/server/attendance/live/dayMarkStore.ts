// What tells whether the day of anybody would be judged otherwise than before: a mark of all that it rests on. It bears no time, so that
// neither a clock nor the order of commits matters.
import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import { shownPublications } from '../../roster/lineStore.ts';

export interface DayMarks {
  /** Of what the days of all rest on. */
  readonly everybody: string;
  /** Of those who are employed or placed on the day, by employee. */
  readonly people: ReadonlyMap<Id, string>;
}

const rowsOf = (table: string, agencyId: number) =>
  sql`(select sum(hashtextextended(t::text, 0)) from ${sql.table(table)} t where agency_id = ${agencyId})`;

/**
 * The marks of the day for the whole agency. Punches are only ever added, and their number of a day with them; a published version of a
 * plan stays as it is. One row comes back, since thousands cost more than what they tell.
 */
export const readDayMarks = async (tx: Tx, agencyId: number, day: PlainDate): Promise<DayMarks> => {
  // The same days as `openPeriod` looks at.
  const touching = sql`agency_id = ${agencyId} and valid_from <= ${day}::date + 1 and (valid_to is null or valid_to >= ${day}::date - 1)`;
  const around = sql`agency_id = ${agencyId} and day between ${day}::date - 1 and ${day}::date + 2`;
  const { rows } = await sql<{ everybody: string; people: string | null }>`
    with plans as (
      select s.plan_id, s.version, concat(s.plan_id, s.version, s.rank_at, md5(concat(p.days, p.times))) as what
      from (${shownPublications(agencyId)}) s
      join plan p on p.agency_id = ${agencyId} and p.plan_id = s.plan_id and p.first_day <= ${day}::date + 1 and p.last_day >= ${day}::date - 1
    ), facts as (
      select employee_id, concat('e', valid_from, valid_to, kind) as what from employment where ${touching}
      union all select employee_id, concat('p', valid_from, valid_to, unit_id, workplace_id) from placement where ${touching}
      union all select l.employee_id, concat('l', s.what, max(l.version)) from plans s
        join plan_line l on l.agency_id = ${agencyId} and l.plan_id = s.plan_id and l.version <= s.version
        group by l.employee_id, s.what
      union all select employee_id, concat('n', day, n) from attendance_day where ${around}
      union all select employee_id, concat('d', punch_id, seq) from punch_decision where ${around}
      union all select employee_id, concat('o', overlay_id, revoked_at) from day_overlay where ${around}
      union all select employee_id, concat('a', absence_id, mode, valid_from, valid_to, revoked_at) from absence where ${touching}
    )
    select concat_ws(' ', (select zone from agency where agency_id = ${agencyId}), ${sql.join(
      [
        'unit_version',
        'workplace',
        'week_pattern',
        'local_day',
        'ramadan_span',
        'attendance_rule_use',
        'attendance_outage',
      ].map((table) => sql`coalesce(${rowsOf(table, agencyId)}, 0)`),
    )}) as everybody,
    (select string_agg(concat(employee_id, ' ', mark), ' ') from (
      select employee_id, sum(hashtextextended(what, 0)) as mark from facts group by employee_id) marks) as people`.execute(
    tx,
  );
  const { everybody = '', people = null } = rows[0] ?? {};
  const words = people?.split(' ') ?? [];
  const found = new Map<Id, string>();
  for (let i = 0; i < words.length; i += 2) found.set(words[i]!, words[i + 1]!);
  return { everybody, people: found };
};
