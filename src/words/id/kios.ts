/** Kios dan layar pintu: aplikasi kecil di tablet atau PC kantor. */
export const kiosWords = {
  name: 'Kios Luwes',
  pair: {
    title: 'Pasang perangkat ini',
    lead: 'Ketik kode dari halaman Kios dan layar di komputer operator. Kode berlaku 15 menit dan hanya sekali pakai.',
    code: 'Kode pemasangan',
    hint: 'Delapan huruf dan angka, misalnya 7KQM-2XPR',
    send: 'Pasang',
    sending: 'Memasang…',
    unreachable: 'Server tidak terjangkau. Periksa sambungan perangkat ini, lalu coba lagi.',
    noStorage:
      'Peramban ini tidak dapat menyimpan data (mode penyamaran atau penyimpanan dimatikan). Buka kios di jendela biasa.',
    insecure: 'Kios hanya berjalan pada alamat https. Buka alamat resmi Luwes instansi Anda.',
    language: 'English',
  },
  elsewhere: {
    title: 'Kios sudah terbuka di tab lain',
    way: 'Tutup tab yang lain, lalu muat ulang halaman ini. Hanya satu tab yang boleh mencatat.',
    reload: 'Muat ulang',
  },
  failed: {
    title: 'Layar terganggu',
    way: 'Layar ini dimuat ulang sendiri dalam beberapa detik. Hasil pindai yang sudah dibaca tetap tersimpan.',
  },
  unpaired: {
    title: 'Perangkat ini tidak lagi terpasang',
    way: 'Operator mengakhiri pemasangan atau memasang perangkat lain. Minta kode baru untuk memasang ulang.',
    kept: (p: { n: number }) =>
      `${p.n} hasil pindai masih tersimpan di sini. Pasang ulang sebagai kios yang sama agar terkirim.`,
    again: 'Pasang ulang',
  },
  status: {
    online: 'Tersambung',
    offline: 'Luring, tetap mencatat',
    syncedAt: (p: { time: string }) => `Data pegawai per ${p.time}`,
    neverSynced: 'Data pegawai belum diambil',
    waiting: (p: { n: number }) => (p.n === 0 ? 'Semua terkirim' : `${p.n} menunggu dikirim`),
    today: (p: { n: number }) => `${p.n} tercatat hari ini`,
    clockOff: (p: { minutes: number }) =>
      `Jam perangkat ini meleset ${p.minutes} menit. Kios memakai jam server; betulkan jam perangkat di setelannya.`,
    clockMoved: 'Jam perangkat berubah sejak terakhir tersambung. Sambungkan ke jaringan agar waktu dapat dipastikan.',
    full: 'Penyimpanan perangkat penuh, presensi tidak dapat disimpan. Kosongkan ruang penyimpanan; untuk sementara pakai daftar hadir manual.',
    fullscreen: 'Layar penuh',
  },
  camera: {
    picture: 'Gambar kamera kios',
    aim: 'Tunjukkan kartu atau QR di HP Anda ke kamera',
    loading: 'Menyiapkan pembaca kode…',
    again: 'Coba lagi',
    turn: 'Ganti kamera',
    problems: {
      none: {
        title: 'Kamera tidak ditemukan',
        way: 'Pasang kamera web atau pakai perangkat lain, lalu ketuk Coba lagi.',
      },
      denied: {
        title: 'Izin kamera ditolak',
        way: 'Buka setelan situs ini di peramban (ikon gembok di samping alamat), izinkan Kamera, lalu ketuk Coba lagi.',
      },
      busy: { title: 'Kamera sedang dipakai', way: 'Tutup aplikasi lain yang memakai kamera, lalu ketuk Coba lagi.' },
      insecure: {
        title: 'Kamera tidak dapat dibuka di alamat ini',
        way: 'Kamera hanya berjalan pada alamat https. Buka alamat resmi Luwes instansi Anda.',
      },
    },
  },
  result: {
    accepted: 'Tercatat di kios ini',
    otherOffice: 'Pegawai kantor lain',
    notExpected: 'Di luar daftar undangan',
    at: (p: { time: string }) => `Pukul ${p.time}`,
    confirmTitle: 'Cocokkan wajah dengan foto',
    confirmWhy: 'Petugas diminta memastikan secara acak.',
    confirmYes: 'Cocok',
    confirmNo: 'Tidak cocok',
    doubted: 'Tercatat, akan diperiksa',
    noPhoto: 'Belum ada foto',
  },
  refusals: {
    notACard: { title: 'Bukan kode presensi', way: 'Tunjukkan kartu presensi atau menu QR saya di HP.' },
    displayCode: {
      title: 'Itu kode layar pintu',
      way: 'Kode layar pintu dipindai dengan HP Anda sendiri, bukan di kios.',
    },
    wrongAgency: { title: 'Kartu instansi lain', way: 'Kios ini hanya untuk pegawai instansi ini. Hubungi petugas.' },
    unknownKey: {
      title: 'Kartu belum dikenal kios ini',
      way: 'Kartu dibuat dengan kunci baru. Sambungkan kios ke jaringan sebentar, lalu pindai lagi.',
    },
    forged: { title: 'Kode tidak sah', way: 'Tanda tangannya tidak cocok. Unduh kartu lagi dari menu QR saya.' },
    expired: {
      title: 'Kartu sudah lewat masa berlakunya',
      way: 'Perpanjang di menu QR saya atau minta operator unit.',
    },
    revoked: { title: 'Kartu sudah dicabut', way: 'Pakai kartu terbaru. Bila belum punya, hubungi operator unit.' },
    unknownCard: { title: 'Kartu tidak terdaftar', way: 'Hubungi operator unit untuk kartu baru.' },
    screenOnly: { title: 'Kartu cetak tidak dipakai', way: 'Pakai kode langsung di menu QR saya pada HP Anda.' },
    phoneUnknown: {
      title: 'HP belum dikenal kios ini',
      way: 'Daftarkan HP di menu QR saya. Bila baru saja didaftarkan, tunggu satu menit dan pindai lagi.',
    },
    liveOld: {
      title: 'Kode sudah kedaluwarsa',
      way: 'Buka lagi menu QR saya; kode harus yang sedang tampil. Periksa jam HP Anda.',
    },
    liveAhead: { title: 'Jam HP terlalu cepat', way: 'Setel jam HP ke otomatis, buka lagi QR saya, lalu pindai.' },
    repeat: { title: 'Sudah tercatat', way: 'Kartu ini baru saja dipindai. Tidak perlu mengulang.' },
  },
  session: {
    label: 'Mencatat untuk',
    daily: 'Presensi harian',
    count: (p: { present: number; expected: number }) => `${p.present} dari ${p.expected} hadir`,
  },
  waiting: {
    title: 'Menunggu dikirim',
    lead: 'Tersimpan di perangkat ini dan terkirim sendiri saat tersambung. Jangan hapus data peramban.',
    none: 'Tidak ada yang menunggu.',
    send: 'Kirim sekarang',
    close: 'Tutup',
    unknown: 'Kartu kantor lain',
  },
  display: {
    title: 'Pindai untuk presensi',
    step1: 'Buka Luwes di HP Anda',
    step2: 'Ketuk Catat, lalu Pindai kode di pintu',
    step3: 'Arahkan kamera ke kode ini',
    label: 'Kode QR layar pintu',
    changes: (p: { n: number }) => `Kode berganti ${p.n} detik lagi`,
    noKey: 'Layar ini terlalu lama luring, sehingga kodenya habis. Sambungkan ke jaringan; kode muncul sendiri.',
    days: (p: { n: number }) => `Dapat berjalan ${p.n} hari tanpa jaringan`,
  },
};
