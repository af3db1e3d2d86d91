import { toDataURL } from 'qrcode';
import type { accessEndpoints } from '../../../contract/access.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { seal, unseal } from '../../platform/seal.ts';
import { readAccount, readAgency } from '../account/store.ts';
import { confirmLimit } from '../confirmLimit.ts';
import { checkPassword } from '../passwordHash.ts';
import { proveSecondFactor, totpPurpose } from './proveSecondFactor.ts';
import { newRecoveryCodes, recoveryCodeHash } from './recoveryCode.ts';
import { confirmTotpOf, removeTotpOf, replaceRecoveryCodes, setTotpSecret, takeStep } from './store.ts';
import { judgeTotpCode, newTotp } from './totpCode.ts';

export const beginTotp: Handler<typeof accessEndpoints.beginTotp> = async ({ tx, actor, body, deps, now }) => {
  const held = confirmLimit(deps.db, actor.accountId, now);
  if (held) return held;
  const account = await readAccount(tx, actor);
  if (account === null) return refuse('general.notFound');
  if (account.must_change_password) return refuse('access.changePasswordFirst');
  if (account.totp_confirmed_at !== null) return refuse('access.secondFactorStands');
  const proved = account.password_hash === null || (await checkPassword(account.password_hash, body.password ?? ''));
  if (!proved) return refuse('access.wrongPassword');
  const agency = await readAgency(tx, actor.agencyId);
  const { secret, key, address } = newTotp(
    `Luwes ${agency.short_name}`,
    account.number ?? account.email ?? account.display_name,
  );
  await setTotpSecret(tx, actor, seal(deps.config.masterKey, totpPurpose(actor.accountId), secret));
  const picture = await toDataURL(address, { errorCorrectionLevel: 'M', margin: 2, width: 232 });
  return ok({ picture, key, address });
};

export const confirmTotp: Handler<typeof accessEndpoints.confirmTotp> = async ({
  tx,
  actor,
  body,
  deps,
  now,
  audit,
}) => {
  const held = confirmLimit(deps.db, actor.accountId, now);
  if (held) return held;
  const account = await readAccount(tx, actor);
  if (account === null || account.totp_secret === null) return refuse('access.noSecondFactor');
  if (account.totp_confirmed_at !== null) return refuse('access.secondFactorStands');
  const secret = unseal(deps.config.masterKey, totpPurpose(actor.accountId), account.totp_secret);
  if (secret === null) return refuse('access.noSecondFactor');
  const verdict = judgeTotpCode(secret, body.code, now);
  if (verdict.kind === 'clockOff')
    return refuse('access.clockOff', { minutes: verdict.minutes, direction: verdict.direction });
  if (verdict.kind === 'wrong') return refuse('access.wrongCode');
  await takeStep(tx, actor, verdict.step);
  await confirmTotpOf(tx, actor, now);
  await audit('access.addTotp', { kind: 'account', id: actor.accountId });
  return ok({ recoveryCodes: await freshCodes(tx, actor, deps.config.masterKey) });
};

const freshCodes = async (
  tx: Parameters<typeof replaceRecoveryCodes>[0],
  who: Parameters<typeof replaceRecoveryCodes>[1],
  masterKey: Uint8Array,
) => {
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(
    tx,
    who,
    codes.map((code) => recoveryCodeHash(masterKey, code)!),
  );
  return codes;
};

export const renewRecoveryCodes: Handler<typeof accessEndpoints.renewRecoveryCodes> = async ({
  tx,
  actor,
  body,
  deps,
  now,
  audit,
}) => {
  const held = confirmLimit(deps.db, actor.accountId, now);
  if (held) return held;
  const account = await readAccount(tx, actor);
  if (account === null || account.totp_confirmed_at === null) return refuse('access.noSecondFactor');
  const proved = await proveSecondFactor(tx, deps.config.masterKey, account, body.code, now);
  if (!proved.ok) return proved;
  await audit('access.renewRecoveryCodes', { kind: 'account', id: actor.accountId });
  return ok({ recoveryCodes: await freshCodes(tx, actor, deps.config.masterKey) });
};

export const removeTotp: Handler<typeof accessEndpoints.removeTotp> = async ({ tx, actor, body, deps, now, audit }) => {
  const held = confirmLimit(deps.db, actor.accountId, now);
  if (held) return held;
  const account = await readAccount(tx, actor);
  if (account === null || account.totp_confirmed_at === null) return refuse('access.noSecondFactor');
  const proved = await proveSecondFactor(tx, deps.config.masterKey, account, body.code, now);
  if (!proved.ok) return proved;
  await removeTotpOf(tx, actor);
  await audit('access.removeTotp', { kind: 'account', id: actor.accountId });
  return ok(undefined);
};
