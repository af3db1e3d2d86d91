// Base45 after RFC 9285: bytes in the 45 characters that a QR code writes in its alphanumeric mode.
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const valueBy = new Map([...alphabet].map((character, value) => [character, value]));

const letter = (value: number): string => alphabet[value] ?? '';

/** Two bytes become three characters, a last single byte two. */
export const encodeBase45 = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const first = bytes[i] ?? 0;
    const second = bytes[i + 1];
    const n = second === undefined ? first : first * 256 + second;
    text += letter(n % 45) + letter(Math.floor(n / 45) % 45);
    if (second !== undefined) text += letter(Math.floor(n / 2025));
  }
  return text;
};

/** Null for a character outside the alphabet, a length that cannot be, or a group above what its bytes can hold. */
export const decodeBase45 = (text: string): Uint8Array | null => {
  if (text.length % 3 === 1) return null;
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (text.length % 3 === 2 ? 1 : 0));
  let at = 0;
  for (let i = 0; i < text.length; i += 3) {
    const group = [...text.slice(i, i + 3)].map((character) => valueBy.get(character));
    if (group.some((value) => value === undefined)) return null;
    const n = (group[0] ?? 0) + (group[1] ?? 0) * 45 + (group[2] ?? 0) * 2025;
    const whole = group.length === 3;
    if (n > (whole ? 0xffff : 0xff)) return null;
    if (whole) bytes[at++] = n >> 8;
    bytes[at++] = n & 0xff;
  }
  return bytes;
};
