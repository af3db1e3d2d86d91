type Values = Readonly<Record<string, string | number>>;

/** The manual register: refusals and what stands on the printed sheet; the screens' words stand in registerScreens.ts. */
export const attendanceRegisterWords = {
  problems: {
    'register.future': () =>
      'Hari ini belum tiba. Cetak lembarnya dulu; isiannya dikirim pada hari itu atau sesudahnya.',
    'register.notYet': () => 'Ada jam yang belum lewat. Perbaiki jam itu, atau kirim lembar ini sesudah jam kerja.',
    'register.monthLocked': () =>
      'Bulan itu sudah dikunci. Minta pegawai mengajukan koreksi; selisihnya menjadi penyesuaian di bulan yang masih terbuka.',
    'register.empty': () => 'Belum ada jam yang diisi. Isi jam masuk atau pulang paling sedikit untuk satu orang.',
    'register.personElsewhere': () =>
      'Ada pegawai yang hari itu bukan dari unit ini. Buka lembar untuk unit yang lebih tinggi, atau untuk unitnya.',
    'register.notOpen': () => 'Lembar ini sedang diperiksa atau sudah selesai. Muat ulang halaman.',
    'register.notSent': () => 'Lembar ini tidak sedang menunggu persetujuan. Muat ulang halaman.',
    'register.ownSheet': () => 'Lembar disetujui oleh orang lain, bukan oleh pengisi atau pengirimnya.',
    'register.ownRow': () => 'Nama Anda ada di lembar ini, jadi pejabat lain yang menyetujuinya.',
    'register.noteMissing': () => 'Tulis alasan pengembalian paling sedikit 5 huruf.',
    'register.correctedAlready': () => 'Lembar ini sudah diperbaiki dengan lembar lain. Perbaiki lembar yang terbaru.',
    'register.notApproved': () => 'Hanya lembar yang sudah disetujui yang diperbaiki dengan lembar baru.',
    'register.noSuchCode': () => 'Tidak ada lembar dengan kode itu dalam jangkauan Anda. Periksa kodenya di kertas.',
    'register.fileTooMany': (p: Values) => `Paling banyak ${p.most} foto untuk satu lembar.`,
  },
  paper: {
    title: 'Daftar hadir manual',
    day: 'Hari',
    place: 'Tempat',
    code: 'Kode lembar',
    how: 'Untuk hari ketika presensi lain tidak dapat dipakai. Setiap orang menulis sendiri jam dan tanda tangannya. Operator memindai kode ini untuk mengisi, melampirkan foto lembar, lalu mengirimnya; orang kedua menyetujui.',
    name: 'Nama, NIP, jam kerja',
    in: 'Masuk',
    out: 'Pulang',
    sign: 'Tanda tangan',
    operator: 'Operator:',
    head: 'Mengetahui, kepala unit:',
    page: (p: { page: number; of: number }) => `halaman ${p.page} dari ${p.of}`,
    file: (p: { code: string; day: string }) => `Daftar hadir ${p.day} ${p.code}.pdf`,
  },
};
