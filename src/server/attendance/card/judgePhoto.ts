import { ok, type Result, refuse } from '../../../kernel/result.ts';

const mostBytes = 80_000;
const mostPixels = 480;

/** Width and height of a JPEG from its frame header; null when it has none. */
const sizeOf = (bytes: Uint8Array): { width: number; height: number } | null => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 4 || view.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < view.length) {
    if (view[at] !== 0xff) return null;
    const marker = view[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.readUInt16BE(at + 5), width: view.readUInt16BE(at + 7) };
    at += 2 + view.readUInt16BE(at + 2);
  }
  return null;
};

/** Drops what a camera writes beside the picture (place, time, device) and keeps what draws it. */
export const withoutMetadata = (bytes: Uint8Array): Uint8Array => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [view.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= view.length) {
    const marker = view[at + 1] ?? 0;
    if (marker === 0xda) {
      kept.push(view.subarray(at));
      break;
    }
    const length = 2 + view.readUInt16BE(at + 2);
    const isMetadata = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!isMetadata) kept.push(view.subarray(at, at + length));
    at += length;
  }
  return Buffer.concat(kept);
};

/** A small JPEG; the screen that uploads it has made it small already. */
export const judgePhoto = (bytes: Uint8Array): Result<Uint8Array> => {
  const size = sizeOf(bytes);
  if (size === null) return refuse('card.photoKind');
  if (bytes.length > mostBytes || size.width > mostPixels || size.height > mostPixels)
    return refuse('card.photoLarge', { pixels: mostPixels, kilobytes: mostBytes / 1000 });
  return ok(withoutMetadata(bytes));
};
