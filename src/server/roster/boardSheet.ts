// The board on paper: letters that need no colour, page x of y, the signatures never alone on the last page.
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { paginate } from '../../domain/roster/paginate.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Formats } from '../../words/format.ts';
import type { Words } from '../../words/id.ts';
import type { SameShape } from '../../words/shape.ts';
import {
  kopHeight,
  lyingSizes,
  openDrawing,
  paperColours,
  paperMargin,
  type Signature,
} from '../platform/paper/drawing.ts';

export interface SheetRow {
  readonly name: string;
  readonly position: string;
  readonly modes: string;
  /** The letters as people read them. */
  readonly shown: string;
}
export interface SheetUnit {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}
export interface SheetParts {
  readonly words: SameShape<Words>;
  readonly formats: Formats;
  readonly language: 'id' | 'en';
  /** Lines of the letterhead, the agency first. */
  readonly kop: readonly string[];
  readonly unit: string;
  readonly sub: string;
  readonly days: readonly PlainDate[];
  readonly paper: 'A4' | 'F4';
  /** Rows there will be in all, the names of units among them where there is more than one. */
  readonly rowCount: number;
  readonly severalUnits: boolean;
  readonly units: readonly SheetUnit[];
  /** PNG, left of the letterhead. */
  readonly logo?: Uint8Array | null;
  /** Hears how many people are written, page by page. */
  readonly onRow?: (row: number) => void;
  /** Shifts for the legend. */
  readonly shifts: readonly { readonly letter: string; readonly text: string }[];
  readonly signature: Signature;
}

const margin = paperMargin;
const rowHeight = 13.5;
const headHeight = 26;
const footHeight = 18;
const blockHeight = 96;
const fills: Readonly<Record<string, string>> = {
  K: '#d5ebe6',
  R: '#fdf3dc',
  L: '#e6e1f8',
  D: '#d6e6f8',
  C: '#e4e1d9',
};
const modeNames = { K: 'office', R: 'home', L: 'other', D: 'travel', C: 'leave' } as const;
const { ink, grey, line } = paperColours;

