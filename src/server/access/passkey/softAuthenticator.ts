// A passkey device in software, for tests: ES256, no attestation, resident, always verifying its user.
import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();

/** CBOR for the few shapes that WebAuthn needs. */
const head = (major: number, n: number): Buffer =>
  n < 24
    ? Buffer.from([(major << 5) | n])
    : n < 256
      ? Buffer.from([(major << 5) | 24, n])
      : Buffer.from([(major << 5) | 25, n >> 8, n & 255]);
const integer = (n: number): Buffer => (n >= 0 ? head(0, n) : head(1, -1 - n));
const bytes = (b: Uint8Array): Buffer => Buffer.concat([head(2, b.length), b]);
const text = (t: string): Buffer => Buffer.concat([head(3, t.length), Buffer.from(t)]);
const map = (entries: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([head(5, entries.length), ...entries.flat()]);

interface Held {
  readonly id: Buffer;
  readonly privateKey: KeyObject;
  readonly userHandle: string;
  counter: number;
}

export interface SoftAuthenticator {
  create(options: Record<string, unknown>, origin: string): Record<string, unknown>;
  get(options: Record<string, unknown>, origin: string): Record<string, unknown>;
  /** Turns the counter back, as a copied device would. */
  rewind(): void;
}

export const softAuthenticator = (): SoftAuthenticator => {
  let held: Held | null = null;
  const clientData = (type: string, challenge: unknown, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authenticatorData = (rpId: string, flags: number, counter: number, more: Buffer): Buffer => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, more]);
  };
  return {
    create(options, origin) {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const user = options.user as { id: string };
      const rp = options.rp as { id: string };
      held = { id: randomBytes(32), privateKey, userHandle: user.id, counter: 1 };
      const cose = map([
        [integer(1), integer(2)],
        [integer(3), integer(-7)],
        [integer(-1), integer(1)],
        [integer(-2), bytes(Buffer.from(x, 'base64url'))],
        [integer(-3), bytes(Buffer.from(y, 'base64url'))],
      ]);
      const length = Buffer.from([0, held.id.length]);
      const data = authenticatorData(
        rp.id,
        0x45,
        held.counter,
        Buffer.concat([Buffer.alloc(16), length, held.id, cose]),
      );
      const attestation = map([
        [text('fmt'), text('none')],
        [text('attStmt'), map([])],
        [text('authData'), bytes(data)],
      ]);
      const id = held.id.toString('base64url');
      return {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData('webauthn.create', options.challenge, origin).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      };
    },
    get(options, origin) {
      if (held === null) throw new Error('no passkey yet');
      held.counter += 1;
      const data = authenticatorData(String(options.rpId), 0x05, held.counter, Buffer.alloc(0));
      const client = clientData('webauthn.get', options.challenge, origin);
      const signature = createSign('sha256')
        .update(Buffer.concat([data, sha256(client)]))
        .sign(held.privateKey);
      const id = held.id.toString('base64url');
      return {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
          userHandle: held.userHandle,
        },
      };
    },
    rewind() {
      if (held !== null) held.counter = 0;
    },
  };
};
