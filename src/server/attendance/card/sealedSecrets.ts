import type { SealedKind } from '../../platform/keys/sealedKind.ts';

export const cardKeyPurpose = (agencyId: number, keyId: number | string): string => `card-key:${agencyId}:${keyId}`;
export const displayPurpose = (stationId: string): string => `door-display:${stationId}`;

/** The private halves of the keys that sign cards. */
export const sealedCardKeys: SealedKind = {
  name: 'cardKeys',
  table: 'card_key',
  id: 'key_id',
  idType: 'integer',
  column: 'sealed',
  purpose: cardKeyPurpose,
};

/** What the rotating codes of displays are derived from. */
export const sealedDisplays: SealedKind = {
  name: 'displays',
  table: 'station',
  id: 'station_id',
  idType: 'uuid',
  column: 'secret',
  purpose: (_, id) => displayPurpose(id),
};
