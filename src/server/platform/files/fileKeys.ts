import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { seal, unseal } from '../seal.ts';

/** The master keys that wrap the keys of files: the first wraps new ones, the others still open old ones. */
export interface FileKeys {
  readonly byId: ReadonlyMap<string, Uint8Array>;
  readonly current: string;
}

/** Names a master key without telling anything of it. */
export const masterKeyId = (key: Uint8Array): string =>
  createHash('sha256').update('luwes file key').update(key).digest('hex').slice(0, 16);

/** Keys of 32 bytes each; `older` are those used before. */
export const fileKeys = (masterKey: Uint8Array, older: readonly Uint8Array[] = []): FileKeys => {
  const all = [masterKey, ...older];
  if (all.some((key) => key.length !== 32)) throw new Error('A master key has 32 bytes.');
  return { byId: new Map(all.map((key) => [masterKeyId(key), key])), current: masterKeyId(masterKey) };
};

/** The file cannot be opened with the keys at hand, or its bytes were changed. */
export class FileUnreadable extends Error {
  override readonly name = 'FileUnreadable';
}

/** Where a file stands; bound into every sealed part, so that parts cannot be exchanged between files or agencies. */
export interface FilePlace {
  readonly agencyId: number;
  readonly fileId: string;
}

export const fileKeyPurpose = (place: FilePlace): string => `file-key:${place.agencyId}:${place.fileId}`;

export const newDataKey = (): Uint8Array => randomBytes(32);

export const wrapKey = (keys: FileKeys, place: FilePlace, dataKey: Uint8Array) => ({
  key_id: keys.current,
  wrapped_key: seal(keys.byId.get(keys.current)!, fileKeyPurpose(place), dataKey),
});

/** Throws `FileUnreadable` when the master key is not at hand or is the wrong one. */
export const unwrapKey = (keys: FileKeys | null, place: FilePlace, keyId: string, wrapped: Uint8Array): Uint8Array => {
  const master = keys?.byId.get(keyId);
  const dataKey = master && unseal(master, fileKeyPurpose(place), wrapped);
  if (!dataKey) {
    throw new FileUnreadable(`The file is encrypted under master key ${keyId}, which is not the one configured.`);
  }
  return dataKey;
};

const nonceOf = (piece: number): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(piece, 8);
  return nonce;
};

const bound = (place: FilePlace, piece: number): Buffer => Buffer.from(`${place.agencyId}:${place.fileId}:${piece}`);

/** AES-256-GCM: 16 bytes of tag, then the bytes. The key belongs to one file, so the number of the piece is nonce enough. */
export const sealPiece = (dataKey: Uint8Array, place: FilePlace, piece: number, plain: Uint8Array): Uint8Array => {
  const cipher = createCipheriv('aes-256-gcm', dataKey, nonceOf(piece)).setAAD(bound(place, piece));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([cipher.getAuthTag(), body]);
};

export const openPiece = (dataKey: Uint8Array, place: FilePlace, piece: number, sealed: Uint8Array): Uint8Array => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', dataKey, nonceOf(piece)).setAAD(bound(place, piece));
    decipher.setAuthTag(sealed.subarray(0, 16));
    return Buffer.concat([decipher.update(sealed.subarray(16)), decipher.final()]);
  } catch {
    throw new FileUnreadable('The bytes of the file were changed.');
  }
};
