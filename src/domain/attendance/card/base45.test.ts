import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase45, encodeBase45 } from './base45.ts';
import { ascii } from './bytes.ts';

it.each([
  ['AB', 'BB8'],
  ['Hello!!', '%69 VD92EX0'],
  ['base-45', 'UJCLQE7W581'],
  ['ietf!', 'QED8WEX0'],
])('writes %s as the examples of RFC 9285 do', (plain, text) => {
  expect(encodeBase45(ascii(plain))).toBe(text);
  expect(decodeBase45(text)).toEqual(ascii(plain));
});

it.each(['A', 'ABCD', 'ab8', 'GGW', ':::', ':Z', 'BB8é'])('refuses %s', (text) => {
  expect(decodeBase45(text)).toBeNull();
});

it('reads back whatever it wrote', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(decodeBase45(encodeBase45(bytes))).toEqual(new Uint8Array(bytes));
    }),
  );
});
