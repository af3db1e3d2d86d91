import type { Instant } from '../../../kernel/time.ts';
import type { CityData } from '../cityModel.ts';
import type { Row } from './bulkStore.ts';

export interface Stamp {
  readonly agencyId: number;
  readonly now: Instant;
  readonly newId: () => string;
}

export const unitRows = (city: CityData, { agencyId, now }: Stamp): Row[] =>
  city.units.map((each) => ({ agency_id: agencyId, unit_id: each.id, external_code: each.code, created_at: now }));

export const unitVersionRows = (city: CityData, { agencyId, newId }: Stamp): Row[] =>
  city.units.map((each) => ({
    agency_id: agencyId,
    version_id: newId(),
    unit_id: each.id,
    valid_from: each.from,
    valid_to: null,
    parent_id: each.parentId,
    name: each.name,
    kind: each.kind,
    services: each.services,
    strategic: each.strategic,
    workplace_id: each.workplaceId,
  }));

export const employeeRows = (city: CityData, { agencyId, now }: Stamp): Row[] =>
  city.employees.map((each) => ({
    agency_id: agencyId,
    employee_id: each.id,
    number: each.number,
    number_kind: each.numberKind,
    name: each.name,
    title_before: each.titleBefore,
    title_after: each.titleAfter,
    sex: each.sex,
    birth_date: each.birthDate,
    email: each.email,
    phone: each.phone,
    residence_district: each.residenceDistrict,
    attributes: [],
    created_at: now,
    updated_at: now,
  }));

export const employmentRows = (city: CityData, { agencyId }: Stamp): Row[] =>
  city.employments.map((each) => ({
    agency_id: agencyId,
    employment_id: each.id,
    employee_id: each.employeeId,
    valid_from: each.from,
    valid_to: each.to,
    kind: each.kind,
    grade: each.grade,
    end_reason: '',
  }));

export const placementRows = (city: CityData, { agencyId }: Stamp): Row[] => {
  const since = new Map(city.standings.map((each) => [each.employeeId, each.inPositionSince]));
  return city.placements.map((each) => ({
    agency_id: agencyId,
    placement_id: each.id,
    employee_id: each.employeeId,
    unit_id: each.unitId,
    valid_from: each.from,
    valid_to: each.to,
    position_kind: each.positionKind,
    position_title: each.positionTitle,
    in_position_since: since.get(each.employeeId) ?? null,
    job_kind: each.jobKind,
    workplace_id: each.workplaceId,
    room_id: each.roomId,
  }));
};

export const headshipRows = (city: CityData, { agencyId }: Stamp): Row[] =>
  city.headships.map((each) => ({
    agency_id: agencyId,
    headship_id: each.id,
    unit_id: each.unitId,
    employee_id: each.employeeId,
    valid_from: each.from,
    valid_to: each.to,
    acting: each.acting,
  }));

export const standingRows = (city: CityData, { agencyId, newId }: Stamp): Row[] => {
  const from = new Map(city.placements.map((each) => [each.employeeId, each.from]));
  return city.standings.map((each) => ({
    agency_id: agencyId,
    standing_id: newId(),
    employee_id: each.employeeId,
    valid_from: from.get(each.employeeId) ?? city.today,
    valid_to: null,
    performance: each.performance,
    it_skill: each.itSkill,
    penalty: each.penalty,
  }));
};

export const absenceRows = (city: CityData, { agencyId, newId, now }: Stamp): Row[] =>
  city.absences.map((each) => ({
    agency_id: agencyId,
    absence_id: newId(),
    employee_id: each.employeeId,
    valid_from: each.from,
    valid_to: each.to,
    mode: each.mode,
    created_at: now,
  }));
