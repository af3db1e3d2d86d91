import type { platformEndpoints } from '../../../contract/platform.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { todayIn, type Zone } from '../../../kernel/time.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Handler } from '../../platform/http/bind.ts';
import type { Mail } from '../../platform/mail.ts';
import { sessionCacheOf } from '../session/sessionCache.ts';
import { addAgency } from './addAgency.ts';
import { nameFirst } from './nameFirst.ts';
import { acrossAgencies, endSessionsOf, isHeld, listAgencies, readAgencyState, setSuspendedAt } from './store.ts';

const offices = ['personnelOfficer', 'appointingAuthority'] as const;

export const readAgencies: Handler<typeof platformEndpoints.agencies> = async ({ tx, actor, deps, now }) => {
  const agencies = await acrossAgencies(tx, async () => {
    const rows = await listAgencies(tx);
    const vacant = new Map<number, (typeof offices)[number][]>();
    for (const row of rows)
      for (const role of offices)
        if (!(await isHeld(tx, row.agency_id, role, todayIn(row.zone as Zone, now))))
          vacant.set(row.agency_id, [...(vacant.get(row.agency_id) ?? []), role]);
    return rows.map((row) => ({
      id: row.agency_id,
      name: row.name,
      shortName: row.short_name,
      kind: row.kind,
      zone: row.zone as Zone,
      sample: row.sample,
      own: row.agency_id === actor.agencyId,
      createdAt: row.created_at,
      suspendedAt: row.suspended_at,
      accounts: row.accounts,
      lastSeenAt: row.last_seen_at,
      vacant: vacant.get(row.agency_id) ?? [],
    }));
  });
  return ok({ mail: deps.mail.configured, agencies });
};

// Not awaited: the transaction does not wait for a mail server.
const sendLater = (deps: Deps, mail: Mail | null): void => {
  if (mail !== null) void deps.mail.send(mail).catch(() => deps.log.error({ kind: 'invitation' }, 'mail not sent'));
};

export const addOneAgency: Handler<typeof platformEndpoints.add> = async ({ tx, deps, body, now, audit }) => {
  const added = await acrossAgencies(tx, () => addAgency(tx, { newId: deps.newId, mailing: deps }, body, now));
  if (!added.ok) return added;
  const { id, mailed, password, mail } = added.value;
  await audit('platform.addAgency', { kind: 'agency', id: String(id) }, { name: body.name, by: body.officer.by });
  sendLater(deps, mail);
  return ok({ id, mailed, password });
};

export const nameInAgency: Handler<typeof platformEndpoints.name> = async ({ tx, deps, params, body, now, audit }) => {
  const { agencyId } = params;
  const named = await acrossAgencies(tx, async () => {
    const state = await readAgencyState(tx, agencyId);
    if (state === undefined) return refuse('general.notFound');
    const zone = state.zone as Zone;
    if (await isHeld(tx, agencyId, body.role, todayIn(zone, now))) return refuse('access.roleHeld');
    return nameFirst(tx, { newId: deps.newId, mailing: deps }, { agencyId, zone }, body, now);
  });
  if (!named.ok) return named;
  await audit('platform.name', { kind: 'agency', id: String(agencyId) }, { role: body.role, by: body.by });
  const { mailed, password, mail } = named.value;
  sendLater(deps, mail);
  return ok({ mailed, password });
};

export const setSuspended: Handler<typeof platformEndpoints.setSuspended> = async (call) => {
  const { tx, actor, deps, params, body, now, audit } = call;
  const { agencyId } = params;
  if (agencyId === actor.agencyId) return refuse('access.ownAgency');
  const ended = await acrossAgencies(tx, async () => {
    const state = await readAgencyState(tx, agencyId);
    if (state === undefined) return null;
    if ((state.suspended_at !== null) === body.suspended) return 0;
    await setSuspendedAt(tx, agencyId, body.suspended ? now : null);
    const action = body.suspended ? 'agency.suspend' : 'agency.reopen';
    const target = { targetKind: 'agency', targetId: String(agencyId) };
    await appendAudit(tx, { agencyId, at: now, accountId: null, action, ...target, detail: {} });
    return body.suspended ? endSessionsOf(tx, agencyId, now) : 0;
  });
  if (ended === null) return refuse('general.notFound');
  sessionCacheOf(deps.db).forgetAll(now);
  const action = body.suspended ? 'platform.suspend' : 'platform.reopen';
  await audit(action, { kind: 'agency', id: String(agencyId) }, { ended });
  return ok(undefined);
};
