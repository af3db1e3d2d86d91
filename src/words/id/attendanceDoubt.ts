type Values = Readonly<Record<string, string | number>>;

/** Refusals about doubtful punches; the screens' words stand in doubtScreens.ts and registerScreens.ts. */
export const attendanceDoubtWords = {
  problems: {
    'doubt.own': () =>
      'Presensi sendiri tidak dapat diputuskan sendiri. Atasan Anda atau petugas kepegawaian yang memutuskan.',
    'doubt.decided': () => 'Presensi ini sudah diputuskan. Muat ulang daftar; bila perlu, batalkan dulu putusannya.',
    'doubt.notDecided': () => 'Tidak ada putusan yang dapat dibatalkan. Muat ulang halaman untuk melihat keadaannya.',
    'doubt.final': () =>
      'Keberatan atas presensi ini sudah dijawab dan jawabannya bersifat akhir. Bila ada bukti baru, ajukan koreksi hari.',
    'doubt.noteMissing': () => 'Tulis alasannya paling sedikit 5 huruf, supaya yang membacanya paham.',
    'doubt.timeOutside': () =>
      'Waktu itu terlalu jauh dari presensi yang tercatat atau sesudah diterima server. Pilih waktu lain, atau minta pegawai mengajukan koreksi.',
    'doubt.timeForMany': () => 'Waktu lain hanya dapat dipilih saat menerima satu presensi. Putuskan satu per satu.',
    'doubt.notYours': () =>
      'Putusan ini hanya dapat dibatalkan oleh pemutusnya atau pejabat di atasnya. Hubungi mereka.',
    'doubt.nothingToDecide': () => 'Presensi ini sudah dihitung dan tidak bertanda, jadi tidak ada yang diputuskan.',
    'doubt.appealWaits': () => 'Pegawai mengajukan keberatan. Tunggu jawaban pejabat di atas Anda.',
    'doubt.appealed': () => 'Keberatan hanya dapat diajukan sekali untuk satu presensi, dan Anda sudah mengajukannya.',
    'doubt.appealNothing': () => 'Presensi ini diterima apa adanya, jadi tidak ada putusan yang dapat dikeberatani.',
    'doubt.appealLate': (p: Values) =>
      `Keberatan diajukan paling lambat ${p.days} hari sesudah putusan. Ajukan koreksi hari kepada atasan Anda.`,
    'doubt.appealAbove': () => 'Keberatan dijawab oleh pejabat di atas pemutus. Minta atasan Anda menjawabnya.',
    'doubt.appealNone': () => 'Tidak ada keberatan yang menunggu jawaban. Muat ulang halaman.',
    'doubt.muteWhat': () => 'Pilih satu tanda yang dikenal, untuk satu pegawai atau satu tempat kerja.',
    'doubt.muteUntil': (p: Values) => `Pilih tanggal dari hari ini sampai paling lama ${p.days} hari ke depan.`,
    'doubt.fileKind': () => 'Berkas harus PDF, JPG, atau PNG. Foto ulang atau simpan dalam salah satu bentuk itu.',
    'doubt.fileTooLarge': (p: Values) => `Berkas paling besar ${p.megabytes} MB. Perkecil gambarnya, lalu kirim lagi.`,
    'doubt.fileThere': () => 'Keberatan ini sudah disertai berkas. Satu berkas sudah cukup.',
  },
};
