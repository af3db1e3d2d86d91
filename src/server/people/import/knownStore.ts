import { sql } from 'kysely';
import type { KnownEmployee } from '../../../domain/people/import/knownEmployee.ts';
import type { EmploymentKind, JobKind, PositionKind } from '../../../domain/people/model.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Tx } from '../../platform/db/db.ts';

const among = (ids: readonly Id[] | null) =>
  ids === null
    ? sql<boolean>`true`
    : sql<boolean>`employee_id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))`;

type Growing = Omit<KnownEmployee, 'employments' | 'placements' | 'standings'> & {
  standings: KnownEmployee['standings'][number][];
  employments: KnownEmployee['employments'][number][];
  placements: KnownEmployee['placements'][number][];
};

/** People with all their employments, placements and standings in order of date; null asks for everybody. */
export const listKnownEmployees = async (
  tx: Tx,
  agencyId: number,
  ids: readonly Id[] | null,
): Promise<KnownEmployee[]> => {
  const people = new Map<Id, Growing>();
  const own = sql<boolean>`agency_id = ${agencyId}`;
  const rows = await tx.selectFrom('employee').selectAll().where(own).where(among(ids)).orderBy('number').execute();
  for (const r of rows) {
    people.set(r.employee_id, {
      id: r.employee_id,
      number: r.number,
      numberKind: r.number_kind,
      name: r.name,
      titleBefore: r.title_before,
      titleAfter: r.title_after,
      sex: r.sex,
      birthDate: r.birth_date,
      email: r.email,
      phone: r.phone,
      residenceDistrict: r.residence_district,
      externalId: r.external_id,
      attributes: r.attributes,
      createdAt: r.created_at,
      employments: [],
      placements: [],
      standings: [],
    });
  }
  const employments = await tx
    .selectFrom('employment')
    .selectAll()
    .where(own)
    .where(among(ids))
    .orderBy('valid_from')
    .execute();
  for (const r of employments) {
    people.get(r.employee_id)?.employments.push({
      id: r.employment_id,
      from: r.valid_from,
      to: r.valid_to,
      kind: r.kind as EmploymentKind,
      grade: r.grade,
      endReason: r.end_reason,
    });
  }
  const placements = await tx
    .selectFrom('placement')
    .selectAll()
    .where(own)
    .where(among(ids))
    .orderBy('valid_from')
    .execute();
  for (const r of placements) {
    people.get(r.employee_id)?.placements.push({
      id: r.placement_id,
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
  const standings = await tx
    .selectFrom('employee_standing')
    .selectAll()
    .where(own)
    .where(among(ids))
    .orderBy('valid_from')
    .execute();
  for (const r of standings) {
    people.get(r.employee_id)?.standings.push({
      id: r.standing_id,
      from: r.valid_from,
      to: r.valid_to,
      performance: r.performance,
      itSkill: r.it_skill,
      penalty: r.penalty,
    });
  }
  return [...people.values()];
};

/** Codes and ages of units by id. */
export const listUnitCodes = async (
  tx: Tx,
  agencyId: number,
): Promise<Map<Id, { code: string | null; createdAt: string }>> => {
  const rows = await tx
    .selectFrom('unit')
    .select(['unit_id', 'external_code', 'created_at'])
    .where('agency_id', '=', agencyId)
    .execute();
  return new Map(rows.map((r) => [r.unit_id, { code: r.external_code, createdAt: r.created_at }]));
};
