import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { AccountRef } from '../account/store.ts';

/** Begins an enrolment; it counts only once confirmed. */
export const setTotpSecret = async (tx: Tx, who: AccountRef, sealed: Uint8Array): Promise<void> => {
  await tx
    .updateTable('account')
    .set({ totp_secret: sealed, totp_confirmed_at: null, totp_last_step: null })
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .execute();
};

/** Takes the step of a code for this account; false when this step or a later one has been used, whoever comes second. */
export const takeStep = async (tx: Tx, who: AccountRef, step: number): Promise<boolean> => {
  const row = await tx
    .updateTable('account')
    .set({ totp_last_step: step })
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .where((eb) => eb.or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', step)]))
    .returning('account_id')
    .executeTakeFirst();
  return row !== undefined;
};

export const confirmTotpOf = async (tx: Tx, who: AccountRef, now: Instant): Promise<void> => {
  await tx
    .updateTable('account')
    .set({ totp_confirmed_at: now })
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .execute();
};

/** Answers whose codes went. */
export const dropRecoveryCodes = async (tx: Tx, agencyId: number, accountIds: readonly string[]): Promise<string[]> => {
  const rows = await tx
    .deleteFrom('recovery_code')
    .where('agency_id', '=', agencyId)
    .where('account_id', 'in', [...accountIds])
    .returning('account_id')
    .execute();
  return [...new Set(rows.map((row) => row.account_id))];
};

export const removeTotpOf = async (tx: Tx, who: AccountRef): Promise<void> => {
  await tx
    .updateTable('account')
    .set({ totp_secret: null, totp_confirmed_at: null, totp_last_step: null })
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .execute();
  await dropRecoveryCodes(tx, who.agencyId, [who.accountId]);
};

export const replaceRecoveryCodes = async (tx: Tx, who: AccountRef, hashes: readonly Uint8Array[]): Promise<void> => {
  await dropRecoveryCodes(tx, who.agencyId, [who.accountId]);
  await tx
    .insertInto('recovery_code')
    .values(hashes.map((hash) => ({ agency_id: who.agencyId, account_id: who.accountId, code_hash: hash })))
    .execute();
};

/** Uses a recovery code up; false when there is none such, or it has been used. */
export const takeRecoveryCode = async (tx: Tx, who: AccountRef, hash: Uint8Array, now: Instant): Promise<boolean> => {
  const row = await tx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('account_id')
    .executeTakeFirst();
  return row !== undefined;
};
