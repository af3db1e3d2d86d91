import { formatsOf } from '../format.ts';

const formats = formatsOf('id');
const clock = formats.clockText;
type Shift = { name: string; start: string; end: string };
const shift = (p: Shift): string => `sif ${p.name} ${clock(p.start)}–${clock(p.end)}`;
type Rule =
  | 'rest'
  | 'longestRun'
  | 'shortestRun'
  | 'shortestOff'
  | 'mostNights'
  | 'leastMinutes'
  | 'mostMinutes'
  | 'mostWeekends';
const rules = {
  rest: (n: number) => `istirahat antarsif paling sedikit ${formats.duration(n)}`,
  longestRun: (n: number) => `paling lama ${n} hari kerja berturut-turut`,
  shortestRun: (n: number) => `paling sedikit ${n} hari kerja berturut-turut`,
  shortestOff: (n: number) => `paling sedikit ${n} hari libur berturut-turut`,
  mostNights: (n: number) => `paling banyak ${n} sif malam berturut-turut`,
  leastMinutes: (n: number) => `jam kerja rata-rata paling sedikit ${formats.duration(n)} sepekan`,
  mostMinutes: (n: number) => `jam kerja rata-rata paling banyak ${formats.duration(n)} sepekan`,
  mostWeekends: (n: number) => `paling banyak ${n} akhir pekan bekerja dalam empat pekan`,
} as const satisfies Record<Rule, (n: number) => string>;
const ruleNames = {
  rest: 'istirahat antarsif',
  longestRun: 'batas hari kerja berturut-turut',
  shortestRun: 'jumlah paling sedikit hari kerja berturut-turut',
  shortestOff: 'jumlah paling sedikit hari libur berturut-turut',
  mostNights: 'batas sif malam berturut-turut',
  leastMinutes: 'jam kerja paling sedikit sepekan',
  mostMinutes: 'batas jam kerja sepekan',
  mostWeekends: 'batas akhir pekan bekerja dalam empat pekan',
} as const satisfies Record<Rule, string>;
const isTime = (rule: Rule): boolean => rule === 'rest' || rule === 'leastMinutes' || rule === 'mostMinutes';
const amount = (rule: Rule, n: number): string => (isTime(rule) ? formats.duration(n) : `${n}`);
const article = (text: string): string => (text ? ` (${text})` : '');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const change = (to: number, from: number): string => (to < from ? 'Turunkan' : 'Naikkan');

type Bound = { mode: 'office' | 'home'; side: 'min' | 'max'; bound: number; day: string; name: string; why: string };
const place = (mode: Bound['mode']): string => (mode === 'office' ? 'di kantor' : 'bekerja dari rumah');
const head = (p: Pick<Bound, 'day' | 'name'>): string => [p.name, p.day].filter(Boolean).join(', ');

