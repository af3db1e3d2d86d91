import type { CityData } from '../cityModel.ts';
import type { Row } from './bulkStore.ts';
import type { Stamp } from './peopleRows.ts';

export const weekPatternRows = (city: CityData, { agencyId, now }: Stamp): Row[] =>
  city.weekPatterns.map((each, i) => ({
    agency_id: agencyId,
    week_pattern_id: each.id,
    name: each.name,
    days: each.days,
    ramadan_days: each.ramadanDays,
    basis: 'Perpres 21/2023',
    is_default: i === 0,
    created_at: now,
    updated_at: now,
  }));

export const workplaceRows = (city: CityData, { agencyId, now }: Stamp): Row[] =>
  city.workplaces.map((each) => ({
    agency_id: agencyId,
    workplace_id: each.id,
    name: each.name,
    address: each.address,
    district: each.district,
    zone: each.zone,
    fence: each.fence,
    week_pattern_id: each.weekPatternId,
    created_at: now,
    updated_at: now,
  }));

export const roomRows = (city: CityData, { agencyId }: Stamp): Row[] =>
  city.rooms.map((each) => ({
    agency_id: agencyId,
    room_id: each.id,
    workplace_id: each.workplaceId,
    name: each.name,
    capacity: each.capacity,
  }));

export const counterRows = (city: CityData, { agencyId }: Stamp): Row[] => {
  const place = new Map(city.units.map((each) => [each.id, each.workplaceId]));
  return city.counters.map((each) => ({
    agency_id: agencyId,
    counter_id: each.id,
    unit_id: each.unitId,
    workplace_id: place.get(each.unitId),
    name: each.name,
    service: each.service,
    minimum_staff: each.minimumStaff,
  }));
};

export const counterStaffRows = (city: CityData, { agencyId }: Stamp): Row[] =>
  city.counters.flatMap((each) =>
    each.qualified.map((id) => ({ agency_id: agencyId, counter_id: each.id, employee_id: id })),
  );

export const equipmentRows = (city: CityData, { agencyId }: Stamp): Row[] =>
  city.equipment.map((each) => ({
    agency_id: agencyId,
    equipment_id: each.id,
    room_id: each.roomId,
    name: each.name,
    kind: each.kind,
  }));
