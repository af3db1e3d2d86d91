import type { Role } from '../../../domain/access/roles.ts';
import { signInNumber } from '../../../domain/access/signInName.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Instant, todayIn, type Zone } from '../../../kernel/time.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Mail } from '../../platform/mail.ts';
import { insertGrant } from '../account/store.ts';
import { insertAccounts, takenNames } from '../bulk/store.ts';
import { newTemporaryPassword } from '../officer/newTemporaryPassword.ts';
import { hashPassword } from '../passwordHash.ts';
import { enrolmentSeconds, resetMail } from '../reset/resetMail.ts';

export interface FirstPerson {
  readonly name: string;
  readonly number: string;
  readonly email: string | null;
  readonly by: 'mail' | 'code';
}

export interface WayIn {
  readonly mailed: string | null;
  readonly password: string | null;
  /** To be sent after the transaction. */
  readonly mail: Mail | null;
}

/** `mailing` is null where no mail can be sent, as in the terminal. */
export interface Parts {
  readonly newId: Deps['newId'];
  readonly mailing: Pick<Deps, 'config' | 'mail'> | null;
}

/**
 * A new account with a role over the whole agency, named by the server's operator; written into that agency's own trail. Refuses a
 * number or address that an account of the agency bears already. Owner only.
 */
export const nameFirst = async (
  tx: Tx,
  parts: Parts,
  agency: { readonly agencyId: number; readonly zone: Zone },
  person: FirstPerson & { readonly role: Extract<Role, 'personnelOfficer' | 'appointingAuthority'> },
  now: Instant,
): Promise<Result<WayIn>> => {
  const { agencyId } = agency;
  const number = signInNumber(person.number);
  const email = person.email?.trim().toLowerCase() ?? null;
  if (person.by === 'mail' && (email === null || !parts.mailing?.mail.configured)) return refuse('access.mailAbsent');
  const taken = await takenNames(tx, agencyId);
  if (taken.some((one) => one.number === number || (email !== null && one.email?.toLowerCase() === email)))
    return refuse('access.nameTaken');
  const accountId = parts.newId();
  const password = person.by === 'code' ? newTemporaryPassword() : null;
  const account = {
    accountId,
    employeeId: null,
    name: person.name,
    number,
    email,
    passwordHash: password === null ? null : await hashPassword(password),
    mustChangePassword: password !== null,
  };
  await insertAccounts(tx, agencyId, [account], now);
  const grant = { agencyId, grantId: parts.newId(), accountId, role: person.role, unitId: null };
  await insertGrant(tx, { ...grant, from: todayIn(agency.zone, now), to: null, grantedBy: null });
  const entry = { agencyId, at: now, accountId: null, action: 'agency.nameFirst', targetKind: 'account' };
  await appendAudit(tx, { ...entry, targetId: accountId, detail: { role: person.role, by: person.by } });
  const to = { agencyId, accountId, name: person.name, language: 'id' as const };
  const mail =
    person.by === 'mail' && parts.mailing !== null
      ? await resetMail(tx, parts.mailing, { ...to, email: email! }, now, enrolmentSeconds)
      : null;
  return ok({ mailed: mail?.to ?? null, password, mail });
};
