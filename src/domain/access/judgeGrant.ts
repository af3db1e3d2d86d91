import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { PlainDate } from '../../kernel/time.ts';
import { type Actor, type Grant, scopeOf } from './can.ts';
import { type Permission, permissions, type Reach, type Role, roles } from './roles.ts';

/** Roles that mean something only over a unit; all others hold for the whole agency. */
export const needsUnit = (role: Role): boolean => role === 'unitHead' || role === 'unitOperator';

const allPermissions = Object.keys(permissions) as Permission[];

/** Whether a role would let this actor do anything that he may not do already; what reaches only its holder counts where asked for. */
const addsTo = (actor: Actor, role: Role, day: PlainDate, ownThings: boolean): boolean =>
  allPermissions.some((permission) => {
    const reach = (permissions[permission] as Partial<Record<Role, Reach>>)[role];
    if (reach === undefined) return false;
    const scope = scopeOf(actor, permission, day);
    return reach === 'self' ? ownThings && !(scope.self || scope.all) : !scope.all;
  });

/** Whoever names the heads and operators of units gains nothing by one of their passwords. */
const appoints = (actor: Actor, role: Role, day: PlainDate): boolean =>
  needsUnit(role) && scopeOf(actor, 'unit.write', day).all;

/** Who oversees the personnel office; its officers do not hand out the way in. */
const oversees = (role: Role): boolean => role === 'inspector';

/**
 * Whether `actor` may hand out a password for somebody with these grants: not where he could do more in that person's name than in
 * his own, nor, as an officer, for an inspector; only an operator of the platform may, so that nobody is shut out for good.
 */
export const mayResetFor = (actor: Actor, grants: readonly Grant[], today: PlainDate): boolean =>
  scopeOf(actor, 'platform.operate', today).all ||
  (!grants.some((grant) => !appoints(actor, grant.role, today) && addsTo(actor, grant.role, today, false)) &&
    (scopeOf(actor, 'health.entrust', today).all || !grants.some((grant) => oversees(grant.role))));

const anOfficer: Actor = {
  accountId: '',
  agencyId: 0,
  employeeId: null,
  grants: [{ role: 'personnelOfficer', unitId: null, from: '1945-08-17', to: null }],
};
/** Roles in whose name more may be done than in a personnel officer's; he must not come to their passwords by another way either. */
export const rolesBeyondOfficer: readonly Role[] = roles.filter(
  (role) => !needsUnit(role) && addsTo(anOfficer, role, '1945-08-17', false),
);

/** Who holds one of these sees health data, or decides who does. */
const entrusted: readonly Role[] = ['healthVerifier', 'appointingAuthority'];

/**
 * Whether `actor` may give this role to `accountId`: nobody gives himself more than he has, only an operator of the platform makes
 * another one, only he or the appointing authority names a health verifier or an appointing authority, a head or operator needs a unit, and a grant that has ended before today is a mistake.
 */
export const judgeGrant = (actor: Actor, accountId: string, grant: Grant, today: PlainDate): Result<undefined> => {
  if (needsUnit(grant.role) && grant.unitId === null) return refuse('access.roleNeedsUnit');
  if (!needsUnit(grant.role) && grant.unitId !== null) return refuse('access.roleIsAgencyWide');
  if (grant.to !== null && (grant.to < today || grant.to < grant.from)) return refuse('access.grantPast');
  const operates = scopeOf(actor, 'platform.operate', today).all;
  if (grant.role === 'platformOperator' && !operates) return refuse('access.grantBeyond');
  if (entrusted.includes(grant.role) && !scopeOf(actor, 'health.entrust', today).all)
    return refuse('access.grantHealth');
  if (actor.accountId === accountId && addsTo(actor, grant.role, today, true)) return refuse('access.grantBeyond');
  return ok(undefined);
};
