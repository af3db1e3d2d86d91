import { createPublicKey, type KeyObject, verify } from 'node:crypto';

const spkiHead = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');

/** The key of an uncompressed point of 65 bytes; null when it lies on no curve. */
export const deviceKeyOf = (point: Uint8Array): KeyObject | null => {
  try {
    return createPublicKey({ key: Buffer.concat([spkiHead, point]), format: 'der', type: 'spki' });
  } catch {
    return null;
  }
};

/** Whether a device's key signed the bytes; the signature as WebCrypto writes it, 64 bytes. */
export const isSignedByDevice = (point: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean => {
  const key = deviceKeyOf(point);
  return key !== null && verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature);
};
