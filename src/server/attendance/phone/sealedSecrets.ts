import type { SealedKind } from '../../platform/keys/sealedKind.ts';

export const homePurpose = (homeId: string): string => `home:${homeId}`;

export const sealedHomes: SealedKind = {
  name: 'homes',
  table: 'home_circle',
  id: 'home_id',
  idType: 'uuid',
  column: 'sealed',
  purpose: (_, id) => homePurpose(id),
};
