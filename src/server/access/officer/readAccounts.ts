import type { accountsEndpoints } from '../../../contract/accounts.ts';
import type { Role } from '../../../domain/access/roles.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { holdsOn } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { type AccountRef, grantsOfMany, headshipsOfMany, readAccount } from '../account/store.ts';
import { accountDetail, searchAccounts, unitNames, unitsByName } from './store.ts';

const pageSize = 50;

export const listAccounts: Handler<typeof accountsEndpoints.list> = async ({ tx, actor, query, today }) => {
  const offset = (query.page - 1) * pageSize;
  const { total, rows } = await searchAccounts(tx, actor.agencyId, today, {
    text: query.text,
    role: query.role,
    limit: pageSize,
    offset,
  });
  const accounts = rows.map((row) => ({
    id: row.account_id,
    employeeId: row.employee_id,
    name: row.display_name,
    number: row.number,
    email: row.email,
    roles: row.roles as Role[],
    secondFactor: row.second_factor,
    signedInBefore: row.signed_in_before,
    disabled: row.disabled,
  }));
  return ok({ total, accounts });
};

export const readOneAccount: Handler<typeof accountsEndpoints.read> = async ({ tx, actor, params, today, now }) => {
  const who: AccountRef = { agencyId: actor.agencyId, accountId: params.id };
  const account = await readAccount(tx, who);
  if (account === null) return refuse('general.notFound');
  const asked = [{ ...who, employeeId: account.employee_id, today }];
  const given = await grantsOfMany(tx, asked);
  const heads = await headshipsOfMany(tx, asked);
  const names = await unitNames(
    tx,
    who.agencyId,
    [...given, ...heads].flatMap((g) => (g.unit_id === null ? [] : [g.unit_id])),
    today,
  );
  const nameOf = (unitId: string | null) => (unitId === null ? null : (names.get(unitId) ?? null));
  const grants = [
    ...given.map((g) => ({
      id: g.grant_id,
      role: g.role as Role,
      unitId: g.unit_id,
      unitName: nameOf(g.unit_id),
      from: g.valid_from,
      to: g.valid_to,
      source: 'grant' as const,
      acting: null,
    })),
    ...heads.map((h) => ({
      id: h.headship_id,
      role: 'unitHead' as const,
      unitId: h.unit_id,
      unitName: nameOf(h.unit_id),
      from: h.valid_from,
      to: h.valid_to,
      source: 'headship' as const,
      acting: h.acting,
    })),
  ];
  const detail = await accountDetail(tx, who, now);
  return ok({
    id: account.account_id,
    employeeId: account.employee_id,
    name: account.display_name,
    number: account.number,
    email: account.email,
    roles: [...new Set(grants.filter((g) => holdsOn(g, today)).map((g) => g.role))],
    secondFactor: account.totp_confirmed_at !== null,
    signedInBefore: detail.lastSeenAt !== null,
    disabled: account.disabled_at !== null,
    hasPassword: account.password_hash !== null,
    mustChangePassword: account.must_change_password,
    grants,
    ...detail,
  });
};

export const findUnits: Handler<typeof accountsEndpoints.units> = async ({ tx, actor, query, today }) =>
  ok({ units: await unitsByName(tx, actor.agencyId, query.text, today) });
