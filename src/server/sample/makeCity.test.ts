import { describe, expect, it } from 'vitest';
import { EmployeeSchema, EmploymentSchema, HeadshipSchema, PlacementSchema } from '../../domain/people/model.ts';
import { CounterSchema, EquipmentSchema, RoomSchema, WorkplaceSchema } from '../../domain/workplace/model.ts';
import { holdsOn } from '../../kernel/time.ts';
import { makeCity } from './makeCity.ts';

const order = { people: 600, seed: 7, today: '2026-11-21' } as const;
const small = makeCity(order);
const city = makeCity({ ...order, people: 12_000 });

describe('the sample city', () => {
  it('is the same to the byte for the same order', () => {
    expect(JSON.stringify(makeCity(order))).toBe(JSON.stringify(small));
  });

  it('differs for another seed', () => {
    expect(JSON.stringify(makeCity({ ...order, seed: 8 }))).not.toBe(JSON.stringify(small));
  });

  it.each([
    ['small', small, 600],
    ['whole', city, 12_000],
  ])('has exactly the people asked for (%s)', (_, made, people) => {
    expect(made.employees).toHaveLength(people);
    expect(new Set(made.employees.map((each) => each.id)).size).toBe(people);
    expect(new Set(made.employees.map((each) => each.number)).size).toBe(people);
    expect(new Set(made.employees.map((each) => each.email)).size).toBe(people);
  });

  it('keeps the shapes of the domain', () => {
    for (const each of small.employees) EmployeeSchema.parse(each);
    for (const each of small.employments) EmploymentSchema.parse(each);
    for (const each of small.placements) PlacementSchema.parse(each);
    for (const each of small.headships) HeadshipSchema.parse(each);
    for (const each of small.workplaces) WorkplaceSchema.parse(each);
    for (const each of small.rooms) RoomSchema.parse(each);
    for (const each of small.counters) CounterSchema.parse(each);
    for (const each of small.equipment) EquipmentSchema.parse(each);
  });

  it('has some fifty agencies, sixteen kecamatan, 37 puskesmas and a hospital', () => {
    const of = (kind: string) => city.units.filter((each) => each.kind === kind).length;
    expect(new Set(city.units.flatMap((each) => each.opdId ?? [])).size).toBeGreaterThanOrEqual(50);
    expect([of('kecamatan'), of('puskesmas'), of('hospital'), of('kelurahan')]).toEqual([16, 37, 1, 176]);
  });

  it('gives numbers that agree with birth date and sex', () => {
    for (const each of city.employees) {
      if (each.numberKind === 'agencyNumber') continue;
      expect(each.number).toMatch(/^\d{18}$/);
      expect(each.number.slice(0, 8)).toBe(each.birthDate!.replaceAll('-', ''));
      expect(each.number[14]).toBe(each.sex === 'male' ? '1' : '2');
    }
  });

  it('appoints nobody before the age of eighteen', () => {
    const birth = new Map(city.employees.map((each) => [each.id, each.birthDate!]));
    for (const each of city.employments) {
      expect(Number(each.from.slice(0, 4)) - Number(birth.get(each.employeeId)!.slice(0, 4))).toBeGreaterThanOrEqual(
        18,
      );
    }
  });

  it('keeps dispensations in force to at most 14 per cent of the staff, on several grounds', () => {
    const held = city.dispensations.filter(
      (each) => each.state === 'granted' && each.from <= city.today && each.until >= city.today,
    );
    expect(held.length / city.employees.length).toBeLessThanOrEqual(0.14);
    expect(held.length / city.employees.length).toBeGreaterThan(0.09);
    expect(new Set(held.map((each) => each.ground)).size).toBe(7);
  });

  it.each([
    ['small', small],
    ['whole', city],
  ])('lets each counter be staffed by those who are qualified (%s)', (_, made) => {
    for (const counter of made.counters) expect(counter.qualified.length).toBeGreaterThanOrEqual(counter.minimumStaff);
    expect(made.counters.some((each) => each.minimumStaff > 0)).toBe(true);
  });

  it('has one definitive head at most for each unit, and acting heads with an end where they stand in for a day', () => {
    const definitive = city.headships.filter((each) => each.acting === null).map((each) => each.unitId);
    expect(new Set(definitive).size).toBe(definitive.length);
    const acting = city.headships.filter((each) => each.acting !== null && holdsOn(each, city.today));
    expect(new Set(acting.map((each) => each.acting))).toEqual(new Set(['plt', 'plh']));
    for (const each of acting) if (each.acting === 'plh') expect(each.to).not.toBeNull();
  });

  it('points only at what exists', () => {
    const units = new Set(city.units.map((each) => each.id));
    const places = new Set(city.workplaces.map((each) => each.id));
    const rooms = new Set(city.rooms.map((each) => each.id));
    for (const each of city.units) expect(each.parentId === null || units.has(each.parentId)).toBe(true);
    for (const each of city.placements) {
      expect(
        units.has(each.unitId) && places.has(each.workplaceId!) && (each.roomId === null || rooms.has(each.roomId)),
      ).toBe(true);
    }
  });

  it('offers a sign-in for each role', () => {
    expect(new Set(city.signIns.map((each) => each.role)).size).toBe(8);
    expect(small.signIns.map((each) => each.key)).toEqual(city.signIns.map((each) => each.key));
  });
});
