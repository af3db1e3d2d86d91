// A phone in software, for tests and measurements: it signs, chains and anchors as the app on a phone does.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { PhoneEvent, PhonePosition } from '../../../domain/attendance/proof/phoneEvent.ts';
import { positionText } from '../../../domain/attendance/proof/positionText.ts';
import type { PhoneClocks } from '../../../domain/attendance/proof/proveInterval.ts';
import { type Id, uuidV7 } from '../../../kernel/id.ts';
import type { PlainDate } from '../../../kernel/time.ts';

interface SoftEvent {
  readonly text: string;
  readonly signature: string;
  readonly position: PhonePosition | null;
  readonly passkey: null;
}
interface TapOptions {
  readonly clocks: PhoneClocks;
  readonly day: PlainDate;
  /** Where, and when the phone's clock said so; left out where there is no position. */
  readonly position?: { readonly lat: number; readonly lon: number; readonly accuracy: number; readonly wall?: number };
  readonly over?: Partial<PhoneEvent>;
}

export interface SoftPhone {
  readonly id: Id;
  /** Body of the enrolment. */
  enrolment(over?: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /** Keeps a server time, as if the trip to it had taken `tripMs`. */
  anchor(token: string, clocks: PhoneClocks, tripMs?: number): void;
  tap(options: TapOptions): SoftEvent;
  /** Signs any text, with the key of the phone. */
  signed(text: string): string;
}

export const softPhone = (
  options: { readonly algorithm?: 'P-256' | 'Ed25519'; readonly browser?: string } = {},
): SoftPhone => {
  const algorithm = options.algorithm ?? 'P-256';
  const keys =
    algorithm === 'P-256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519');
  const browser = options.browser ?? randomBytes(16).toString('base64url');
  const id = uuidV7(1_796_000_000_000, randomBytes(10));
  const signed = (text: string): string =>
    (algorithm === 'P-256'
      ? sign('sha256', Buffer.from(text), { key: keys.privateKey, dsaEncoding: 'ieee-p1363' })
      : sign(null, Buffer.from(text), keys.privateKey)
    ).toString('base64url');
  let seq = 0;
  let previous = '';
  let kept: PhoneEvent['anchor'] = null;
  return {
    id,
    signed,
    enrolment: (over = {}) => ({
      id,
      algorithm,
      publicKey: keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64url'),
      proof: signed(`luwes phone ${id}`),
      browser,
      ...over,
    }),
    anchor: (token, clocks, tripMs = 0) => {
      kept = { ...clocks, token, half: tripMs / 2 };
    },
    tap: ({ clocks, day, position, over = {} }) => {
      const exact =
        position === undefined
          ? null
          : { ...position, wall: position.wall ?? clocks.wall, salt: randomBytes(16).toString('base64url') };
      seq += 1;
      const event: PhoneEvent = {
        ...clocks,
        id: uuidV7(Math.round(clocks.wall), randomBytes(10)),
        seq,
        previous,
        day,
        zone: 'Asia/Jakarta',
        anchor: kept,
        position: exact && createHash('sha256').update(positionText(exact)).digest('hex'),
        code: null,
        reason: null,
        ...over,
      };
      const text = JSON.stringify(event);
      previous = createHash('sha256').update(text).digest('hex');
      return { text, signature: signed(text), position: exact, passkey: null };
    },
  };
};