/** The whole sheet as PDF. Yields between pages, so that other requests are answered meanwhile. */
export const boardSheet = async (parts: SheetParts): Promise<Uint8Array> => {
  const { words, formats, days, paper, unit } = parts;
  const w = words.roster.file;
  const [width, height] = lyingSizes[paper];
  const doc = new PDFDocument({
    size: [width, height],
    margin: 0,
    autoFirstPage: false,
    lang: parts.language,
    info: { Title: w.title({ unit }), Author: parts.kop[0] ?? '' },
  });
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', () => resolve()).on('error', reject));

  const inner = width - 2 * margin;
  const long = days.length > 31;
  const [numberWidth, nameWidth, positionWidth, sumWidth] = [22, 150, long ? 0 : 105, 28];
  const firstDay = margin + numberWidth + nameWidth + positionWidth;
  const cell = (inner - numberWidth - nameWidth - positionWidth - sumWidth) / Math.max(1, days.length);
  const letterSize = Math.min(8, cell * 0.95);
  const aboveTable = kopHeight(parts.kop.length) + 36;
  const room = height - 2 * margin - aboveTable - headHeight - footHeight;
  const full = Math.floor(room / rowHeight);
  const pages = paginate(Math.max(1, parts.rowCount), full, Math.floor((room - blockHeight - rowHeight) / rowHeight));

  const { put, rule, letterhead, sign } = openDrawing(doc, width);

  let top = 0;
  let page = 0;
  let onPage = 0;
  const office = days.map(() => 0);
  const head = () => {
    doc.addPage({ size: [width, height], margin: 0 });
    page++;
    onPage = 0;
    letterhead(parts.kop, parts.logo);
    const y = margin + kopHeight(parts.kop.length) - 16;
    doc.font('Helvetica-Bold').fontSize(11);
    put(w.title({ unit }), margin, y + 14, inner);
    doc.font('Helvetica').fontSize(8.5).fillColor(grey);
    put(parts.sub, margin, y + 28, inner);
    top = margin + aboveTable;
    doc.rect(margin, top, inner, headHeight).fill('#f1eee6');
    doc.font('Helvetica-Bold').fontSize(7.5).fillColor(ink);
    put(w.order, margin + 3, top + 9, numberWidth - 4);
    put(w.name_, margin + numberWidth + 2, top + 9, nameWidth - 4);
    if (positionWidth > 0) put(w.position, margin + numberWidth + nameWidth + 2, top + 9, positionWidth - 4);
    put(w.officeShort, width - margin - sumWidth, top + 9, sumWidth, 'center');
    doc.fontSize(Math.min(6.5, cell * 0.52));
    for (const [d, day] of days.entries()) {
      const x = firstDay + d * cell;
      put(formats.weekdayShort(day), x, top + 4, cell, 'center');
      put(long ? day.slice(8) : `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`, x, top + 14, cell, 'center');
    }
    top += headHeight;
    doc.font('Helvetica').fontSize(7).fillColor(grey);
    const foot = height - margin - 8;
    put(w.title({ unit }), margin, foot, inner / 2);
    put(
      w.pageOf({ page: formats.number(page), pages: formats.number(pages.length) }),
      width / 2,
      foot,
      inner / 2,
      'right',
    );
  };
  const grid = () => {
    const bottom = top + onPage * rowHeight;
    doc.lineWidth(0.4);
    for (let r = 0; r <= onPage; r++)
      doc.moveTo(margin, top + r * rowHeight).lineTo(width - margin, top + r * rowHeight);
    for (let d = 0; d <= days.length; d++) doc.moveTo(firstDay + d * cell, top).lineTo(firstDay + d * cell, bottom);
    doc.stroke(line);
  };
  const place = async () => {
    if (page > 0 && onPage < (pages[page - 1] ?? full)) return;
    if (page > 0) {
      grid();
      parts.onRow?.(number);
      await setImmediate();
    }
    head();
  };

  let number = 0;
  for (const { name, rows } of parts.units) {
    if (parts.severalUnits) {
      await place();
      const y = top + onPage * rowHeight;
      doc.rect(margin, y, inner, rowHeight).fill('#e9f1ee');
      doc.font('Helvetica-Bold').fontSize(7.5).fillColor(ink);
      put(name, margin + 3, y + 3.5, inner - 6);
      onPage++;
    }
    for (const row of rows) {
      await place();
      const y = top + onPage * rowHeight;
      for (const [letter, colour] of Object.entries(fills)) {
        let any = false;
        for (let d = 0; d < days.length; d++)
          if (row.modes[d] === letter) {
            doc.rect(firstDay + d * cell, y, cell, rowHeight);
            any = true;
          }
        if (any) doc.fill(colour);
      }
      for (let d = 0; d < days.length; d++) if (row.modes[d] === 'K') office[d]!++;
      doc.fillColor(ink).font('Helvetica').fontSize(7.5);
      number++;
      put(String(number), margin + 3, y + 3.5, numberWidth - 4);
      put(row.name, margin + numberWidth + 2, y + 3.5, nameWidth - 4);
      if (positionWidth > 0) put(row.position, margin + numberWidth + nameWidth + 2, y + 3.5, positionWidth - 4);
      put(
        String([...row.modes].filter((letter) => letter === 'K').length),
        width - margin - sumWidth,
        y + 3.5,
        sumWidth,
        'center',
      );
      // One text a row: every letter of this font is 0.6 of its size wide, so even spacing puts each into its own cell.
      doc.font('Courier-Bold').fontSize(letterSize);
      const spacing = cell - 0.6 * letterSize;
      doc.text(row.shown, firstDay + spacing / 2, y + (rowHeight - letterSize) / 2 + 0.8, {
        characterSpacing: spacing,
        lineBreak: false,
      });
      onPage++;
    }
  }
  if (page === 0) head();
  grid();
  const y = top + onPage * rowHeight;
  doc.fillColor(ink).font('Helvetica-Bold').fontSize(7.5);
  put(w.perDay, margin + numberWidth + 2, y + 3.5, nameWidth - 4);
  doc.fontSize(Math.min(7, cell * 0.5));
  for (const [d, count] of office.entries()) put(String(count), firstDay + d * cell, y + 3.5, cell, 'center');
  rule(y + rowHeight);
  closing(y + rowHeight + 8);
  doc.end();
  await ended;
  return Buffer.concat(chunks);

  function closing(y: number): void {
    doc.font('Helvetica-Bold').fontSize(8).fillColor(ink);
    put(w.legend, margin, y, 200);
    for (const [i, [letter, mode]] of Object.entries(modeNames).entries()) {
      const at = y + 13 + i * 12;
      doc.rect(margin, at - 2, 12, 10).fillAndStroke(fills[letter]!, line);
      doc.fillColor(ink).font('Courier-Bold').fontSize(8);
      put(letter, margin + 3.5, at, 10);
      doc.font('Helvetica').fontSize(8);
      put(words.app.modes[mode], margin + 18, at, 200);
    }
    for (const [i, { letter, text }] of parts.shifts.entries()) {
      const at = y + 13 + (i % 5) * 12;
      const left = margin + 130 + Math.floor(i / 5) * 130;
      doc.rect(left, at - 2, 12, 10).fillAndStroke(fills.K!, line);
      doc.fillColor(ink).font('Courier-Bold').fontSize(8);
      put(letter, left + 3.5, at, 10);
      doc.font('Helvetica').fontSize(8);
      put(text, left + 18, at, 108);
    }
    sign(parts.signature, w.numberShort, y);
  }
};
