import type { ReadPunches } from '../../../domain/attendance/terminal/model.ts';
import { readUsbFile } from '../../../domain/attendance/terminal/readAttlog.ts';
import { readSheets } from '../../platform/spreadsheet/readSheets.ts';
import { readHtml } from '../../platform/spreadsheet/readWorkbook.ts';
import { type ReadSheets, type Sheet, usualLimits } from '../../platform/spreadsheet/sheet.ts';
import { decodeText } from './decodeText.ts';

export const fileLimits = { ...usualLimits, maxBytes: 8_000_000, maxUnpackedBytes: 80_000_000, maxColumns: 60 };

export type TerminalFile =
  | { readonly kind: 'usb'; readonly read: ReadPunches }
  | { readonly kind: 'table'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'unreadable'; readonly fault: Extract<ReadSheets, { fault: string }>['fault'] };

/** Whether text without a heading is what a terminal writes to a stick: PIN, time, machine, status, verify. */
const isUsb = (text: string): boolean => {
  const head = readUsbFile(text.split('\n', 40).slice(0, 39).join('\n'));
  return head.punches.length > 0 && head.punches.length * 2 > head.received;
};

/** Reads a file by what it is, not by its name: what a terminal wrote to a stick, or what its software exported. */
export const readTerminalFile = (bytes: Uint8Array): TerminalFile => {
  if (bytes.length > fileLimits.maxBytes) return { kind: 'unreadable', fault: 'tooLarge' };
  const isBinary = bytes[0] === 0xd0 || (bytes[0] === 0x50 && bytes[1] === 0x4b);
  if (!isBinary && isUsb(decodeText(bytes.subarray(0, 20_000))))
    return { kind: 'usb', read: readUsbFile(decodeText(bytes)) };
  const sheets = readSheets(bytes, fileLimits);
  const read = 'fault' in sheets && sheets.fault === 'html' ? readHtml(decodeText(bytes), fileLimits) : sheets;
  return 'fault' in read ? { kind: 'unreadable', fault: read.fault } : { kind: 'table', sheets: read.sheets };
};
