type Values = Readonly<Record<string, string | number>>;

/** Refusals of attendance terminals; the screens' words stand in terminalScreens.ts. */
export const attendanceTerminalWords = {
  problems: {
    'attendanceTerminal.serialBad': () =>
      'Nomor seri hanya berisi huruf, angka, dan tanda hubung, paling sedikit 4. Lihat label di belakang mesin atau menu Info Sistem.',
    'attendanceTerminal.serialTaken': (p: Values) => `Mesin ${p.serial} sudah terdaftar. Buka dari daftar mesin.`,
    'attendanceTerminal.serialElsewhere': (p: Values) =>
      `Nomor seri ${p.serial} sedang dipakai instansi lain di server ini. Minta operator platform memeriksanya.`,
    'attendanceTerminal.networkBad': (p: Values) =>
      `Jaringan ditulis seperti 10.20.30.44 atau 10.20.30.0/24${p.address ? ` dan harus memuat alamat mesin, ${p.address}` : ''}. Perbaiki isiannya.`,
    'attendanceTerminal.placeUnknown': () => 'Tempat kerja atau unit itu tidak ada lagi. Pilih yang lain.',
    'attendanceTerminal.neverKnocked': () =>
      'Mesin ini belum pernah menghubungi. Arahkan mesin ke alamat server, nyalakan ulang, lalu tunggu sampai alamatnya muncul di sini.',
    'attendanceTerminal.notActive': () => 'Mesin ini belum disetujui. Setujui dahulu, lalu kirim perintah.',
    'attendanceTerminal.personUnknown': () => 'Pegawai itu tidak ditemukan. Muat ulang halaman, lalu pilih lagi.',
    'attendanceTerminal.fileUnreadable': () =>
      'Berkas tidak terbaca. Unggah berkas USB mesin (…_attlog.dat) atau tabel XLS, XLSX, CSV, atau HTML.',
    'attendanceTerminal.noColumns': () =>
      'Berkas tidak berisi baris. Ekspor ulang dari perangkat lunak mesin, lalu unggah lagi.',
    'attendanceTerminal.noPinColumns': () =>
      'Baris judul tidak ditemukan. Beri judul kolom PIN dan NIP, lalu unggah lagi.',
    'attendanceTerminal.rangeLong': (p: Values) =>
      `Pilih paling banyak ${p.days} hari, dengan tanggal awal sebelum tanggal akhir.`,
  },
};
