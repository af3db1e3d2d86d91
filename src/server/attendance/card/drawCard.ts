// A card of 85.6 × 54 mm: who it is, until when it counts, and the code at twice the size that a kiosk needs.
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import type { attendanceCardWords as source } from '../../../words/id/attendanceCard.ts';
import type { SameShape } from '../../../words/shape.ts';

export type CardWords = SameShape<typeof source>;
export interface CardFace {
  readonly agency: string;
  readonly name: string;
  readonly number: string;
  readonly unit: string;
  readonly until: string;
  readonly text: string;
  readonly photo: Uint8Array | null;
}

type Pdf = InstanceType<typeof PDFDocument>;

/** Points. */
export const cardSize = { width: 242.65, height: 153.07 } as const;
const quiet = 4;
const [brand, ink, hint, paper] = ['#0b5d57', '#14211f', '#5f6b68', '#ffffff'];

/** The code as black rectangles, one for each run, with its quiet zone inside the given square. */
const drawCode = (doc: Pdf, text: string, x: number, y: number, side: number): void => {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const step = side / (size + 2 * quiet);
  doc.rect(x, y, side, side).fill(paper);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!data[row * size + column]) continue;
      let end = column;
      while (end < size && data[row * size + end]) end++;
      doc.rect(x + (column + quiet) * step, y + (row + quiet) * step, (end - column) * step, step);
      column = end;
    }
  }
  doc.fill('#000000');
};

const fitted = (doc: Pdf, text: string, width: number, sizes: readonly number[]): number =>
  sizes.find((size) => doc.fontSize(size).widthOfString(text) <= width) ?? sizes.at(-1) ?? 7;

export const drawCard = (doc: Pdf, face: CardFace, words: CardWords['paper'], left: number, top: number): void => {
  const { width, height } = cardSize;
  doc.save();
  doc.roundedRect(left, top, width, height, 9).clip();
  doc.rect(left, top, width, height).fill(paper);
  doc.rect(left, top, width, 27).fill(brand);
  doc.font('Helvetica-Bold').fillColor(paper);
  doc.fontSize(fitted(doc, face.agency, width - 24, [9.5, 8.5, 7.5, 6.5]));
  doc.text(face.agency, left + 12, top + 9, { width: width - 24, height: 12, ellipsis: true, lineBreak: false });

  const side = 112;
  drawCode(doc, face.text, left + width - side - 6, top + 32, side);

  const textWidth = width - side - 24;
  let y = top + 35;
  if (face.photo !== null) {
    doc.save();
    doc.roundedRect(left + 12, y, 40, 48, 4).clip();
    doc.image(Buffer.from(face.photo), left + 12, y, { cover: [40, 48], align: 'center', valign: 'center' });
    doc.restore();
    y += 53;
  }
  doc
    .font('Helvetica-Bold')
    .fillColor(ink)
    .fontSize(face.name.length > 26 ? 8.5 : 9.5);
  doc.text(face.name, left + 12, y, { width: textWidth, height: face.photo === null ? 46 : 23, ellipsis: true });
  y = Math.min(doc.y + 2, top + (face.photo === null ? 84 : 112));
  doc.font('Helvetica').fillColor(hint).fontSize(6.8);
  if (face.photo === null) {
    doc.text(face.unit, left + 12, y, { width: textWidth, height: 26, ellipsis: true });
    y = doc.y + 2;
  }
  doc.fillColor(ink).text(face.number, left + 12, y, { width: textWidth, lineBreak: false });
  doc.fillColor(hint).fontSize(6.2);
  doc.text(words.until({ day: face.until }), left + 12, top + height - 24, { width: textWidth, lineBreak: false });
  doc.text(words.caution, left + 12, top + height - 14, { width: textWidth + 8, lineBreak: false });
  doc.restore();
  doc.roundedRect(left, top, width, height, 9).lineWidth(0.4).stroke('#cfc8b8');
};

const collected = (doc: Pdf): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
  });

/** One card on a page of its own size. */
export const singleCard = async (face: CardFace, words: CardWords, lang: 'id' | 'en'): Promise<Uint8Array> => {
  const size: [number, number] = [cardSize.width, cardSize.height];
  const doc = new PDFDocument({ size, margin: 0, lang, info: { Title: words.paper.title, Author: face.agency } });
  const bytes = collected(doc);
  drawCard(doc, face, words.paper, 0, 0);
  doc.end();
  return bytes;
};

const a4 = { width: 595.28, height: 841.89 } as const;
const columns = 2;
const rows = 5;
const gap = 6;

/** Ten cards a page on A4, with marks to cut along. */
export const sheetOfCards = async (
  faces: readonly CardFace[],
  words: CardWords,
  lang: 'id' | 'en',
): Promise<Uint8Array> => {
  const doc = new PDFDocument({
    size: [a4.width, a4.height],
    margin: 0,
    autoFirstPage: false,
    lang,
    info: { Title: words.paper.title, Author: faces[0]?.agency ?? '' },
  });
  const bytes = collected(doc);
  const left = (a4.width - columns * cardSize.width - gap) / 2;
  const top = (a4.height - rows * cardSize.height - (rows - 1) * gap) / 2;
  for (const [i, face] of faces.entries()) {
    const place = i % (columns * rows);
    if (place === 0) doc.addPage({ size: [a4.width, a4.height], margin: 0 });
    const x = left + (place % columns) * (cardSize.width + gap);
    const y = top + Math.floor(place / columns) * (cardSize.height + gap);
    drawCard(doc, face, words.paper, x, y);
    doc.lineWidth(0.3);
    for (const edge of [y, y + cardSize.height])
      doc
        .moveTo(place % columns === 0 ? 8 : a4.width - 20, edge)
        .lineTo(place % columns === 0 ? 20 : a4.width - 8, edge)
        .stroke('#9daaa5');
  }
  doc.end();
  return bytes;
};
