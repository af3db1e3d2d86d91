import type { KeyObject } from 'node:crypto';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { seal, unseal } from '../../platform/seal.ts';
import { newSigningKey, privateKeyOf } from './ed25519.ts';
import { allKeys, type CardKey, currentKey, insertKey } from './keyStore.ts';
import { cardKeyPurpose } from './sealedSecrets.ts';

const mostKeys = 255;

/** Makes the agency's next signing key; null when all numbers are spent. */
export const makeKey = async (tx: Tx, agencyId: number, deps: Pick<Deps, 'config'>, at: Instant) => {
  const keyId = ((await allKeys(tx, agencyId)).at(-1)?.keyId ?? 0) + 1;
  if (keyId > mostKeys) return null;
  const made = newSigningKey();
  const sealed = seal(deps.config.masterKey, cardKeyPurpose(agencyId, keyId), made.seed);
  await insertKey(tx, agencyId, { keyId, publicKey: made.publicKey, sealed, createdAt: at });
  return keyId;
};

/** The key that signs a card; by number, or the current one, which is made when it is asked for first. */
export const signingKey = async (
  tx: Tx,
  agencyId: number,
  deps: Pick<Deps, 'config' | 'clock'>,
  keyId?: number,
): Promise<Result<{ keyId: number; key: KeyObject }>> => {
  let found: CardKey | null =
    keyId === undefined
      ? await currentKey(tx, agencyId)
      : ((await allKeys(tx, agencyId)).find((one) => one.keyId === keyId) ?? null);
  if (found === null && keyId === undefined) {
    if ((await makeKey(tx, agencyId, deps, deps.clock())) === null) return refuse('card.keysSpent');
    found = await currentKey(tx, agencyId);
  }
  const seed = found && unseal(deps.config.masterKey, cardKeyPurpose(agencyId, found.keyId), found.sealed);
  return found && seed ? ok({ keyId: found.keyId, key: privateKeyOf(seed) }) : refuse('card.keyUnreadable');
};
