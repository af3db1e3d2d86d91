// The register on upright paper: letterhead, facts, rows with a repeated head, page x of y.
import PDFDocument from 'pdfkit';
import type { attendanceStationWords as source } from '../../../words/id/attendanceStation.ts';
import type { SameShape } from '../../../words/shape.ts';

export interface RegisterParts {
  readonly words: SameShape<typeof source>['register'];
  readonly language: 'id' | 'en';
  readonly kop: readonly string[];
  readonly title: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly sum: string;
  readonly rows: readonly {
    readonly name: string;
    readonly number: string;
    readonly unit: string;
    readonly at: string;
    readonly state: string;
  }[];
  readonly paper: 'A4' | 'F4';
}

const sizes = { A4: [595.28, 841.89], F4: [609.45, 935.43] } as const;
const margin = 42;
const rowHeight = 18;
const [ink, grey, line] = ['#14211f', '#5f6b68', '#b9b2a3'];

export const registerSheet = async (parts: RegisterParts): Promise<Uint8Array> => {
  const { words } = parts;
  const [width, height] = sizes[parts.paper];
  const inner = width - 2 * margin;
  const doc = new PDFDocument({
    size: [width, height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    lang: parts.language,
    info: { Title: parts.title, Author: parts.kop[0] ?? '' },
  });
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', () => resolve()).on('error', reject));
  const widths = [24, inner * 0.34, 106, inner - 24 - inner * 0.34 - 106 - 46 - 74, 46, 74];
  const heads = ['', words.name, words.number, words.unit, words.at, words.state];
  const put = (text: string, x: number, y: number, max: number) =>
    doc.text(text, x, y, { width: max - 4, height: 12, ellipsis: true, lineBreak: false });
  const cells = (values: readonly string[], y: number) => {
    let x = margin;
    for (const [i, value] of values.entries()) {
      put(value, x, y, widths[i] ?? 0);
      x += widths[i] ?? 0;
    }
  };
  const tableHead = (y: number): number => {
    doc.font('Helvetica-Bold').fontSize(8.5).fillColor(ink);
    cells(heads, y + 4);
    doc
      .moveTo(margin, y + rowHeight)
      .lineTo(width - margin, y + rowHeight)
      .lineWidth(0.8)
      .stroke(ink);
    return y + rowHeight + 3;
  };
  doc.addPage({ size: [width, height], margin: 0 });
  let y = margin;
  doc.fillColor(ink);
  for (const [i, text] of parts.kop.entries()) {
    doc.font('Helvetica-Bold').fontSize(i === 0 ? 12.5 : 10.5);
    doc.text(text.toUpperCase(), margin, y, { width: inner, align: 'center' });
    y = doc.y + 1;
  }
  doc
    .lineWidth(1.6)
    .moveTo(margin, y + 4)
    .lineTo(width - margin, y + 4)
    .stroke(ink);
  doc
    .lineWidth(0.5)
    .moveTo(margin, y + 7)
    .lineTo(width - margin, y + 7)
    .stroke(ink);
  y += 20;
  doc.font('Helvetica-Bold').fontSize(13).text(parts.title, margin, y, { width: inner });
  y = doc.y + 6;
  for (const [label, value] of parts.facts) {
    doc.font('Helvetica').fontSize(9.5).fillColor(grey).text(label, margin, y, { width: 60 });
    doc.fillColor(ink).text(value, margin + 64, y, { width: inner - 64 });
    y = doc.y + 2;
  }
  doc
    .font('Helvetica-Bold')
    .fontSize(10)
    .text(parts.sum, margin, y + 4, { width: inner });
  y = tableHead(doc.y + 8);
  for (const [i, row] of parts.rows.entries()) {
    if (y + rowHeight > height - margin - 16) {
      doc.addPage({ size: [width, height], margin: 0 });
      y = tableHead(margin);
    }
    doc
      .font('Helvetica')
      .fontSize(9)
      .fillColor(row.at === '' ? grey : ink);
    cells([String(i + 1), row.name, row.number, row.unit, row.at, row.state], y + 3);
    doc
      .moveTo(margin, y + rowHeight - 1)
      .lineTo(width - margin, y + rowHeight - 1)
      .lineWidth(0.3)
      .stroke(line);
    y += rowHeight;
  }
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page);
    doc.font('Helvetica').fontSize(7.5).fillColor(grey);
    doc.text(words.source, margin, height - margin + 6, { width: inner * 0.7, lineBreak: false });
    doc.text(words.page({ page: page + 1, of: count }), margin + inner * 0.7, height - margin + 6, {
      width: inner * 0.3,
      align: 'right',
    });
  }
  doc.end();
  await ended;
  return Buffer.concat(chunks);
};
