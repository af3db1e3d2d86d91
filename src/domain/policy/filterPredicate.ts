import type { Filter, PersonOnDay } from './model.ts';

export type Predicate = (person: PersonOnDay) => boolean;

const weights: Record<keyof Filter, number> = {
  employeeIds: 64,
  unitIds: 16,
  heads: 16,
  services: 8,
  strategic: 8,
  unitKinds: 8,
  attributes: 8,
  positionKinds: 4,
  jobKinds: 4,
  residence: 4,
  places: 16,
  employmentKinds: 2,
};

/** How narrow a filter is: named people over units, units over services, services over positions, positions over employment kinds. */
export const narrowness = (filter: Filter | undefined): number =>
  filter === undefined
    ? 0
    : (Object.keys(filter) as (keyof Filter)[]).reduce(
        (sum, key) => sum + (filter[key] === undefined ? 0 : weights[key]),
        0,
      );

const everybody: Predicate = () => true;

/** Turns a filter into a test that is quick to repeat for thousands of people. */
export const filterPredicate = (filter: Filter | undefined): Predicate => {
  if (filter === undefined) return everybody;
  const tests: Predicate[] = [];
  const among = <T>(values: readonly T[] | undefined, of: (person: PersonOnDay) => T) => {
    if (values === undefined) return;
    const set = new Set(values);
    tests.push((person) => set.has(of(person)));
  };
  among(filter.employmentKinds, (p) => p.employmentKind);
  among(filter.positionKinds, (p) => p.positionKind);
  among(filter.jobKinds, (p) => p.jobKind);
  among(filter.unitKinds, (p) => p.unitKind);
  among(filter.employeeIds, (p) => p.employeeId);
  const { services, strategic, heads, unitIds, residence, places, attributes } = filter;
  if (services !== undefined) {
    const set = new Set<string>(services);
    tests.push((p) => p.services.some((tag) => set.has(tag)));
  }
  if (strategic !== undefined) tests.push((p) => p.strategic === strategic);
  if (heads !== undefined) tests.push((p) => p.head === heads);
  if (unitIds !== undefined) {
    const set = new Set(unitIds);
    tests.push((p) => p.unitPath.some((id) => set.has(id)) || set.has(p.unitId));
  }
  if (residence !== undefined)
    tests.push((p) => p.residence !== null && residence.some((code) => p.residence!.startsWith(code)));
  if (places !== undefined) tests.push((p) => p.place != null && places.some((code) => p.place!.startsWith(code)));
  if (attributes !== undefined) tests.push((p) => attributes.some((name) => p.attributes?.includes(name) ?? false));
  if (tests.length === 0) return everybody;
  if (tests.length === 1) return tests[0]!;
  return (person) => tests.every((test) => test(person));
};

export const anyOf = (filters: readonly Filter[] | undefined): Predicate => {
  const tests = (filters ?? []).map(filterPredicate);
  return tests.length === 0 ? () => false : (person) => tests.some((test) => test(person));
};
