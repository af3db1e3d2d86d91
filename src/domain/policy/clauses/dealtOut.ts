import type { PersonOnDay } from '../model.ts';
import type { PolicyFacts } from './clauseKind.ts';

/** A steady number from an id (FNV-1a), for people whose place in the unit is not known. */
const numberOf = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
};

/**
 * Deals people out evenly over `groups`: by the place that each keeps in his unit as long as he stays, see `placesInUnits`;
 * where that is not recorded (a staff file, a worked example), by the order of those at hand.
 */
export const dealtOut = (
  { employeeId, placeInUnit }: Pick<PersonOnDay, 'employeeId' | 'placeInUnit'>,
  groups: number,
  facts: PolicyFacts,
): number => (placeInUnit ?? facts.indexInUnit.get(employeeId) ?? numberOf(employeeId)) % groups;
