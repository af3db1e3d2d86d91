import type { ReadSheets, SheetLimits, SheetNotice, SheetRow } from './sheet.ts';

const strip = (text: string): string => text.replace(/^\ufeff/, '');

/** Text of a CSV whatever program wrote it: UTF-8 or UTF-16 by mark, else UTF-8 if it is valid, else Windows-1252. Null for what is no text. */
const decodeText = (bytes: Buffer): { text: string; notice: SheetNotice | null } | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: strip(new TextDecoder('utf-16le').decode(bytes)), notice: { code: 'utf16', count: 1 } };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return { text: strip(new TextDecoder('utf-16be').decode(bytes)), notice: { code: 'utf16', count: 1 } };
  }
  if (bytes.includes(0)) return null;
  try {
    return { text: strip(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), notice: null };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), notice: { code: 'windows1252', count: 1 } };
  }
};

/** The separator that splits the first lines most often and most evenly. */
const separatorOf = (text: string): string => {
  const named = /^"?sep=(.)"?\r?\n/i.exec(text);
  if (named) return named[1]!;
  const lines = text.split(/\r\n|\r|\n/, 20).filter((line) => line.trim() !== '');
  const score = (separator: string): number => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(separator).length - 1);
    return Math.max(0, ...counts) === 0 ? 0 : counts.filter((c) => c > 0).length * 1000 + Math.max(...counts);
  };
  return [';', '\t', ',', '|'].reduce((best, next) => (score(next) > score(best) ? next : best));
};

/**
 * Splits RFC 4180 text; quoted fields may hold separators and line breaks. `line` is the line on which the row begins.
 * A quote that is never closed counts as a plain character: otherwise it would swallow every line below it.
 */
const splitRows = (text: string, separator: string, maxRows: number): SheetRow[] => {
  const rows: SheetRow[] = [];
  let cells: { text: string }[] = [];
  let field = '';
  let quoted = false;
  let line = 1;
  let begun = 1;
  let opened = { at: -1, line: 1 };
  let plainQuote = -1;
  const endRow = () => {
    cells.push({ text: field.trim() });
    if (cells.some((c) => c.text !== '')) rows.push({ line: begun, cells });
    cells = [];
    field = '';
  };
  for (let i = 0; i < text.length && rows.length <= maxRows; i++) {
    const char = text[i]!;
    const isBreak = char === '\n' || (char === '\r' && text[i + 1] !== '\n');
    if (isBreak) line++;
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[i + 1] === '"') {
        field += '"';
        i++;
      } else quoted = false;
    } else if (char === '"' && field.trim() === '' && i !== plainQuote) {
      quoted = true;
      field = '';
      opened = { at: i, line };
    } else if (char === separator) {
      cells.push({ text: field.trim() });
      field = '';
    } else if (isBreak) {
      endRow();
      begun = line;
    } else if (char !== '\r') field += char;
    if (quoted && i === text.length - 1) {
      quoted = false;
      field = '';
      plainQuote = opened.at;
      line = opened.line;
      i = opened.at - 1;
    }
  }
  if (rows.length <= maxRows) endRow();
  return rows;
};

export const readDelimited = (bytes: Buffer, limits: SheetLimits): ReadSheets => {
  const decoded = decodeText(bytes);
  if (decoded === null) return { fault: 'wrongKind' };
  if (/^\s*</.test(decoded.text)) return { fault: 'html' };
  const separator = separatorOf(decoded.text);
  const rows = splitRows(decoded.text, separator, limits.maxRows).filter((r) => !/^sep=/i.test(r.cells[0]?.text ?? ''));
  if (rows.length === 0) return { fault: 'empty' };
  if (rows.length > limits.maxRows) return { fault: 'tooManyRows', limit: limits.maxRows };
  return { sheets: [{ name: 'CSV', rows }], notices: decoded.notice ? [decoded.notice] : [] };
};
