import type { accessEndpoints } from '../../contract/access.ts';
import { agencySettingsOf } from '../../domain/access/agencySettings.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Zone } from '../../kernel/time.ts';
import type { Handler } from '../platform/http/bind.ts';
import { readAccount, readAgency, setLanguageOf } from './account/store.ts';
import { freshProofs } from './choose/freshProofs.ts';
import { readProven, sessionLife } from './session/model.ts';
import { readOwnSession } from './session/store.ts';

export const readMe: Handler<typeof accessEndpoints.me> = async ({
  tx,
  actor,
  sessionId,
  now,
  today,
  visitor,
  outgoing,
}) => {
  const account = await readAccount(tx, actor);
  if (account === null) return refuse('general.notFound');
  const agency = await readAgency(tx, actor.agencyId);
  const session = await readOwnSession(tx, actor.agencyId, sessionId);
  if (visitor.token !== null && session.lasting) outgoing.setSession(visitor.token, sessionLife.lasting);
  return ok({
    accountId: actor.accountId,
    employeeId: actor.employeeId,
    name: account.display_name,
    number: account.number,
    email: account.email,
    language: account.language,
    mustChangePassword: account.must_change_password,
    secondFactor: account.totp_confirmed_at !== null,
    hasPassword: account.password_hash !== null,
    today,
    agency: {
      id: agency.agency_id,
      name: agency.name,
      shortName: agency.short_name,
      kind: agency.kind,
      zone: agency.zone as Zone,
      paper: agency.paper,
      brandColour: agency.brand_colour,
      letterhead: agencySettingsOf(agency.settings).letterhead,
      logo: agency.logo,
      sample: agency.sample,
    },
    grants: [...actor.grants],
    otherAccounts: freshProofs(readProven(session.proven), now)
      .filter((one) => one.accountId !== actor.accountId)
      .map(({ accountId, agency: name }) => ({ accountId, agency: name })),
  });
};

export const setLanguage: Handler<typeof accessEndpoints.setLanguage> = async ({ tx, actor, body, audit }) => {
  await setLanguageOf(tx, actor, body.language);
  await audit('access.setLanguage', { kind: 'account', id: actor.accountId }, body);
  return ok(undefined);
};
