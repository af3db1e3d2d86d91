type Bound = { mode: 'office' | 'home'; side: 'min' | 'max'; bound: number; day: string; name: string; why: string };
const place = (mode: Bound['mode']): string => (mode === 'office' ? 'di kantor' : 'bekerja dari rumah');
const head = (p: Pick<Bound, 'day' | 'name'>): string => [p.name, p.day].filter(Boolean).join(', ');

/** Why a rule cannot be kept, and what would help. */
export const rosterConflictWords = {
  ask: 'Mengapa tidak bisa dipenuhi?',
  asking: 'Mencari sebabnya…',
  possible: 'Ketentuan ini dapat dipenuhi: ada susunan lain yang menepati semuanya. Susun ulang untuk menemukannya.',
  title: 'Yang tidak dapat berlaku bersama',
  minimal: 'Himpunan terkecil: bila salah satunya tidak ada, sisanya dapat dipenuhi.',
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
