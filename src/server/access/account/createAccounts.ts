import { rolesBeyondOfficer } from '../../../domain/access/judgeGrant.ts';
import { signInNumber } from '../../../domain/access/signInName.ts';
import type { Id } from '../../../kernel/id.ts';
import { addSeconds, type Instant, todayIn } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import { accountsHolding, insertAccounts, type NewAccountRow, takenNames, updateAccountNames } from '../bulk/store.ts';

/** A person who is to be able to sign in. */
export interface AccountWanted {
  readonly employeeId: Id | null;
  /** Full name with degrees, as shown. */
  readonly name: string;
  readonly number: string | null;
  readonly email: string | null;
  /** An argon2id hash; left out for people who are invited by a link or a temporary password. */
  readonly passwordHash?: string;
  readonly mustChangePassword?: boolean;
}

export interface AccountsMade {
  readonly created: number;
  readonly updated: number;
  /** Employees whose address belongs to another account already; they sign in by number. */
  readonly withoutEmail: readonly Id[];
}

const lower = (email: string | null): string | null => email?.trim().toLowerCase() || null;

/**
 * Accounts for many people in one go, inside the caller's transaction; one that exists keeps its password and gets the present name,
 * number and address. An address or number that another account bears is left out and never stops the rest. Accounts that may do more than a
 * personnel officer keep the names they sign in by, unless `byOperator`: otherwise a new address and a reset link would open them.
 */
export const createAccounts = async (
  tx: Tx,
  agencyId: number,
  wanted: readonly AccountWanted[],
  make: { readonly now: Instant; readonly newId: () => Id; readonly byOperator?: boolean },
): Promise<AccountsMade> => {
  const existing = await takenNames(tx, agencyId);
  const byEmployee = new Map(
    existing.flatMap((row) => (row.employee_id === null ? [] : [[row.employee_id, row] as const])),
  );
  const emails = new Map(
    existing.flatMap((row) => (row.email === null ? [] : [[row.email.toLowerCase(), row.account_id] as const])),
  );
  const numbers = new Map(
    existing.flatMap((row) => (row.number === null ? [] : [[row.number, row.account_id] as const])),
  );
  // A day earlier than in any zone of the country, so that a role is guarded through its last day.
  const guarded = make.byOperator
    ? new Set<Id>()
    : await accountsHolding(tx, agencyId, rolesBeyondOfficer, todayIn('Asia/Jakarta', addSeconds(make.now, -86_400)));
  const fresh: NewAccountRow[] = [];
  const changed: { accountId: Id; name: string; number: string | null; email: string | null }[] = [];
  const withoutEmail: Id[] = [];
  const claim = (taken: Map<string, Id>, value: string | null, accountId: Id): string | null => {
    if (value === null) return null;
    const holder = taken.get(value);
    if (holder !== undefined && holder !== accountId) return null;
    taken.set(value, accountId);
    return value;
  };
  for (const person of wanted) {
    const known = person.employeeId === null ? undefined : byEmployee.get(person.employeeId);
    const accountId = known?.account_id ?? make.newId();
    const wantedEmail = lower(person.email);
    const keeps = known !== undefined && guarded.has(accountId) ? known : null;
    const wantedNumber = person.number === null ? null : signInNumber(person.number);
    const email = keeps ? lower(keeps.email) : claim(emails, wantedEmail, accountId);
    const number = keeps ? keeps.number : claim(numbers, wantedNumber, accountId);
    if (wantedEmail !== null && email === null && person.employeeId !== null) withoutEmail.push(person.employeeId);
    if (known === undefined) {
      fresh.push({
        accountId,
        employeeId: person.employeeId,
        name: person.name,
        number,
        email,
        passwordHash: person.passwordHash ?? null,
        mustChangePassword: person.mustChangePassword ?? false,
      });
    } else if (known.display_name !== person.name || known.number !== number || lower(known.email) !== email) {
      changed.push({ accountId, name: person.name, number, email });
    }
  }
  await insertAccounts(tx, agencyId, fresh, make.now);
  await updateAccountNames(tx, agencyId, changed);
  return { created: fresh.length, updated: changed.length, withoutEmail };
};
