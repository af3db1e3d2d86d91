import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addSeconds, type Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import { unseal } from '../../platform/seal.ts';
import type { AccountRow } from '../account/store.ts';
import { takeOnce } from '../once/store.ts';
import { tokenHash } from '../secretToken.ts';
import { recoveryCodeHash } from './recoveryCode.ts';
import { takeRecoveryCode, takeStep } from './store.ts';
import { judgeTotpCode } from './totpCode.ts';

/** Longer than the drift that is recognised, so that no code outlives its mark. */
const seenSeconds = 1800;

export const totpPurpose = (accountId: string): string => `totp:${accountId}`;

/** Accepts a code of the application or a recovery code and uses it up; the transaction must commit for that to hold. */
export const proveSecondFactor = async (
  tx: Tx,
  masterKey: Uint8Array,
  account: AccountRow,
  code: string,
  now: Instant,
): Promise<Result<{ by: 'application' | 'recoveryCode' }>> => {
  const who = { agencyId: account.agency_id, accountId: account.account_id };
  const secret =
    account.totp_secret === null ? null : unseal(masterKey, totpPurpose(who.accountId), account.totp_secret);
  if (secret === null) return refuse('access.noSecondFactor');
  const verdict = judgeTotpCode(secret, code, now);
  // A code is looked at once: a guess that turned out to be one of the coming minutes does not open anything when its time comes.
  const seenNow = (step: number): Promise<boolean> =>
    takeOnce(tx, who.agencyId, tokenHash(`${totpPurpose(who.accountId)} ${step}`), now, addSeconds(now, seenSeconds));
  if (verdict.kind === 'clockOff') {
    await seenNow(verdict.step);
    return refuse('access.clockOff', { minutes: verdict.minutes, direction: verdict.direction });
  }
  if (verdict.kind === 'right') {
    const fresh = (await seenNow(verdict.step)) && (await takeStep(tx, who, verdict.step));
    return fresh ? ok({ by: 'application' }) : refuse('access.codeUsed');
  }
  const recovery = recoveryCodeHash(masterKey, code);
  if (recovery !== null && (await takeRecoveryCode(tx, who, recovery, now))) return ok({ by: 'recoveryCode' });
  return refuse('access.wrongCode');
};
