import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { unseal } from '../../platform/seal.ts';
import { readSsoRow } from './store.ts';

/** A provider to sign in with: an agency's own, or the one that the operator has set for all (`agencyId` null). */
export interface SsoProvider {
  readonly agencyId: number | null;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** E-mail domains that it is believed for; empty means any. */
  readonly domains: readonly string[];
}

export const secretPurpose = (agencyId: number): string => `sso-secret:${agencyId}`;

/** Null where none is set, or its secret was sealed under another master key. */
export const readProvider = async (
  tx: Tx,
  config: Deps['config'],
  agencyId: number | null,
): Promise<SsoProvider | null> => {
  if (agencyId === null) return config.oidc === null ? null : { agencyId, domains: [], ...config.oidc };
  const row = await readSsoRow(tx, agencyId);
  const secret = row === null ? null : unseal(config.masterKey, secretPurpose(agencyId), row.clientSecret);
  if (row === null || secret === null) return null;
  return { agencyId, ...row, clientSecret: Buffer.from(secret).toString('utf8') };
};
