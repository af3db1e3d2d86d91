import { sql } from 'kysely';
import type { EmploymentKind, JobKind, PositionKind } from '../../domain/people/model.ts';
import type { PersonHistory } from '../../domain/people/personSpans.ts';
import type { RecordedPlacement } from '../../domain/people/placesInUnits.ts';
import type { Id } from '../../kernel/id.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export interface NamedHistory extends PersonHistory {
  readonly number: string;
  readonly name: string;
  readonly titleBefore: string;
  readonly titleAfter: string;
}

type Growing = {
  -readonly [K in keyof NamedHistory]: NamedHistory[K] extends readonly (infer T)[] ? T[] : NamedHistory[K];
};

const among = (ids: readonly Id[] | null) =>
  ids === null
    ? sql<boolean>`true`
    : sql<boolean>`employee_id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))`;

const touching = (agencyId: number, period: Period) =>
  sql<boolean>`agency_id = ${agencyId} and valid_from <= ${period.to} and (valid_to is null or valid_to >= ${period.from})`;

/** Dated rows of people that touch the period, gathered by person in order of name; null asks for all people of the agency. */
export const listHistories = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[] | null,
  period: Period,
): Promise<NamedHistory[]> => {
  const people = new Map<Id, Growing>();
  const rows = await tx
    .selectFrom('employee')
    .select(['employee_id', 'number', 'name', 'title_before', 'title_after', 'residence_district', 'attributes'])
    .where('agency_id', '=', agencyId)
    .where(among(employeeIds))
    .orderBy('name')
    .orderBy('number')
    .execute();
  for (const r of rows) {
    people.set(r.employee_id, {
      employeeId: r.employee_id,
      number: r.number,
      name: r.name,
      titleBefore: r.title_before,
      titleAfter: r.title_after,
      residence: r.residence_district,
      attributes: r.attributes,
      employments: [],
      placements: [],
      standings: [],
      headships: [],
    });
  }
  const span = touching(agencyId, period);
  const who = among(employeeIds);
  const employments = await tx.selectFrom('employment').selectAll().where(span).where(who).execute();
  for (const r of employments) {
    people.get(r.employee_id)?.employments.push({ from: r.valid_from, to: r.valid_to, kind: r.kind as EmploymentKind });
  }
  const placements = await tx.selectFrom('placement').selectAll().where(span).where(who).execute();
  for (const r of placements) {
    people.get(r.employee_id)?.placements.push({
      unitId: r.unit_id,
      from: r.valid_from,
      to: r.valid_to,
      positionKind: r.position_kind as PositionKind,
      positionTitle: r.position_title,
      inPositionSince: r.in_position_since,
      jobKind: r.job_kind as JobKind,
      workplaceId: r.workplace_id,
      roomId: r.room_id,
    });
  }
  const standings = await tx.selectFrom('employee_standing').selectAll().where(span).where(who).execute();
  for (const r of standings) {
    const { performance, it_skill: itSkill, penalty } = r;
    people.get(r.employee_id)?.standings.push({ from: r.valid_from, to: r.valid_to, performance, itSkill, penalty });
  }
  const headships = await tx.selectFrom('headship').selectAll().where(span).where(who).execute();
  for (const r of headships) people.get(r.employee_id)?.headships.push({ from: r.valid_from, to: r.valid_to });
  return [...people.values()];
};

/** Every stretch of all times in some units (null: in all), for the places that people keep in them. */
export const listRecordedPlacements = async (
  tx: Tx,
  agencyId: number,
  unitIds: readonly Id[] | null,
): Promise<RecordedPlacement[]> => {
  const units = unitIds === null ? sql<boolean>`true` : inUnits(unitIds);
  const all = tx.selectFrom('placement').select(['employee_id', 'unit_id', 'valid_from', 'valid_to', 'recorded_on']);
  const rows = await all.where('agency_id', '=', agencyId).where(units).execute();
  return rows.map((r) => ({
    employeeId: r.employee_id,
    unitId: r.unit_id,
    from: r.valid_from,
    to: r.valid_to,
    recordedOn: r.recorded_on,
  }));
};

const inUnits = (unitIds: readonly Id[]) =>
  sql<boolean>`unit_id in (select value::uuid from json_array_elements_text(${JSON.stringify(unitIds)}::text::json))`;

/** People who are placed in one of the units on any day of the period. */
export const listPlacedIn = async (tx: Tx, agencyId: number, unitIds: readonly Id[], period: Period): Promise<Id[]> => {
  const placed = tx.selectFrom('placement').select('employee_id').distinct();
  const rows = await placed.where(touching(agencyId, period)).where(inUnits(unitIds)).execute();
  return rows.map((r) => r.employee_id);
};

/** Kemendagri code of the district in which each workplace lies. */
export const listDistricts = async (tx: Tx, agencyId: number): Promise<ReadonlyMap<Id, string>> => {
  const rows = await tx
    .selectFrom('workplace')
    .select(['workplace_id', 'district'])
    .where('agency_id', '=', agencyId)
    .execute();
  return new Map(rows.flatMap((r) => (r.district === null ? [] : [[r.workplace_id, r.district] as const])));
};
