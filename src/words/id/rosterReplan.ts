/** Planning again with the least change. */
export const rosterReplanWords = {
  title: 'Susun ulang',
  why: 'Rencana dihitung lagi dengan keadaan hari ini: cuti, hari libur, edaran, loket. Hanya hari yang harus berubah yang diubah, dan tidak ada yang berubah sebelum Anda memakainya.',
  from: 'Mulai tanggal',
  fromHint: 'Hari sebelum tanggal ini tetap seperti yang sudah terbit.',
  run: 'Hitung perubahan',
  again: 'Hitung lagi',
  steps: {
    load: 'Membaca data pegawai',
    rule: 'Membaca ketentuan yang berlaku',
    lines: 'Menyusun sif ruang demi ruang',
    search: 'Mencari perubahan paling sedikit',
    judge: 'Memeriksa hasilnya',
    save: 'Menyimpan usulan',
  } as Record<string, string>,
  working: 'Menyusun ulang',
  failed: 'Tidak dapat disusun ulang',
  cancelled: 'Dibatalkan. Rencana tidak berubah.',
  nothing: 'Tidak ada yang perlu berubah',
  nothingWhy: 'Rencana ini masih sesuai dengan ketentuan dan data hari ini.',
  stillFits: 'Catat bahwa rencana masih sesuai',
  changes: (p: { people: string; days: string }) => `${p.people} orang berubah, seluruhnya ${p.days} hari`,
  proven: 'Terbukti paling sedikit: tidak ada susunan lain yang mengubah lebih sedikit hari pegawai lain.',
  notProven: 'Perubahan paling sedikit yang ditemukan.',
  breaches: (p: { before: number; after: number }) =>
    p.after === 0
      ? p.before === 0
        ? 'Semua ketentuan terpenuhi.'
        : `${p.before} pelanggaran terselesaikan; semua ketentuan terpenuhi.`
      : `Ketentuan yang dilanggar: ${p.before} sebelum, ${p.after} sesudah.`,
  more: (p: { count: string }) => `dan ${p.count} orang lain`,
  take: 'Pakai perubahan ini',
  taken: 'Perubahan dipakai sebagai versi baru. Terbitkan agar pegawai yang berubah diberi tahu.',
  alreadyTaken: 'Usulan ini sudah dipakai.',
  back: 'Kembali ke rencana',
};
