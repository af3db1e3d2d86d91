import type { SealedKind } from '../keys/sealedKind.ts';
import { fileKeyPurpose } from './fileKeys.ts';

/** The keys of encrypted files; the files themselves stay as they are. */
export const sealedFileKeys: SealedKind = {
  name: 'files',
  table: 'stored_file',
  id: 'file_id',
  idType: 'uuid',
  column: 'wrapped_key',
  keyId: 'key_id',
  purpose: (agencyId, fileId) => fileKeyPurpose({ agencyId, fileId }),
};
