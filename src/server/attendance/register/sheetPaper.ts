// The blank sheet for days on which nothing else works: letterhead, people planned that day, room to sign, and the code that opens it for entry.
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import type { attendanceRegisterWords as source } from '../../../words/id/attendanceRegister.ts';
import type { SameShape } from '../../../words/shape.ts';

export interface SheetPaperParts {
  readonly words: SameShape<typeof source>['paper'];
  readonly language: 'id' | 'en';
  readonly kop: readonly string[];
  readonly unit: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly code: string;
  /** What the printed code opens. */
  readonly address: string;
  readonly rows: readonly { readonly name: string; readonly number: string; readonly hours: string }[];
  readonly paper: 'A4' | 'F4';
}

const sizes = { A4: [595.28, 841.89], F4: [609.45, 935.43] } as const;
const margin = 40;
const rowHeight = 27;
const blankRows = 5;
const quiet = 4;
const [ink, grey, line] = ['#14211f', '#5f6b68', '#8d8778'];

export const sheetPaper = async (parts: SheetPaperParts): Promise<Uint8Array> => {
  const { words } = parts;
  const [width, height] = sizes[parts.paper];
  const inner = width - 2 * margin;
  const doc = new PDFDocument({
    size: [width, height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    lang: parts.language,
    info: { Title: `${words.title} ${parts.code}`, Author: parts.kop[0] ?? '' },
  });
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', () => resolve()).on('error', reject));
  const widths = [24, inner - 24 - 52 - 82 - 52 - 82, 52, 82, 52, 82];
  const starts = widths.map((_, i) => margin + widths.slice(0, i).reduce((sum, each) => sum + each, 0));
  const put = (text: string, column: number, y: number) =>
    doc.text(text, starts[column]! + 3, y, {
      width: widths[column]! - 6,
      height: 12,
      ellipsis: true,
      lineBreak: false,
    });
  const ruled = (y: number, high: number) => {
    doc.rect(margin, y, inner, high).lineWidth(0.5).stroke(line);
    for (const x of starts.slice(1))
      doc
        .moveTo(x, y)
        .lineTo(x, y + high)
        .lineWidth(0.5)
        .stroke(line);
  };
  const tableHead = (y: number): number => {
    doc.font('Helvetica-Bold').fontSize(8.5).fillColor(ink);
    for (const [i, text] of ['', words.name, words.in, words.sign, words.out, words.sign].entries())
      put(text, i, y + 5);
    ruled(y, 19);
    return y + 19;
  };
  const drawCode = (x: number, y: number, side: number) => {
    const { size, data } = QRCode.create(parts.address, { errorCorrectionLevel: 'M' }).modules;
    const step = side / (size + 2 * quiet);
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++)
        if (data[row * size + column]) doc.rect(x + (column + quiet) * step, y + (row + quiet) * step, step, step);
    doc.fill('#000000');
  };
  doc.addPage({ size: [width, height], margin: 0 });
  let y = margin;
  doc.fillColor(ink);
  for (const [i, text] of parts.kop.entries()) {
    doc.font('Helvetica-Bold').fontSize(i === 0 ? 12.5 : 10.5);
    doc.text(text.toUpperCase(), margin, y, { width: inner, align: 'center' });
    y = doc.y + 1;
  }
  for (const [at, thick] of [
    [4, 1.6],
    [7, 0.5],
  ] as const)
    doc
      .lineWidth(thick)
      .moveTo(margin, y + at)
      .lineTo(width - margin, y + at)
      .stroke(ink);
  y += 20;
  const side = 84;
  drawCode(width - margin - side, y, side);
  doc
    .font('Helvetica-Bold')
    .fontSize(13)
    .fillColor(ink)
    .text(words.title, margin, y, { width: inner - side - 12 });
  doc.fontSize(10.5).text(parts.unit, margin, doc.y + 2, { width: inner - side - 12 });
  for (const [label, value] of parts.facts) {
    const at = doc.y + 2;
    doc.font('Helvetica').fontSize(9.5).fillColor(grey).text(label, margin, at, { width: 70 });
    doc.fillColor(ink).text(value, margin + 74, at, { width: inner - side - 90 });
  }
  doc
    .font('Helvetica-Bold')
    .fontSize(10)
    .text(`${words.code} ${parts.code.slice(0, 4)}-${parts.code.slice(4)}`, margin, doc.y + 4);
  doc
    .font('Helvetica')
    .fontSize(8.5)
    .fillColor(grey)
    .text(words.how, margin, doc.y + 2, { width: inner - side - 12 });
  y = tableHead(Math.max(doc.y + 8, y + side + 10));
  const rows = [...parts.rows, ...Array.from({ length: blankRows }, () => ({ name: '', number: '', hours: '' }))];
  for (const [i, row] of rows.entries()) {
    if (y + rowHeight > height - margin - 70) {
      doc.addPage({ size: [width, height], margin: 0 });
      y = tableHead(margin);
    }
    doc.font('Helvetica').fontSize(9).fillColor(ink);
    put(String(i + 1), 0, y + 9);
    put(row.name, 1, y + 4);
    doc.fontSize(7.5).fillColor(grey);
    put([row.number, row.hours].filter(Boolean).join(' · '), 1, y + 15);
    ruled(y, rowHeight);
    y += rowHeight;
  }
  doc.font('Helvetica').fontSize(9).fillColor(ink);
  doc.text(words.operator, margin, y + 12, { width: inner / 2 });
  doc.text(words.head, margin + inner / 2, y + 12, { width: inner / 2 });
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page);
    doc.font('Helvetica').fontSize(7.5).fillColor(grey);
    doc.text(
      `${words.code} ${parts.code} · ${words.page({ page: page + 1, of: count })}`,
      margin,
      height - margin + 6,
      {
        width: inner,
        align: 'right',
      },
    );
  }
  doc.end();
  await ended;
  return Buffer.concat(chunks);
};
