import { checkZip, listZipParts } from './checkZip.ts';
import { readDelimited } from './readDelimited.ts';
import { readWorkbook } from './readWorkbook.ts';
import { type ReadSheets, type SheetLimits, usualLimits } from './sheet.ts';

const begins = (bytes: Buffer, ...mark: number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** Reads a spreadsheet by what it is, not by its name: .xlsx, .xls or separated text. Every fault is an answer, none a crash. */
export const readSheets = (input: Uint8Array, limits: SheetLimits = usualLimits): ReadSheets => {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  if (bytes.length === 0) return { fault: 'empty' };
  if (bytes.length > limits.maxBytes) return { fault: 'tooLarge', limit: limits.maxBytes };
  if (begins(bytes, 0x50, 0x4b)) {
    const parts = listZipParts(bytes);
    if (parts === null) return { fault: 'damaged' };
    if (!parts.some((p) => p.name === 'xl/workbook.xml')) return { fault: 'wrongKind' };
    const verdict = checkZip(bytes, parts, limits.maxUnpackedBytes);
    if (verdict === 'tooBig') return { fault: 'tooBigUnpacked', limit: limits.maxUnpackedBytes };
    return verdict === 'damaged' ? { fault: 'damaged' } : readWorkbook(bytes, limits);
  }
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return { fault: 'encrypted' };
    return readWorkbook(bytes, limits);
  }
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return { fault: 'wrongKind' };
  return readDelimited(bytes, limits);
};
