// What official papers share: sizes, letterhead with a double rule, the block of whoever signs.
import type PDFDocument from 'pdfkit';

/** Points, lying: A4 297 × 210 mm, F4 330 × 215 mm. */
export const lyingSizes = { A4: [841.89, 595.28], F4: [935.43, 609.45] } as const;
export const paperMargin = 30;
export const paperColours = { ink: '#14211f', grey: '#5f6b68', line: '#b9b2a3', head: '#f1eee6', group: '#e9f1ee' };

export interface Signature {
  readonly date: string;
  readonly office: string;
  readonly name: string;
  readonly number: string;
}

type Document = InstanceType<typeof PDFDocument>;
type Align = 'left' | 'center' | 'right';

const kopLine = 13;

/** Height of a letterhead with its double rule. */
export const kopHeight = (lines: number): number => lines * kopLine + 16;

export const openDrawing = (doc: Document, width: number) => {
  const inner = width - 2 * paperMargin;
  const shortened = (text: string, max: number): string => {
    if (doc.widthOfString(text) <= max) return text;
    let short = text.slice(0, Math.ceil((max / doc.widthOfString(text)) * text.length));
    while (short.length > 1 && doc.widthOfString(`${short}…`) > max) short = short.slice(0, -1);
    return `${short}…`;
  };
  const put = (text: string, x: number, y: number, max: number, align: Align = 'left') =>
    doc.text(shortened(text, max), x, y, { width: max, align, lineBreak: align !== 'left' });
  const rule = (y: number, weight = 0.5, from = paperMargin, to = width - paperMargin) =>
    doc.lineWidth(weight).moveTo(from, y).lineTo(to, y).stroke(paperColours.line);
  const letterhead = (kop: readonly string[], logo: Uint8Array | null | undefined): void => {
    let y = paperMargin;
    if (logo) doc.image(Buffer.from(logo), paperMargin, paperMargin - 2, { fit: [90, kop.length * kopLine] });
    doc.fillColor(paperColours.ink);
    for (const [i, text] of kop.entries()) {
      doc.font('Helvetica-Bold').fontSize(i === 0 ? 12 : 10.5);
      put(text.toUpperCase(), paperMargin, y, inner, 'center');
      y += kopLine;
    }
    for (const [weight, down] of [
      [1.5, 4],
      [0.5, 6.5],
    ] as const)
      doc
        .lineWidth(weight)
        .moveTo(paperMargin, y + down)
        .lineTo(width - paperMargin, y + down)
        .stroke(paperColours.ink);
  };
  const sign = ({ date, office, name, number }: Signature, numberLabel: string, y: number): void => {
    const x = width - paperMargin - 240;
    doc.font('Helvetica').fontSize(8.5).fillColor(paperColours.ink);
    put(date, x, y, 240);
    put(office, x, y + 12, 240);
    doc.font('Helvetica-Bold');
    if (name === '') rule(y + 68, 0.5, x, x + 180);
    else put(name, x, y + 60, 240);
    doc.font('Helvetica');
    put(number === '' ? numberLabel : `${numberLabel} ${number}`, x, y + 72, 240);
  };
  return { put, rule, letterhead, sign };
};
