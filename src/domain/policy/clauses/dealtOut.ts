import type { PolicyFacts } from './clauseKind.ts';

/** A steady number from an id (FNV-1a), for people whose place in the unit is not known. */
const numberOf = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
};

/** Deals people out evenly over `groups`, by their place in the unit. */
export const dealtOut = (employeeId: string, groups: number, facts: PolicyFacts): number =>
  (facts.indexInUnit.get(employeeId) ?? numberOf(employeeId)) % groups;
