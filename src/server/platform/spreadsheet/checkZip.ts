// Reads a zip's directory before anything is unpacked, then holds every part to the size it declared: a bomb is refused either way.
import { inflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const endMark = 0x06054b50;
const directoryMark = 0x02014b50;
const partMark = 0x04034b50;
const maxParts = 2000;

/** Parts of a zip by its central directory; null when there is none or it is in a form that office programs do not write. */
export const listZipParts = (bytes: Buffer): ZipPart[] | null => {
  let end = bytes.length - 22;
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  while (end >= lowest && bytes.readUInt32LE(end) !== endMark) end--;
  if (end < lowest) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > maxParts) return null;
  const parts: ZipPart[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryMark) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
};

/** True when the part unpacks to no more than it declared. */
const keepsItsWord = (bytes: Buffer, part: ZipPart): boolean => {
  if (part.offset + 30 > bytes.length || bytes.readUInt32LE(part.offset) !== partMark) return false;
  const start = part.offset + 30 + bytes.readUInt16LE(part.offset + 26) + bytes.readUInt16LE(part.offset + 28);
  if (part.method === 0) return part.packed === part.unpacked;
  if (part.method !== 8) return false;
  try {
    const limit = Math.max(1, part.unpacked);
    return (
      inflateRawSync(bytes.subarray(start, start + part.packed), { maxOutputLength: limit }).length === part.unpacked
    );
  } catch {
    return false;
  }
};

export type ZipVerdict = 'fine' | 'damaged' | 'tooBig';

/** Whether a zip may be unpacked at all: declared sizes first (nothing is unpacked yet), then each part against its declaration. */
export const checkZip = (bytes: Buffer, parts: readonly ZipPart[], maxUnpackedBytes: number): ZipVerdict => {
  if (parts.reduce((sum, p) => sum + p.unpacked, 0) > maxUnpackedBytes) return 'tooBig';
  return parts.every((part) => keepsItsWord(bytes, part)) ? 'fine' : 'damaged';
};
