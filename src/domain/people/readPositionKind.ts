import type { JobKind, PositionKind } from './model.ts';

/** Old echelons and their kinds (UU 20/2023; PP 11/2017). I.a stands for JPT utama and madya alike: the title decides. */
const byEchelon = (echelon: string, title: string): PositionKind | null => {
  const found = /\b(IV|III|II|I|[1-4])\s*[./\- ]?\s*([ab])\b/i.exec(echelon);
  if (!found) return null;
  const first = found[1]!.toUpperCase();
  if (first === 'I' || first === '1') {
    return found[2]!.toLowerCase() === 'a' && /^kepala (lembaga|badan)/i.test(title) ? 'jptUtama' : 'jptMadya';
  }
  if (first === 'II' || first === '2') return 'jptPratama';
  return first === 'III' || first === '3' ? 'administrator' : 'pengawas';
};

const byName: readonly (readonly [RegExp, PositionKind])[] = [
  [/utama\b.*\bjpt|jpt\s*utama|pimpinan tinggi utama/i, 'jptUtama'],
  [/jpt\s*madya|pimpinan tinggi madya/i, 'jptMadya'],
  [/jpt\s*pratama|pimpinan tinggi pratama/i, 'jptPratama'],
  [/administrator/i, 'administrator'],
  [/pengawas$|^jabatan pengawas|eselon iv/i, 'pengawas'],
  [/pelaksana|fungsional umum|^jfu$/i, 'pelaksana'],
  [/fungsional|^jft$|^jf$/i, 'fungsional'],
];

/**
 * Kind of position from SIASN's `jenisJabatan` ("Struktural", "Fungsional Tertentu", "Pelaksana"), `eselon` and the title;
 * null when the texts do not tell.
 */
export const readPositionKind = (kindText: string, echelon: string, title: string): PositionKind | null => {
  const named = byName.find(([pattern]) => pattern.test(kindText.trim()));
  if (named) return named[1];
  const structural = byEchelon(echelon, title);
  if (structural) return structural;
  if (/struktural/i.test(kindText)) return null;
  return kindText.trim() === '' && echelon.replace(/[-\s]/g, '') === '' && title !== '' ? guessByTitle(title) : null;
};

const guessByTitle = (title: string): PositionKind | null => {
  if (/\bahli (pertama|muda|madya|utama)\b|\b(pemula|terampil|mahir|penyelia)$/i.test(title)) return 'fungsional';
  if (/^(kepala dinas|kepala badan|asisten|inspektur|direktur rsud|staf ahli)\b/i.test(title)) return 'jptPratama';
  if (/^(camat|kepala bagian|kepala bidang)\b/i.test(title)) return 'administrator';
  if (/^(lurah|kepala (sub|seksi)|kasi|kasubag)/i.test(title)) return 'pengawas';
  return null;
};

/** What the work is like where nobody said: leaders lead, others administrate. An officer changes it per person. */
export const usualJobKind = (position: PositionKind): JobKind =>
  position === 'fungsional' || position === 'pelaksana' ? 'administration' : 'leadership';
