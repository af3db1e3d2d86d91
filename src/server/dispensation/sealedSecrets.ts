import type { SealedKind } from '../platform/keys/sealedKind.ts';
import { answersPurpose, secretPurpose } from './secret.ts';

export const sealedDispensations: SealedKind = {
  name: 'dispensations',
  table: 'dispensation_secret',
  id: 'dispensation_id',
  idType: 'uuid',
  column: 'sealed',
  purpose: (_, id) => secretPurpose(id),
};

export const sealedDeclarations: SealedKind = {
  name: 'declarations',
  table: 'declaration',
  id: 'declaration_id',
  idType: 'uuid',
  column: 'sealed',
  purpose: (_, id) => answersPurpose(id),
};
