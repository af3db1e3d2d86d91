import { holdsOn, type PlainDate } from '../../kernel/time.ts';
import { ownPast, type Permission, permissions, type Reach, type Role } from './roles.ts';

/** A role held over a unit (null: the whole agency) during a span of days. */
export interface Grant {
  readonly role: Role;
  readonly unitId: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  /** Held by somebody whose service has ended: he reads what is his own, nothing else. */
  readonly pastOnly?: true;
}

export interface Actor {
  readonly accountId: string;
  readonly agencyId: number;
  readonly employeeId: string | null;
  readonly grants: readonly Grant[];
}

/** What an action touches: an employee (with the paths of the units he is placed in), a unit (its path), or the agency as a whole. */
export type Target =
  | { readonly kind: 'agency' }
  | { readonly kind: 'unit'; readonly path: readonly string[] }
  | { readonly kind: 'employee'; readonly employeeId: string; readonly paths: readonly (readonly string[])[] };

/** Where a permission reaches for this actor on this day: everything, some units, and whether himself. */
export interface Scope {
  readonly all: boolean;
  readonly unitIds: readonly string[];
  readonly self: boolean;
}

export const scopeOf = (actor: Actor, permission: Permission, day: PlainDate): Scope => {
  const reaches: Partial<Record<Role, Reach>> = permissions[permission];
  let all = false;
  let self = false;
  const unitIds: string[] = [];
  for (const grant of actor.grants) {
    const reach = reaches[grant.role];
    if (reach === undefined || !holdsOn(grant, day)) continue;
    if (grant.pastOnly && (reach !== 'self' || !ownPast.includes(permission))) continue;
    if (reach === 'self') self = true;
    else if (reach === 'agency' || grant.unitId === null) all = true;
    else unitIds.push(grant.unitId);
  }
  return { all, unitIds, self };
};

export const can = (actor: Actor, permission: Permission, target: Target, day: PlainDate): boolean => {
  const scope = scopeOf(actor, permission, day);
  if (scope.all) return true;
  if (target.kind === 'agency') return false;
  if (target.kind === 'unit') return target.path.some((id) => scope.unitIds.includes(id));
  if (scope.self && actor.employeeId === target.employeeId) return true;
  return target.paths.some((path) => path.some((id) => scope.unitIds.includes(id)));
};
