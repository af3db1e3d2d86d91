import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { hexOf } from './bytes.ts';
import {
  dayKeyMessage,
  displayMessage,
  displayText,
  keyDayOf,
  readDisplayCode,
  sameMac,
  stepAt,
} from './displayCode.ts';
import { liveMessage, liveText, readLive } from './liveRecord.ts';
import { personalMessage, personalText, readPersonal } from './personalRecord.ts';

/** Key of the first test of RFC 8032, so that the example below can be worked out by anybody. */
const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
const privateKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
  format: 'der',
  type: 'pkcs8',
});
const publicKey = createPublicKey(privateKey);
const record = {
  keyId: 1,
  agency: 7,
  holder: '0123456789abcdef',
  credential: 'a1b2c3d4e5f6',
  expires: 1_798_675_200,
};
const text = personalText(record, sign(null, personalMessage(record), privateKey));

describe('the personal record', () => {
  it('is the worked example: 86 bytes, 132 characters, a QR of version 6 at level M', () => {
    expect(hexOf(personalMessage(record))).toBe(
      ['4c5557455331', '01', '01', '0007', '0123456789abcdef', 'a1b2c3d4e5f6', '6b359b00'].join(''),
    );
    expect(text).toHaveLength(132);
    expect(text.slice(0, 39)).toMatchInlineSnapshot(`"L1:W50700L60$Y88IHO1Q*JK2YOA3T+ODZQJGN2"`);
    const code = QRCode.create(text, { errorCorrectionLevel: 'M' });
    expect(code.version).toBe(6);
    expect(code.modules.size).toBe(41);
  });

  it('is read back and verifies', () => {
    const read = readPersonal(text)!;
    expect(read.record).toEqual(record);
    expect(verify(null, read.message, publicKey, read.signature)).toBe(true);
  });

  it('fails with any one character changed', () => {
    for (let i = 3; i < text.length; i++) {
      const changed = text.slice(0, i) + (text[i] === '0' ? '1' : '0') + text.slice(i + 1);
      const read = readPersonal(changed);
      expect(read !== null && verify(null, read.message, publicKey, read.signature), `character ${i}`).toBe(false);
    }
  });

  it('is not taken for anything else, nor anything else for it', () => {
    for (const other of [
      '',
      'L1:',
      `L2:${text.slice(3)}`,
      text.toLowerCase(),
      text.slice(0, -3),
      `${text}000`,
      'https://contoh.go.id',
    ])
      expect(readPersonal(other)).toBeNull();
    expect(readLive(text)).toBeNull();
    expect(readDisplayCode(text)).toBeNull();
  });
});

describe('the live record', () => {
  const phone = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const live = { agency: 7, credential: 'a1b2c3d4e5f6', at: 1_795_000_005 };
  const signed = liveText(
    live,
    sign('sha256', liveMessage(live), { key: phone.privateKey, dsaEncoding: 'ieee-p1363' }),
  );

  it('fits a QR of version 5 at level M', () => {
    expect(signed).toHaveLength(119);
    expect(QRCode.create(signed, { errorCorrectionLevel: 'M' }).version).toBe(5);
  });

  it('is read back and verifies, and fails when the time is moved', () => {
    const read = readLive(signed)!;
    expect(read.record).toEqual(live);
    const key = { key: phone.publicKey, dsaEncoding: 'ieee-p1363' as const };
    expect(verify('sha256', read.message, key, read.signature)).toBe(true);
    const later = readLive(liveText({ ...live, at: live.at + 15 }, read.signature))!;
    expect(verify('sha256', later.message, key, later.signature)).toBe(false);
  });
});

describe('the display code', () => {
  const code = { display: 3, step: stepAt(1_795_000_005) };
  const secret = Buffer.alloc(32, 9);
  const dayKey = createHmac('sha256', secret)
    .update(dayKeyMessage(7, 3, keyDayOf(code.step)))
    .digest();
  const mac = createHmac('sha256', dayKey).update(displayMessage(code)).digest();
  const shown = displayText(code, mac);

  it('has 29 characters and fits a QR of version 2 at level Q', () => {
    expect(shown).toHaveLength(29);
    expect(QRCode.create(shown, { errorCorrectionLevel: 'Q' }).version).toBe(2);
  });

  it('is read back, and its mac is that of this display, step and day alone', () => {
    const read = readDisplayCode(shown)!;
    expect(read.code).toEqual(code);
    expect(sameMac(read.mac, mac)).toBe(true);
    const other = (display: number, step: number) =>
      createHmac('sha256', dayKey).update(displayMessage({ display, step })).digest();
    expect(sameMac(read.mac, other(4, code.step))).toBe(false);
    expect(sameMac(read.mac, other(3, code.step + 1))).toBe(false);
    expect(sameMac(new Uint8Array(9), mac)).toBe(false);
    const nextDay = createHmac('sha256', secret)
      .update(dayKeyMessage(7, 3, keyDayOf(code.step) + 1))
      .digest();
    expect(sameMac(read.mac, createHmac('sha256', nextDay).update(displayMessage(code)).digest())).toBe(false);
  });
});
