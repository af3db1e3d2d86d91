// The form for leave on one upright page: eight framed parts in the order of BKN rule 24/2017, anak lampiran 1.b.
import PDFDocument from 'pdfkit';
import { type LeaveKind, leaveKinds } from '../../../domain/absence/leave/model.ts';
import type { leaveFormWords as source } from '../../../words/id/leaveForm.ts';
import type { SameShape } from '../../../words/shape.ts';

interface Signed {
  readonly name: string;
  readonly number: string;
}
export interface LeaveFormParts {
  readonly words: SameShape<typeof source>;
  readonly language: 'id' | 'en';
  readonly paper: 'A4' | 'F4';
  readonly agency: string;
  readonly date: string;
  readonly asker: Signed & { readonly position: string };
  readonly unit: string;
  readonly service: string;
  readonly kind: LeaveKind;
  readonly reason: string;
  readonly length: string;
  readonly from: string;
  readonly to: string;
  readonly balances: readonly { readonly year: string; readonly left: string }[] | null;
  readonly address: string;
  readonly phone: string;
  readonly head: (Signed & { readonly said: string }) | null;
  readonly decision:
    | (Signed & { readonly verdict: 'approved' | 'postponed' | 'refused'; readonly said: string })
    | null;
}

const sizes = { A4: [595.28, 841.89], F4: [609.45, 935.43] } as const;
const margin = 40;
/** Height of a line of cells; the shorter sheet has less room. */
const rows = { A4: 14.5, F4: 16 } as const;
const pad = 3.5;
const dots = '.'.repeat(44);

