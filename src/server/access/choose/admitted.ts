import type { Result } from '../../../kernel/result.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import { type AccountRow, readDoor } from '../account/store.ts';
import { judgeAdmission } from '../admission.ts';
import type { Proven } from '../session/model.ts';

type Known = Pick<
  AccountRow,
  'agency_id' | 'account_id' | 'employee_id' | 'password_changed_at' | 'must_change_password' | 'totp_confirmed_at'
>;

export interface Admitted {
  readonly account: Known;
  readonly proven: Proven;
}

/** Of accounts whose password was just given, those that may come in, with the name of their agency; else why the first may not. */
export const admitted = async (
  tx: Tx,
  accounts: readonly Known[],
  now: Instant,
): Promise<{ readonly open: readonly Admitted[]; readonly refused: Result<undefined> | null }> => {
  const open: Admitted[] = [];
  let refused: Result<undefined> | null = null;
  for (const account of accounts) {
    const who = { agencyId: account.agency_id, accountId: account.account_id };
    const judged = await judgeAdmission(tx, { ...who, employeeId: account.employee_id }, now);
    if (!judged.ok) {
      refused ??= judged;
      continue;
    }
    const agency = (await readDoor(tx, who.agencyId)).short_name;
    open.push({ account, proven: { ...who, agency, at: now, passwordChangedAt: account.password_changed_at } });
  }
  return { open, refused };
};
