import { attachEvidence } from '../../dispensation/evidenceStore.ts';
import type { Db } from '../../platform/db/db.ts';
import { fileKeys } from '../../platform/files/fileKeys.ts';
import { storeFile } from '../../platform/files/storeFile.ts';
import type { CityData } from '../cityModel.ts';
import type { FillOptions } from './fillSample.ts';

/** So many requests come with a letter; the others show what waits for one. */
const most = 6;

/** A page with one line of Latin text as a whole PDF file. */
const onePage = (line: string): Uint8Array => {
  const text = `BT /F1 14 Tf 60 760 Td (${line.replace(/[()\\]/g, ' ')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = file.length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(file);
};

/** Gives some requests that wait for the verifier an encrypted letter, plainly marked as sample data. */
export const addSampleEvidence = async (
  db: Db,
  agencyId: number,
  city: CityData,
  { now, newId, masterKey }: Pick<FillOptions, 'now' | 'newId' | 'masterKey'>,
): Promise<void> => {
  const keys = fileKeys(masterKey);
  const waiting = city.dispensations.filter((each) => each.state === 'asked').slice(0, most);
  await db.inAgency(agencyId, async (tx) => {
    for (const { id } of waiting) {
      const file = {
        agencyId,
        fileId: newId(),
        name: 'bukti-1.pdf',
        mediaType: 'application/pdf',
        at: now,
        createdBy: null,
      };
      await storeFile(tx, file, onePage('Surat keterangan dokter - data contoh, bukan surat sungguhan'), keys);
      await attachEvidence(tx, agencyId, id, file.fileId);
    }
  });
};
