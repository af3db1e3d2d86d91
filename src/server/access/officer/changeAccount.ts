import type { accountsEndpoints } from '../../../contract/accounts.ts';
import { judgeGrant, needsUnit } from '../../../domain/access/judgeGrant.ts';
import { type Role, roles } from '../../../domain/access/roles.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays, overlaps } from '../../../kernel/time.ts';
import { tell } from '../../inbox/tell.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { grantsOfMany, insertGrant, readAccount, readAgency } from '../account/store.ts';
import { sessionCacheOf } from '../session/sessionCache.ts';
import { revokeSessions } from '../session/store.ts';
import { ssoMatchOf } from '../sso/ssoMatch.ts';
import { readSsoRow } from '../sso/store.ts';
import { pathOfUnitOn } from '../unitTree/store.ts';
import { enrolAnew, enrolsAnew, notNeeded } from './enrolAnew.ts';
import { accountsWithRoles, endGrant, otherOfficers, readGrant, setDisabledAt, setSsoMatch } from './store.ts';

export const grantRole: Handler<typeof accountsEndpoints.grantRole> = async ({
  tx,
  actor,
  params,
  body,
  deps,
  now,
  today,
  audit,
}) => {
  const who = { agencyId: actor.agencyId, accountId: params.id };
  const account = await readAccount(tx, who);
  if (account === null) return refuse('general.notFound');
  const judged = judgeGrant(actor, params.id, body, today);
  if (!judged.ok) return judged;
  if (body.unitId !== null && (await pathOfUnitOn(tx, actor.agencyId, body.unitId, today)) === null)
    return refuse('general.notFound');
  const held = await grantsOfMany(tx, [{ ...who, employeeId: account.employee_id, today }]);
  const twice = held.some(
    (g) => g.role === body.role && g.unit_id === body.unitId && overlaps({ from: g.valid_from, to: g.valid_to }, body),
  );
  if (twice) return refuse('access.grantTwice');
  const id = deps.newId();
  await insertGrant(tx, { ...who, grantId: id, ...body, grantedBy: actor.accountId });
  sessionCacheOf(deps.db).forgetAccount(params.id, now);
  const enrolment = enrolsAnew(body.role) ? await enrolAnew({ tx, deps, actor, now, today }, account) : notNeeded;
  if (body.role === 'healthVerifier') {
    const by = await readAccount(tx, { agencyId: actor.agencyId, accountId: actor.accountId });
    await tell(
      { deps, tx, now, agencyId: actor.agencyId },
      {
        accountIds: await accountsWithRoles(tx, actor.agencyId, ['healthVerifier', 'inspector'], today),
        kind: 'access.verifierNamed',
        params: { name: account.display_name, by: by?.display_name ?? '', from: body.from },
        link: null,
      },
    );
  }
  await audit(
    'account.grantRole',
    { kind: 'account', id: params.id },
    { ...body, unitId: needsUnit(body.role) ? body.unitId : null, enrolment: enrolment.kind },
  );
  return ok({ id, enrolment });
};

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

export const revokeGrant: Handler<typeof accountsEndpoints.revokeGrant> = async ({
  tx,
  actor,
  params,
  deps,
  now,
  today,
  audit,
}) => {
  const who = { agencyId: actor.agencyId, accountId: params.id };
  const grant = await readGrant(tx, who, params.grantId);
  if (grant === null || !isRole(grant.role)) return refuse('general.notFound');
  if (grant.role === 'personnelOfficer' && (await otherOfficers(tx, who, today)) === 0)
    return refuse('access.lastOfficer');
  if (grant.role === 'platformOperator') {
    const judged = judgeGrant(actor, params.id, { role: grant.role, unitId: null, from: today, to: null }, today);
    if (!judged.ok) return judged;
  }
  await endGrant(tx, actor.agencyId, params.grantId, addDays(today, -1));
  sessionCacheOf(deps.db).forgetAccount(params.id, now);
  await audit('account.revokeRole', { kind: 'account', id: params.id }, { role: grant.role, unitId: grant.unitId });
  return ok(undefined);
};

export const setDisabled: Handler<typeof accountsEndpoints.setDisabled> = async ({
  tx,
  actor,
  params,
  body,
  deps,
  now,
  today,
  audit,
}) => {
  const who = { agencyId: actor.agencyId, accountId: params.id };
  const account = await readAccount(tx, who);
  if (account === null) return refuse('general.notFound');
  if (params.id === actor.accountId) return refuse('access.ownAccount');
  if (body.disabled) {
    const held = await grantsOfMany(tx, [{ ...who, employeeId: account.employee_id, today }]);
    const officer = held.some((g) => g.role === 'personnelOfficer');
    if (officer && (await otherOfficers(tx, who, today)) === 0) return refuse('access.lastOfficer');
    await revokeSessions(tx, who, null, now);
  }
  await setDisabledAt(tx, who, body.disabled ? now : null);
  sessionCacheOf(deps.db).forgetAccount(params.id, now);
  await audit(body.disabled ? 'account.close' : 'account.open', { kind: 'account', id: params.id });
  return ok(undefined);
};

export const readSso: Handler<typeof accountsEndpoints.readSso> = async ({ tx, actor, deps }) => {
  const agency = await readAgency(tx, actor.agencyId);
  const own = await readSsoRow(tx, actor.agencyId);
  return ok({ configured: own !== null || deps.config.oidc !== null, matchBy: ssoMatchOf(agency.settings) });
};

export const setSso: Handler<typeof accountsEndpoints.setSso> = async ({ tx, actor, body, audit }) => {
  await setSsoMatch(tx, actor.agencyId, body.matchBy);
  await audit('account.setSso', { kind: 'agency', id: String(actor.agencyId) }, body);
  return ok(undefined);
};
