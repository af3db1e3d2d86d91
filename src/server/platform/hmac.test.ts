import { createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openHmac } from './hmac.ts';

const right = (key: Uint8Array, text: string): string => createHmac('sha256', key).update(text).digest('hex');

it('the second test case of RFC 4231', () => {
  expect(openHmac(Buffer.from('Jefe'))('what do ya want for nothing?')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});

it('is what the library answers, for every key and text, one after another', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 500 }), fc.string({ minLength: 300, maxLength: 2000 }))),
      (key, texts) => {
        const hmac = openHmac(key);
        for (const text of texts) expect(hmac(text)).toBe(right(key, text));
      },
    ),
  );
  const key = randomBytes(32);
  const hmac = openHmac(key);
  for (const length of [341, 342, 1024, 1025, 5000])
    expect(hmac('é'.repeat(length))).toBe(right(key, 'é'.repeat(length)));
});
