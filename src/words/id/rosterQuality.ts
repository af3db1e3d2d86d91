/** How good a plan is, beside the best that any plan could be. */
export const rosterQualityWords = {
  proven: (p: { points: string }) => `Mutu rencana: terbukti paling baik (${p.points} poin)`,
  line: (p: { points: string; bound: string; gap: string }) =>
    `Mutu rencana: ${p.points} poin, paling baik mungkin ${p.bound} (selisih ${p.gap})`,
  why: 'Poin menghitung apa yang kurang rata: hari kantor di luar bagian yang adil (3 poin untuk hari pertama, 8 untuk tiap hari berikutnya), minggu serta hari di samping libur yang tidak merata, keinginan yang tidak terpenuhi, dan urutan prioritas. Makin sedikit makin baik; ketentuan tidak pernah ditukar dengan poin.',
  bound:
    'Angka “paling baik mungkin” dibuktikan dengan hitungan: tidak ada rencana lain yang sama patuhnya dan sama penuhnya dengan poin di bawah angka itu.',
  broken: (p: { count: string }) =>
    `${p.count} ketentuan tidak dapat dipenuhi dan disebut satu per satu di daftar. Poin tidak menghitungnya; angka “paling baik mungkin” tetap berlaku untuk rencana yang melonggarkan ketentuan yang sama.`,
  perHundred: (p: { points: string; cells: string }) =>
    `${p.points} poin untuk tiap 100 dari ${p.cells} hari pegawai yang boleh diatur.`,
  empty: (p: { count: string }) => `Paling banyak ${p.count} tempat masih dapat diisi.`,
  stopped: 'Hitungan berhenti karena batas waktu; menyusun sekali lagi dapat memperbaikinya.',
  how: (p: { seed: string; steps: string; solver: string }) => `Benih ${p.seed}, ${p.steps} langkah, ${p.solver}.`,
};
