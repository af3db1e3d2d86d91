import { randomBytes } from 'node:crypto';
import type { attendanceCardEndpoints } from '../../../contract/attendanceCard.ts';
import { fullName } from '../../../domain/people/model.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import { listPeople } from '../../people/peopleStore.ts';
import { visibleUnits } from '../../people/visibleUnits.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { issueCards } from './issueCards.ts';
import { allKeys, currentKey, retireKeys } from './keyStore.ts';
import { openLiveKeys } from './liveKeyStore.ts';
import { readCardRules, writeCardRules } from './rulesStore.ts';
import { makeKey } from './signingKey.ts';
import {
  countWithout,
  holderFacts,
  lastRevocations,
  makeHolders,
  openCards,
  peopleInUnits,
  revokeCards,
  setPrinted,
} from './store.ts';

/** A card as told to people. */
const told = (card: { issuedAt: string; expiresAt: string }, now: string) => ({
  issuedAt: card.issuedAt as `${string}Z`,
  expiresAt: card.expiresAt as `${string}Z`,
  state: now < card.expiresAt ? ('valid' as const) : ('expired' as const),
});

export const listCards: Handler<typeof attendanceCardEndpoints.list> = async (call) => {
  const { tx, actor, scope, today, now, query } = call;
  const units = await loadUnits(tx, actor.agencyId, today);
  const unitIds = visibleUnits(units, scope, query.unitId);
  const filter = { q: query.q, unitIds, alsoEmployeeId: null, employment: undefined, position: undefined };
  const rows = await listPeople(tx, actor.agencyId, today, filter, { offset: query.offset, limit: query.limit });
  const ids = rows.map((row) => row.employee_id);
  const [cards, revoked, live, facts] = [
    await openCards(tx, actor.agencyId, ids),
    await lastRevocations(tx, actor.agencyId, ids),
    await openLiveKeys(tx, actor.agencyId, ids),
    new Map((await holderFacts(tx, actor.agencyId, today, ids)).map((one) => [one.employeeId, one])),
  ];
  return ok({
    total: rows[0]?.total ?? 0,
    without: await countWithout(tx, actor.agencyId, today, unitIds, now),
    people: rows.map((row) => {
      const card = cards.get(row.employee_id);
      return {
        employeeId: row.employee_id,
        name: fullName({ name: row.name, titleBefore: row.title_before, titleAfter: row.title_after }),
        number: row.number,
        unitName: units.get(row.unit_id ?? '')?.name ?? '',
        card: card ? told(card, now) : null,
        revoked: card ? null : (revoked.get(row.employee_id) ?? null),
        photo: facts.get(row.employee_id)?.photoFileId != null,
        live: live.has(row.employee_id),
        printed: facts.get(row.employee_id)?.printed ?? false,
      };
    }),
  });
};

export const issueCard: Handler<typeof attendanceCardEndpoints.issue> = async (call) => {
  const { tx, actor, deps, now, today, params, audit } = call;
  if (!(await peopleInUnits(tx, actor.agencyId, today, null)).includes(params.employeeId))
    return refuse('card.notInService');
  const made = await issueCards(tx, actor.agencyId, [params.employeeId], { deps, now, accountId: actor.accountId });
  if (!made.ok) return made;
  await audit('card.issue', { kind: 'employee', id: params.employeeId });
  return ok(told((await openCards(tx, actor.agencyId, [params.employeeId])).get(params.employeeId)!, now));
};

export const issueMany: Handler<typeof attendanceCardEndpoints.issueMany> = async (call) => {
  const { tx, actor, deps, now, today, scope, body, audit } = call;
  const units = await loadUnits(tx, actor.agencyId, today);
  const people = await peopleInUnits(tx, actor.agencyId, today, visibleUnits(units, scope, body.unitId) ?? []);
  if (people.length === 0) return refuse('card.noneInUnit');
  const held = await openCards(tx, actor.agencyId, people);
  const wanted = people.filter((id) => !(now < (held.get(id)?.expiresAt ?? '')));
  const made = await issueCards(tx, actor.agencyId, wanted, { deps, now, accountId: actor.accountId });
  if (!made.ok) return made;
  await audit('card.issueMany', { kind: 'unit', id: body.unitId }, { cards: made.value });
  return ok({ issued: made.value, had: people.length - made.value });
};

export const revokeCard: Handler<typeof attendanceCardEndpoints.revoke> = async (call) => {
  const { tx, actor, now, params, body, audit } = call;
  const by = { why: body.why, at: now, accountId: actor.accountId };
  if ((await revokeCards(tx, actor.agencyId, [params.employeeId], by)) === 0) return refuse('card.none');
  await audit('card.revoke', { kind: 'employee', id: params.employeeId }, { why: body.why });
  return ok(undefined);
};

export const grantPrinted: Handler<typeof attendanceCardEndpoints.grantPrinted> = async (call) => {
  const { tx, actor, today, params, body, audit } = call;
  if ((await holderFacts(tx, actor.agencyId, today, [params.employeeId])).length === 0)
    return refuse('general.notFound');
  await makeHolders(tx, actor.agencyId, [{ employeeId: params.employeeId, holder: randomBytes(8) }]);
  await setPrinted(tx, actor.agencyId, params.employeeId, body.printed);
  await audit('card.grantPrinted', { kind: 'employee', id: params.employeeId }, { printed: body.printed });
  return ok(undefined);
};

export const readRules: Handler<typeof attendanceCardEndpoints.rules> = async ({ tx, actor }) => {
  const key = await currentKey(tx, actor.agencyId);
  const rules = await readCardRules(tx, actor.agencyId);
  return ok({ ...rules, keyId: key?.keyId ?? null, keySince: key?.createdAt ?? null });
};

export const setRules: Handler<typeof attendanceCardEndpoints.setRules> = async ({ tx, actor, body, now, audit }) => {
  await writeCardRules(tx, actor.agencyId, body, now);
  await audit('card.setRules', { kind: 'agency', id: String(actor.agencyId) }, { ...body });
  return ok(undefined);
};

export const newKey: Handler<typeof attendanceCardEndpoints.newKey> = async ({ tx, actor, deps, now, audit }) => {
  if ((await allKeys(tx, actor.agencyId)).length >= 255) return refuse('card.keysSpent');
  await retireKeys(tx, actor.agencyId, now);
  const keyId = await makeKey(tx, actor.agencyId, deps, now);
  if (keyId === null) return refuse('card.keysSpent');
  await audit('card.newKey', { kind: 'agency', id: String(actor.agencyId) }, { keyId });
  return ok({ keyId });
};
