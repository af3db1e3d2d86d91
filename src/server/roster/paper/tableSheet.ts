// An official table as PDF: letterhead, page x of y, legend and signature never alone on the last page.
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { paginate } from '../../../domain/roster/paginate.ts';
import {
  kopHeight,
  lyingSizes,
  paperMargin as margin,
  openDrawing,
  paperColours,
} from '../../platform/paper/drawing.ts';
import type { TableParts } from './tableParts.ts';

const rowHeight = 13.5;
const headHeight = 26;
const footHeight = 18;
const orderWidth = 24;
const legendColumns = 3;
const legendLine = 10;

export interface TableSheetWords {
  readonly pageOf: (p: { page: string; pages: string }) => string;
  readonly number: (n: number) => string;
}

export const tableSheet = async (
  parts: TableParts,
  words: TableSheetWords,
  onRow: (row: number) => void = () => {},
): Promise<Uint8Array> => {
  const [width, height] = lyingSizes[parts.paper];
  const { ink, grey, line, head: headFill, group: groupFill } = paperColours;
  const doc = new PDFDocument({
    size: [width, height],
    margin: 0,
    autoFirstPage: false,
    lang: parts.language,
    info: { Title: parts.title, Author: parts.kop[0] ?? '' },
  });
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', () => resolve()).on('error', reject));
  const { put, rule, letterhead, sign } = openDrawing(doc, width);

  const inner = width - 2 * margin;
  const fixed = parts.columns.reduce((sum, each) => sum + (each.kind === 'letters' ? 0 : each.width), orderWidth);
  const letters = parts.columns.reduce((sum, each) => sum + (each.kind === 'letters' ? each.heads.length : 0), 0);
  const cell = letters === 0 ? 0 : Math.max(6, (inner - fixed) / letters);
  // Without days the columns share what is left by their width.
  const stretch = letters === 0 ? (inner - orderWidth) / (fixed - orderWidth) : 1;
  const widthOf = (column: TableParts['columns'][number]): number =>
    column.kind === 'letters' ? column.heads.length * cell : column.width * stretch;
  const lefts: number[] = [];
  let at = margin + orderWidth;
  for (const column of parts.columns) {
    lefts.push(at);
    at += widthOf(column);
  }
  const groupNames = parts.groups.filter(({ name }) => name !== null).length;
  const rowCount = parts.groups.reduce((sum, { rows }) => sum + rows.length, groupNames) + (parts.total ? 1 : 0);
  const aboveTable = kopHeight(parts.kop.length) + 36;
  const room = height - 2 * margin - aboveTable - headHeight - footHeight;
  const block = Math.max(96, 24 + Math.ceil(parts.legend.length / legendColumns) * legendLine) + 10;
  const full = Math.floor(room / rowHeight);
  const pages = paginate(Math.max(1, rowCount), full, Math.max(1, Math.floor((room - block) / rowHeight)));

  let top = 0;
  let page = 0;
  let onPage = 0;
  let namesOnPage: { readonly name: string; readonly y: number }[] = [];
  const openPage = () => {
    doc.addPage({ size: [width, height], margin: 0 });
    page++;
    onPage = 0;
    letterhead(parts.kop, parts.logo);
    const y = margin + kopHeight(parts.kop.length) - 16;
    doc.font('Helvetica-Bold').fontSize(11).fillColor(ink);
    put(parts.title, margin, y + 14, inner);
    doc.font('Helvetica').fontSize(8.5).fillColor(grey);
    put(parts.sub, margin, y + 28, inner);
    top = margin + aboveTable;
    doc.rect(margin, top, inner, headHeight).fill(headFill);
    doc.font('Helvetica-Bold').fontSize(7).fillColor(ink);
    put(parts.orderHead, margin + 3, top + 9, orderWidth - 4);
    for (const [c, column] of parts.columns.entries()) {
      const x = lefts[c]!;
      if (column.kind === 'letters') {
        doc.fontSize(Math.min(6, cell * 0.42));
        for (const [d, [above, below]] of column.heads.entries()) {
          put(above, x + d * cell, top + 4, cell, 'center');
          put(below, x + d * cell, top + 14, cell, 'center');
        }
        doc.fontSize(7);
      } else put(column.head, x + 2, top + 9, widthOf(column) - 4, column.kind === 'number' ? 'right' : 'left');
    }
    top += headHeight;
    doc.font('Helvetica').fontSize(7).fillColor(grey);
    const foot = height - margin - 8;
    put(`${parts.title} · ${parts.sub}`, margin, foot, inner * 0.7);
    const count = words.pageOf({ page: words.number(page), pages: words.number(pages.length) });
    put(count, margin + inner * 0.7, foot, inner * 0.3, 'right');
  };
  const closePage = () => {
    doc.lineWidth(0.4);
    const bottom = top + onPage * rowHeight;
    for (let r = 0; r <= onPage; r++)
      doc.moveTo(margin, top + r * rowHeight).lineTo(width - margin, top + r * rowHeight);
    for (const [c, column] of parts.columns.entries()) {
      const inside = column.kind === 'letters' ? column.heads.length : 1;
      for (let d = 0; d < inside; d++) {
        const x = lefts[c]! + d * cell;
        doc.moveTo(x, top).lineTo(x, bottom);
      }
    }
    doc.stroke(line);
    // Over the lines, so that none of them runs through a name.
    for (const { name, y } of namesOnPage) {
      doc.rect(margin, y + 0.3, inner, rowHeight - 0.6).fill(groupFill);
      doc.font('Helvetica-Bold').fontSize(7.5).fillColor(ink);
      put(name, margin + 3, y + 3.5, inner - 6);
    }
    namesOnPage = [];
  };
  const place = async (number: number): Promise<number> => {
    if (page === 0) openPage();
    else if (onPage >= (pages[page - 1] ?? full)) {
      closePage();
      onRow(number);
      await setImmediate();
      openPage();
    }
    return top + onPage++ * rowHeight;
  };
  const values = (row: readonly (string | number)[], y: number, bold: boolean) => {
    for (const [c, column] of parts.columns.entries()) {
      const value = row[c] ?? '';
      const x = lefts[c]!;
      if (column.kind === 'letters') {
        const size = Math.min(8, cell * 0.95);
        // One text a row: every letter of this font is 0.6 of its size wide, so even spacing puts each into its own cell.
        const spacing = cell - 0.6 * size;
        doc.font('Courier-Bold').fontSize(size);
        doc.text(String(value), x + spacing / 2, y + (rowHeight - size) / 2 + 0.8, {
          characterSpacing: spacing,
          lineBreak: false,
        });
        continue;
      }
      doc.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(7.5);
      const text = typeof value !== 'number' ? value : value === 0 ? '–' : words.number(value);
      put(text, x + 2, y + 3.5, widthOf(column) - 4, column.kind === 'number' ? 'right' : 'left');
    }
  };
  let number = 0;
  for (const { name, rows } of parts.groups) {
    if (name !== null) {
      const y = await place(number);
      namesOnPage.push({ name, y });
    }
    for (const row of rows) {
      const y = await place(number);
      number++;
      doc.fillColor(ink).font('Helvetica').fontSize(7.5);
      put(String(number), margin + 3, y + 3.5, orderWidth - 5);
      values(row, y, false);
    }
  }
  if (parts.total) {
    const y = await place(number);
    doc.rect(margin, y, inner, rowHeight).fill(headFill);
    doc.fillColor(ink);
    values(parts.total, y, true);
  }
  if (page === 0) openPage();
  closePage();
  const below = top + onPage * rowHeight + 10;
  doc.font('Helvetica-Bold').fontSize(8).fillColor(ink);
  if (parts.legend.length > 0) put(parts.legendHead, margin, below, 200);
  doc.font('Helvetica').fontSize(7.5);
  const perColumn = Math.ceil(parts.legend.length / legendColumns);
  for (const [i, text] of parts.legend.entries())
    put(text, margin + Math.floor(i / perColumn) * 165, below + 13 + (i % perColumn) * legendLine, 160);
  sign(parts.signature, parts.numberLabel, below);
  rule(top + onPage * rowHeight);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
};
