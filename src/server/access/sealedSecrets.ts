import type { SealedKind } from '../platform/keys/sealedKind.ts';
import { totpPurpose } from './secondFactor/proveSecondFactor.ts';
import { tellCodesGone } from './secondFactor/tellCodesGone.ts';
import { secretPurpose } from './sso/ssoProvider.ts';

/** Recovery codes are kept as keyed hashes alone: under another key they open nothing any more, so they go and their owners are told. */
export const sealedSecondFactors: SealedKind = {
  name: 'secondFactors',
  table: 'account',
  id: 'account_id',
  idType: 'uuid',
  column: 'totp_secret',
  purpose: (_, id) => totpPurpose(id),
  alongWith: tellCodesGone,
};

export const sealedSingleSignOn: SealedKind = {
  name: 'singleSignOn',
  table: 'agency_sso',
  id: 'agency_id',
  idType: 'integer',
  column: 'client_secret',
  purpose: (agencyId) => secretPurpose(agencyId),
};
