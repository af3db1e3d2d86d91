/** Kartu presensi: yang tercetak di kartu, dan penolakan seputar kartu. */
export const attendanceCardWords = {
  paper: {
    title: 'Kartu presensi',
    until: (p: { day: string }) => `Berlaku sampai ${p.day}`,
    caution: 'Jangan difoto atau dipinjamkan.',
    file: (p: { name: string }) => `Kartu presensi ${p.name}.pdf`,
    sheetFile: (p: { unit: string }) => `Kartu presensi ${p.unit}.pdf`,
    picture: 'QR presensi.png',
  },
  problems: {
    'card.noPerson': () =>
      'Akun ini tidak terhubung dengan data pegawai sehingga tidak punya kartu presensi. Masuk dengan akun pegawai Anda.',
    'card.none': () => 'Belum ada kartu yang berlaku. Terbitkan kartu baru dulu.',
    'card.notInService': () =>
      'Kartu hanya untuk pegawai yang masih bertugas dan punya unit. Periksa data kepegawaiannya dulu.',
    'card.screenOnly': () =>
      'Instansi ini memakai kode di layar HP, bukan kartu cetak. Pakai menu QR saya di HP, atau minta operator unit mengizinkan kartu cetak.',
    'card.keysSpent': () => 'Nomor kunci kartu sudah habis (255). Hubungi pengelola sistem.',
    'card.keyUnreadable': () =>
      'Kunci penanda tangan kartu tidak dapat dibuka dengan kunci utama yang terpasang. Minta pengelola sistem memasang kunci utama yang benar; kartu yang sudah tercetak tetap berlaku.',
    'card.noneInUnit': () =>
      'Tidak ada kartu berlaku untuk dicetak di unit ini. Terbitkan kartu dulu atau pilih unit lain.',
    'card.tooMany': (p: { most: string | number; has: string | number }) =>
      `Unit ini punya ${p.has} pegawai; sekali cetak paling banyak ${p.most}. Pilih unit di bawahnya dan cetak bergantian.`,
    'card.photoKind': () => 'Berkas itu bukan foto JPEG. Pilih foto lain.',
    'card.photoLarge': (p: { pixels: string | number; kilobytes: string | number }) =>
      `Foto terlalu besar. Paling besar ${p.pixels} × ${p.pixels} piksel dan ${p.kilobytes} KB.`,
    'card.photoNone': () => 'Belum ada foto. Unggah foto dulu bila petugas perlu mencocokkan wajah.',
    'card.photoUnreadable': () =>
      'Foto tidak dapat dibuka dengan kunci utama yang terpasang. Unggah ulang fotonya atau minta pengelola sistem memeriksa kunci utama.',
    'card.liveKeyWrong': () =>
      'Kunci dari HP ini tidak terbaca. Perbarui peramban HP, muat ulang halaman, lalu daftarkan lagi.',
    'card.liveKeyOfOther': () =>
      'Peramban di HP ini sudah terdaftar untuk pegawai lain. Pakai HP Anda sendiri, atau hapus data situs ini di peramban lalu daftarkan lagi.',
  },
};
