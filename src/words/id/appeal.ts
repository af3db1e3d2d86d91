/** An appeal against a decision about an own check-in; loaded with the day it belongs to. */
export const appealWords = {
  title: 'Putusan atas presensi Anda',
  decided: (p: { time: string }) => `Presensi pukul ${p.time}`,
  refused: 'Ditolak',
  moved: 'Diterima dengan waktu itu',
  appeal: 'Ajukan keberatan',
  appealWhy:
    'Sekali untuk satu presensi, paling lambat 14 hari sesudah putusan. Pejabat di atas pemutus menjawab; jawabannya bersifat akhir.',
  words: 'Tulis yang sebenarnya terjadi',
  send: 'Kirim keberatan',
  file: 'Lampirkan foto atau PDF (boleh kosong)',
  states: {
    waits: 'Keberatan Anda menunggu jawaban.',
    changed: 'Keberatan Anda dikabulkan.',
    kept: 'Keberatan Anda tidak dikabulkan; putusan itu bersifat akhir.',
  },
  sent: 'Keberatan terkirim.',
  fileLater: 'Keberatan terkirim, tetapi berkasnya belum.',
};
