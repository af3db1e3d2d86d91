import type { Filter, When } from './model.ts';

const shares = <T>(a: readonly T[] | undefined, b: readonly T[] | undefined): boolean =>
  a === undefined || b === undefined || a.some((each) => b.includes(each));

const codesMeet = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a === undefined || b === undefined || a.some((x) => b.some((y) => x.startsWith(y) || y.startsWith(x)));

/** Whether some person could match both filters, as far as the filters alone tell. */
const filtersMeet = (a: Filter = {}, b: Filter = {}): boolean =>
  shares(a.employmentKinds, b.employmentKinds) &&
  shares(a.positionKinds, b.positionKinds) &&
  shares(a.jobKinds, b.jobKinds) &&
  shares(a.unitKinds, b.unitKinds) &&
  shares(a.employeeIds, b.employeeIds) &&
  codesMeet(a.residence, b.residence) &&
  codesMeet(a.places, b.places) &&
  (a.strategic === undefined || b.strategic === undefined || a.strategic === b.strategic) &&
  (a.heads === undefined || b.heads === undefined || a.heads === b.heads);

/** Whether some day could satisfy both conditions. */
const whensMeet = (a: When = {}, b: When = {}): boolean =>
  shares(a.weekdays, b.weekdays) &&
  (a.from === undefined || b.to === undefined || a.from <= b.to) &&
  (b.from === undefined || a.to === undefined || b.from <= a.to) &&
  (a.ramadan === undefined || b.ramadan === undefined || a.ramadan === b.ramadan) &&
  (a.switches ?? []).every((x) => (b.switches ?? []).every((y) => x.name !== y.name || shares(x.is, y.is)));

/** Whether every person of `inner` is among those that `outer` names, as far as the filters alone tell. */
const isWithin = (inner: Filter, outer: Filter): boolean =>
  (Object.keys(outer) as (keyof Filter)[]).every((key) => {
    const wide = outer[key];
    const narrow = inner[key];
    if (wide === undefined) return true;
    if (Array.isArray(wide)) return Array.isArray(narrow) && narrow.every((each) => (wide as unknown[]).includes(each));
    return narrow === wide;
  });

interface Conditions {
  readonly who?: Filter | undefined;
  readonly except?: readonly Filter[] | undefined;
  readonly when?: When | undefined;
}

/** Whether two clauses can speak of the same person on the same day, exceptions taken into account. */
export const conditionsMeet = (a: Conditions, b: Conditions): boolean =>
  filtersMeet(a.who, b.who) &&
  whensMeet(a.when, b.when) &&
  !(a.except ?? []).some((each) => b.who !== undefined && isWithin(b.who, each)) &&
  !(b.except ?? []).some((each) => a.who !== undefined && isWithin(a.who, each));
