import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { seal, unseal } from './seal.ts';

const key = randomBytes(32);
const secret = Buffer.from('JBSWY3DPEHPK3PXP');

it('what was sealed comes back under the same key and purpose', () => {
  expect(unseal(key, 'totp', seal(key, 'totp', secret))).toEqual(secret);
});

it('another key, another purpose or one changed bit gives nothing', () => {
  const sealed = seal(key, 'totp', secret);
  expect(unseal(randomBytes(32), 'totp', sealed)).toBeNull();
  expect(unseal(key, 'sso', sealed)).toBeNull();
  for (const at of [0, 12, 28, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[at] = changed[at]! ^ 1;
    expect(unseal(key, 'totp', changed)).toBeNull();
  }
  expect(unseal(key, 'totp', sealed.subarray(0, 20))).toBeNull();
});

it('the sealed text does not contain the secret, and no two seals are alike', () => {
  expect(Buffer.from(seal(key, 'totp', secret)).includes(secret)).toBe(false);
  expect(seal(key, 'totp', secret)).not.toEqual(seal(key, 'totp', secret));
});