/** Why a rule cannot be kept, and what would help. */
export const rosterConflictWords = {
  ask: 'Mengapa tidak bisa dipenuhi?',
  asking: 'Mencari sebabnya…',
  possible: 'Ketentuan ini dapat dipenuhi: ada susunan lain yang menepati semuanya. Susun ulang untuk menemukannya.',
  possibleCells: (p: { cells: string }) =>
    `Ketentuan ini dapat dipenuhi tanpa memperburuk yang lain: ada susunan yang menepatinya dengan mengubah ${p.cells} sel.`,
  undecided:
    'Sebabnya belum dapat dipastikan dalam batas pencarian: belum terbukti mustahil, dan susunan yang menepatinya belum ditemukan. Coba susun ulang, atau kosongkan dahulu isian tangan di sekitar hari itu.',
  title: 'Yang tidak dapat berlaku bersama',
  minimal: 'Himpunan terkecil: bila salah satunya tidak ada, sisanya dapat dipenuhi.',
  notMinimal:
    'Semuanya ini terbukti tidak dapat berlaku bersama, tetapi belum dipastikan sebagai himpunan terkecil: pencarian dihentikan pada batasnya.',
  notAllTried: 'Pencarian dihentikan pada batasnya; mungkin masih ada perubahan lain yang menolong.',
  cover: (p: Shift & { day: string; side: 'min' | 'max'; bound: number; usual: number; article: string }) =>
    `${capital(shift(p))}, ${p.day}: ${p.side === 'min' ? 'paling sedikit' : 'paling banyak'} ${p.bound} orang${
      p.bound === p.usual ? '' : ` seperti sekarang, seharusnya ${p.usual}`
    }${article(p.article)}`,
  rule: (p: { rule: Rule; value: number; name: string; article: string }) =>
    `${p.name ? `${p.name}: ${rules[p.rule](p.value)}` : capital(rules[p.rule](p.value))}${article(p.article)}`,
  beside: (p: { name: string; side: 'before' | 'after' }) =>
    `${p.name}: jadwal yang sudah terbit ${p.side === 'before' ? 'sebelum' : 'sesudah'} rencana ini`,
  heldDays: (p: { names: string; days: string; what: string; why: string }) =>
    `${p.names}, ${p.days}: ${p.what} (${p.why})`,
  byHand: 'diisi tangan',
  onShift: (p: { mode: string } & Shift) => `${p.mode}, ${shift(p)}`,
  setCover: (p: Shift & { day: string; side: 'min' | 'max'; from: number; to: number; article: string }) =>
    `${change(p.to, p.from)} ${p.side === 'min' ? 'jumlah paling sedikit' : 'batas'} ${shift(p)} dari ${p.from} ke ${p.to} orang pada ${p.day}${article(p.article)}`,
  lend: (p: Shift & { day: string; count: number }) =>
    `Pinjamkan ${p.count} orang dari unit lain untuk ${shift(p)} pada ${p.day}`,
  setRule: (p: { rule: Rule; from: number; to: number; article: string }) =>
    `${change(p.to, p.from)} ${ruleNames[p.rule]} dari ${amount(p.rule, p.from)} ke ${amount(p.rule, p.to)}${article(p.article)}`,
  otherCells: (p: { cells: string }) => `${p.cells} sel ikut berubah`,
  others: (p: { count: number }) => `dan ${p.count} orang lainnya`,
  apply: 'Isi ke papan',
  applied: (p: { cells: string }) => `${p.cells} sel diisi. Periksa, lalu simpan.`,
  saveFirst: 'Simpan atau urungkan perubahan di papan dahulu agar usul ini dapat diisikan.',
  toClause: 'Buka ketentuannya',
  toAbsences: 'Buka cuti dan dinas',
  toPeople: 'Buka daftar pegawai',
  bound: (p: Bound) =>
    `${head(p)}: ${p.side === 'min' ? 'paling sedikit' : 'paling banyak'} ${p.bound} ${p.name ? 'hari' : 'orang'} ${place(p.mode)} (${p.why})`,
  held: (p: { name: string; day: string; mode: string; why: string }) => `${p.name}, ${p.day}: ${p.mode} (${p.why})`,
  corrections: 'Perubahan yang sudah dicoba dan akan membuatnya dapat dipenuhi',
  none: 'Tidak ada satu perubahan saja yang cukup; diperlukan beberapa sekaligus.',
  setBound: (p: Omit<Bound, 'bound'> & { from: number; to: number }) =>
    `${p.to < p.from ? 'Turunkan' : 'Naikkan'} ${p.side === 'min' ? 'jumlah paling sedikit' : 'batas'} ${place(p.mode)} dari ${p.from} ke ${p.to}${p.day ? ` pada ${p.day}` : ''}${p.name ? ` untuk ${p.name}` : ''} (${p.why})`,
  free: (p: { name: string; day: string; mode: string; byHand: boolean }) =>
    p.byHand
      ? `Lepaskan isian tangan ${p.name} pada ${p.day} (${p.mode})`
      : `Bicarakan dengan ${p.name}: ${p.mode.toLowerCase()} pada ${p.day}`,
};
