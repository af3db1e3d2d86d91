// Where people serve over some days: of the people records only what days are judged by, since a city's are read many times a day.
import { sql } from 'kysely';
import type { EmploymentKind } from '../../domain/people/model.ts';
import type { ServiceSpan } from '../../domain/people/personFacts.ts';
import { type ServiceHistory, serviceSpans } from '../../domain/people/personSpans.ts';
import type { Id } from '../../kernel/id.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';
import type { UnitTrees } from './loadUnitTrees.ts';

export interface PersonInService {
  readonly employeeId: Id;
  readonly name: string;
  readonly number: string;
  /** As of `PersonOverDays`. */
  readonly spans: readonly ServiceSpan[];
}

const linesOf = (text: string | null): string[][] => text?.split('\n').map((line) => line.split('|')) ?? [];
const dayOrNull = (text: string | undefined): PlainDate | null => (text ? (text as PlainDate) : null);

const historyOf = (employments: string | null, placements: string | null): ServiceHistory => ({
  employments: linesOf(employments).map(([from, to, kind]) => ({
    from: from as PlainDate,
    to: dayOrNull(to),
    kind: kind as EmploymentKind,
  })),
  placements: linesOf(placements).map(([from, to, unitId, workplaceId]) => ({
    from: from as PlainDate,
    to: dayOrNull(to),
    unitId: unitId!,
    workplaceId: workplaceId || null,
  })),
});

/**
 * People who are employed and placed on any of the days, in order of name. One row a person comes back, for the reason that
 * `readJudgedPunches` tells; gathered instead of joined, for the one that `staleMonths` does.
 */
export const loadService = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[],
  from: PlainDate,
  to: PlainDate,
  trees: UnitTrees,
): Promise<PersonInService[]> => {
  const whose = sql`agency_id = ${agencyId}
      and employee_id = any(array(select value::uuid from json_array_elements_text(${JSON.stringify(employeeIds)}::text::json)))`;
  const touching = sql`valid_from <= ${to}::date and (valid_to is null or valid_to >= ${from}::date)`;
  const { rows } = await sql<{
    employee_id: Id;
    name: string;
    number: string;
    employments: string | null;
    placements: string | null;
  }>`
    select employee_id, max(name) as name, max(number) as number,
      string_agg(employment, E'\n') as employments, string_agg(placement, E'\n') as placements
    from (
      select employee_id, name, number, null as employment, null as placement from employee where ${whose}
      union all select employee_id, null, null, concat(valid_from, '|', valid_to, '|', kind), null
        from employment where ${whose} and ${touching}
      union all select employee_id, null, null, null, concat(valid_from, '|', valid_to, '|', unit_id, '|', workplace_id)
        from placement where ${whose} and ${touching}
    ) facts group by employee_id order by max(name), max(number)`.execute(tx);
  return rows.flatMap(({ employee_id: employeeId, name, number, employments, placements }) => {
    const spans = serviceSpans(historyOf(employments, placements), from, to, trees.on, trees.changes);
    return spans.length === 0 ? [] : [{ employeeId, name, number, spans }];
  });
};
