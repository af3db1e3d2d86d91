import { z } from 'zod';

/** A UUID made by us (version 7 on the server, any version from a phone). Never shown to people as a name for a thing. */
export type Id = string;
export const IdSchema = z.uuid();

/** UUID version 7 from a moment and ten random bytes, so that keys made later sort later. */
export const uuidV7 = (epochMilliseconds: number, random: Uint8Array): Id => {
  const hex = (n: number, width: number) => n.toString(16).padStart(width, '0');
  const byte = (i: number) => random[i] ?? 0;
  const tail = Array.from({ length: 6 }, (_, i) => hex(byte(i + 4), 2)).join('');
  const time = hex(epochMilliseconds, 12);
  const a = hex(0x7000 | (((byte(0) << 8) | byte(1)) & 0x0fff), 4);
  const b = hex(0x8000 | (((byte(2) << 8) | byte(3)) & 0x3fff), 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-${a}-${b}-${tail}`;
};