/** Lines of framed cells below each other; a width is a share of the line. */
const openSheet = (doc: PDFKit.PDFDocument, inner: number, top: number, row: number) => {
  let y = top;
  const text = (value: string, x: number, width: number, bold = false, align: 'left' | 'center' = 'left') =>
    doc
      .font(bold ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(8.5)
      .text(value, x + pad, y + pad, { width: width - 2 * pad, align });
  const tick = (x: number, width: number) => {
    const [cx, cy] = [x + width / 2, y + row / 2];
    doc
      .moveTo(cx - 4, cy)
      .lineTo(cx - 1, cy + 3.5)
      .lineTo(cx + 5, cy - 4)
      .lineWidth(1.4)
      .stroke();
  };
  return {
    at: () => y,
    skip: (by: number) => {
      y += by;
    },
    line: (
      cells: readonly { share: number; value?: string; bold?: boolean; ticked?: boolean; centre?: boolean }[],
      height = row,
    ) => {
      let x = margin;
      for (const cell of cells) {
        const width = inner * cell.share;
        doc.rect(x, y, width, height).lineWidth(0.6).stroke();
        if (cell.value) text(cell.value, x, width, cell.bold, cell.centre ? 'center' : 'left');
        if (cell.ticked) tick(x, width);
        x += width;
      }
      y += height;
    },
    signature: (height: number, left: string, who: Signed | null, above = '', numberName = 'NIP') => {
      const width = inner * 0.45;
      const x = margin + inner - width;
      doc
        .rect(margin, y, inner - width, height)
        .lineWidth(0.6)
        .stroke();
      doc.rect(x, y, width, height).lineWidth(0.6).stroke();
      text(left, margin, inner - width);
      if (above) text(above, x, width, false, 'center');
      const start = y;
      y += height - 30;
      text(who === null ? `(${dots})` : `(${who.name})`, x, width, who !== null, 'center');
      y += 12;
      text(`${numberName} ${who?.number ?? ''}`, x, width, false, 'center');
      y = start + height;
    },
  };
};

export const drawLeaveForm = async (parts: LeaveFormParts): Promise<Uint8Array> => {
  const { words } = parts;
  const [width, height] = sizes[parts.paper];
  const inner = width - 2 * margin;
  const doc = new PDFDocument({
    size: [width, height],
    margin: 0,
    lang: parts.language,
    info: { Title: words.title, Author: parts.agency },
  });
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', () => resolve()).on('error', reject));

  doc.font('Helvetica').fontSize(7);
  let y = 28;
  for (const line of words.annex) {
    doc.text(line, margin + inner * 0.52, y, { width: inner * 0.48 });
    y = doc.y;
  }
  doc.fontSize(9);
  const right = margin + inner * 0.6;
  for (const line of [parts.date, words.to, words.honour({ who: words.authority }), parts.agency, words.at]) {
    if (line === '') continue;
    doc.text(line, right, y + (line === parts.date ? 6 : 1), { width: inner * 0.4 });
    y = doc.y;
  }
  doc
    .font('Helvetica-Bold')
    .fontSize(11)
    .text(words.title, margin, y + 8, { width: inner, align: 'center' });
  const sheet = openSheet(doc, inner, doc.y + 6, rows[parts.paper]);
  const head = (value: string) => sheet.line([{ share: 1, value, bold: true }]);
  const gap = () => sheet.skip(parts.paper === 'A4' ? 4 : 5);

  head(words.parts.person);
  const fact = (a: string, b: string, c: string, d: string) =>
    sheet.line([
      { share: 0.14, value: a },
      { share: 0.42, value: b },
      { share: 0.14, value: c },
      { share: 0.3, value: d },
    ]);
  fact(words.name, parts.asker.name, words.number, parts.asker.number);
  fact(words.position, parts.asker.position, words.service, parts.service);
  sheet.line([
    { share: 0.14, value: words.unit },
    { share: 0.86, value: parts.unit },
  ]);
  gap();
  head(words.parts.kind);
  for (const pair of [leaveKinds.slice(0, 2), leaveKinds.slice(2, 4), leaveKinds.slice(4, 6)])
    sheet.line(
      pair.flatMap((kind) => [
        { share: 0.4, value: words.kinds[kind] },
        { share: 0.1, ticked: kind === parts.kind },
      ]),
    );
  gap();
  head(words.parts.reason);
  sheet.line([{ share: 1, value: parts.reason }], 30);
  gap();
  head(words.parts.length);
  sheet.line([
    { share: 0.1, value: words.during },
    { share: 0.22, value: parts.length },
    { share: 0.16, value: words.from },
    { share: 0.23, value: parts.from },
    { share: 0.06, value: words.until },
    { share: 0.23, value: parts.to },
  ]);
  gap();
  head(words.parts.notes);
  sheet.line([{ share: 0.5, value: words.annualNotes }, { share: 0.4, value: words.otherNotes[0]! }, { share: 0.1 }]);
  const years = [
    [words.year, words.left, words.remark],
    ...words.years.map((name, i) => {
      const own = parts.balances?.[i];
      return [own === undefined ? name : `${name} (${own.year})`, own?.left ?? '', ''];
    }),
  ];
  for (const [i, [year, left, remark]] of years.entries())
    sheet.line([
      { share: 0.17, value: year! },
      { share: 0.11, value: left! },
      { share: 0.22, value: remark! },
      { share: 0.4, value: words.otherNotes[i + 1] ?? '' },
      { share: 0.1 },
    ]);
  gap();
  head(words.parts.address);
  sheet.line([
    { share: 0.55, value: '' },
    { share: 0.12, value: words.phone },
    { share: 0.33, value: parts.phone },
  ]);
  sheet.signature(66, parts.address, parts.asker, words.respectfully);
  gap();
  const verdicts = ['approved', 'changed', 'postponed', 'refused'] as const;
  const choices = (title: string, chosen: string | null, said: string, who: Signed | null) => {
    head(title);
    sheet.line(verdicts.map((each) => ({ share: 0.25, value: words.verdicts[each] })));
    sheet.line(verdicts.map((each) => ({ share: 0.25, ticked: each === chosen })));
    sheet.signature(56, said, who);
    gap();
  };
  choices(words.parts.head, parts.head === null ? null : 'approved', parts.head?.said ?? '', parts.head);
  choices(words.parts.decision, parts.decision?.verdict ?? null, parts.decision?.said ?? '', parts.decision);
  doc.font('Helvetica').fontSize(6.5);
  let foot = sheet.at();
  for (const line of words.foot) {
    doc.text(line, margin, foot, { width: inner });
    foot = doc.y;
  }
  doc.end();
  await ended;
  return Buffer.concat(chunks);
};
