/** Check-in by phone: refusals, and what the first screen says. The rest comes with its screens from `attendanceProof.ts`. */
export const attendancePhoneWords = {
  problems: {
    'phone.noEmployee': () =>
      'Akun ini tidak terhubung dengan data pegawai, jadi tidak dapat mencatat presensi. Hubungi petugas kepegawaian.',
    'phone.unknown': () =>
      'HP ini belum terdaftar untuk Anda. Buka HP saya, daftarkan HP ini, lalu catat lagi; sementara itu pakai kios atau daftar hadir.',
    'phone.ended': () =>
      'HP ini sudah tidak dipakai untuk presensi Anda. Catat dari HP yang aktif, atau ajukan HP ini di HP saya.',
    'phone.ofAnother': () =>
      'HP ini terdaftar untuk pegawai lain. Keluar dari akun ini, atau ajukan HP ini di HP saya.',
    'phone.unreadable': () =>
      'Catatan ini rusak dan tidak terbaca. Muat versi baru aplikasi, lalu catat lagi; bila waktunya lewat, ajukan koreksi.',
    'phone.positionDiffers': () =>
      'Lokasi yang dikirim tidak sama dengan yang ditandatangani HP ini. Catat lagi, atau catat dengan alasan.',
    'phone.tooOld': (p: { days?: string | number }) =>
      `Catatan ini lebih tua dari ${p.days ?? 35} hari. Ajukan koreksi presensi untuk hari itu.`,
    'phone.keyUnusable': () =>
      'Peramban ini tidak dapat membuat kunci HP. Perbarui Chrome atau Safari di HP ini, lalu daftarkan lagi.',
    'phone.keyKnown': () => 'Kunci HP ini sudah terdaftar. Muat ulang aplikasi, lalu daftarkan lagi.',
    'phone.reasonMissing': () =>
      'Sudah ada HP yang dipakai, atau HP ini dipakai orang lain. Pilih alasannya, lalu ajukan; atasan Anda memutuskan.',
    'phone.askedAlready': () =>
      'Permintaan HP Anda yang lain belum selesai. Tunggu keputusannya, atau tarik dulu permintaan itu di HP saya.',
    'phone.decided': () => 'Permintaan ini sudah diputuskan. Muat ulang daftar untuk melihat keadaannya.',
    'phone.own': () =>
      'HP sendiri tidak dapat diputuskan sendiri. Atasan Anda atau petugas kepegawaian yang memutuskan.',
    'phone.noteMissing': () => 'Tulis alasan penolakan paling sedikit 5 huruf, supaya pegawai tahu langkah berikutnya.',
    'phone.passkeyRefused': () =>
      'Kunci sandi itu tidak cocok dengan akun Anda. Ulangi, atau daftarkan HP tanpa kunci sandi.',
    'phone.homeToday': () => 'Rumah baru berlaku mulai besok. Hari ini rumah yang lama masih dipakai.',
    'presence.over': () =>
      'Waktu menjawab sudah lewat. Tidak apa-apa: ini bukan pelanggaran dan tidak mengurangi apa pun.',
    'presence.notYet': () => 'Pertanyaan itu belum dimulai atau bukan untuk hari ini. Muat ulang layar ini.',
  },
  checkIn: {
    record: 'Catat hadir',
    recordOut: 'Catat pulang',
    recording: 'Mencari lokasi…',
    scan: 'Pindai QR di pintu',
    withReason: 'Kamera atau lokasi bermasalah?',
    reasonTitle: 'Catat dengan alasan',
    reasonWhy: 'Catatan tetap masuk; atasan melihat alasannya.',
    reasonText: 'Keterangan (boleh kosong)',
    reasonSend: 'Catat dengan alasan ini',
    reasons: {
      noLocation: 'Lokasi tidak didapat',
      noCamera: 'Kamera tidak berfungsi',
      noCode: 'Kode QR tidak terbaca',
      elsewhere: 'Sedang bertugas di tempat lain',
      other: 'Lainnya',
    },
    cancel: 'Batal',
    again: 'Coba lagi',
    startsIn: (p: { time: string }) => `${p.time} lagi`,
    running: 'Jam kerja berjalan',
    ended: 'Jam kerja selesai',
    place: {
      before: 'Lokasi dibaca sekali saat Anda mencatat',
      beforeAsk: 'HP akan meminta izin lokasi',
      beforeWhy: 'Tidak ada pelacakan. Koordinat tepat tidak disimpan.',
      askWhy: 'Lokasi dibaca sekali, hanya untuk mencocokkan tempat kerja hari ini.',
      inside: (p: { name: string }) => `Di dalam area ${p.name}`,
      outside: (p: { name: string }) => `Di luar area ${p.name}`,
      unknown: 'Lokasi belum cukup teliti',
      read: 'Lokasi terbaca',
      accuracy: (p: { metres: string }) => `Teliti sampai ${p.metres} meter`,
      away: (p: { metres: string }) => `Sekitar ${p.metres} meter dari batas area`,
      atHome: 'Server mencocokkannya dengan rumah yang Anda nyatakan.',
      denied: 'Izin lokasi ditolak',
      deniedHow: 'Ketuk gembok di bilah alamat › Izin › Lokasi › Izinkan, lalu coba lagi. Atau catat dengan alasan.',
      failed: 'Lokasi tidak didapat',
      failedHow: 'Nyalakan lokasi HP dan dekati jendela, lalu coba lagi. Atau catat dengan alasan.',
    },
    kept: (p: { time: string }) => `Tersimpan di HP ini pukul ${p.time}`,
    keptWhy: 'Belum sampai ke server. Akan terkirim sendiri saat ada sinyal. Server akan mencocokkan jam HP ini.',
    keptCount: (p: { n: number }) => `${p.n} catatan menunggu dikirim`,
    keptStuck: (p: { why: string }) => `Server belum menerimanya: ${p.why}`,
    sendNow: 'Kirim sekarang',
    recorded: (p: { time: string }) => `Tercatat pukul ${p.time}`,
    receipt: (p: { number: string }) => `Nomor ${p.number}`,
    waits: 'Menunggu keputusan',
    waitsWhy: 'Sudah tercatat; seseorang memeriksa buktinya dulu.',
    refused: 'Ditolak',
    refusedWhy: (p: { why: string }) => `Ditolak, karena: ${p.why}`,
    accepted: 'Diterima',
    listTitle: 'Presensi hari ini',
    listAll: 'Hari-hari saya',
    none: 'Belum ada presensi hari ini.',
    onPhone: 'Di HP ini',
    clock: (p: { time: string }) =>
      `Jam HP ini berbeda ${p.time} dari server. Yang dipakai adalah waktu terbukti; kedua jam disimpan.`,
    notStored:
      'HP ini tidak dapat menyimpan catatan (mode samaran atau memori penuh). Pakai jendela biasa, lalu catat lagi.',
    phone: {
      none: 'HP ini belum terdaftar',
      noneWhy: 'Presensi dicatat dari satu HP milik Anda. Daftarkan sekali saja.',
      enrol: 'Daftarkan HP ini',
      other: 'HP lain sedang Anda pakai',
      otherWhy: 'Presensi dicatat dari satu HP. Ajukan HP ini bila HP lama diganti, hilang, atau rusak.',
      otherGo: 'Ajukan HP ini',
      asked: 'HP ini menunggu keputusan',
      askedWhy: 'Anda tetap dapat mencatat; catatannya menunggu keputusan.',
      approved: (p: { when: string }) => `HP ini disetujui dan aktif mulai ${p.when}`,
      ended: 'HP ini tidak dipakai lagi',
    },
    home: {
      title: 'Rumah belum dinyatakan',
      why: 'Hari ini Anda bekerja dari rumah. Nyatakan sekali di mana rumah Anda; hanya sistem yang membandingkan.',
      go: 'Nyatakan rumah',
    },
    prompt: {
      title: 'Masih bekerja?',
      why: (p: { until: string }) =>
        `Ketuk sebelum ${p.until}. Tanpa lokasi dan kamera; tidak menjawab bukan pelanggaran.`,
      answer: 'Ya, saya bekerja',
      thanks: (p: { time: string }) => `Terima kasih, dijawab pukul ${p.time}.`,
    },
  },
};
