type P = Record<string, string | number>;

export const peopleWords = {
  problems: {
    'people.file.empty': () => 'Berkas ini kosong. Pilih berkas yang berisi daftar, lalu unggah lagi.',
    'people.file.wrongKind': () =>
      'Berkas ini bukan lembar kerja. Unggah berkas Excel (.xlsx atau .xls) atau CSV; bila datanya ada di PDF atau Word, salin dulu ke Excel.',
    'people.file.html': () =>
      'Berkas ini sebenarnya halaman web yang dinamai .xls. Buka di Excel, pilih Simpan Sebagai, jenis "Buku Kerja Excel (.xlsx)", lalu unggah hasilnya.',
    'people.file.encrypted': () =>
      'Berkas ini dikunci kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu unggah lagi.',
    'people.file.damaged': () =>
      'Berkas ini rusak atau tidak lengkap. Buka di Excel, simpan ulang sebagai .xlsx, lalu unggah lagi. Tidak ada data yang berubah.',
    'people.file.tooBigUnpacked': (p: P) =>
      `Isi berkas ini terlalu besar setelah dibuka (batas ${p.limit} MB). Salin hanya tabel pegawainya ke berkas baru, lalu unggah.`,
    'people.file.tooManyRows': (p: P) =>
      `Berkas ini berisi lebih dari ${p.limit} baris. Hapus baris kosong di bawah tabel, atau bagi per perangkat daerah, lalu unggah satu per satu.`,
    'people.file.tooLarge': (p: P) =>
      `Berkas ini melebihi ${p.limit} MB. Hapus gambar dan lembar lain, atau bagi per perangkat daerah, lalu unggah lagi.`,
    'people.file.noEmployeeHeading': () =>
      'Judul kolom tidak dikenali: perlu setidaknya NIP dan Nama dalam satu baris judul. Unduh templat, atau pakai nama kolom SIASN (nipBaru, nama).',
    'people.file.noUnitHeading': () =>
      'Judul kolom tidak dikenali: perlu setidaknya Nama unit. Unduh templat, atau pakai nama kolom SIASN (id, DiatasanId, NamaUnor).',
    'people.file.noRows': () => 'Di bawah judul kolom tidak ada satu baris pun. Isi datanya, simpan, lalu unggah lagi.',
    'people.importNotOpen': () =>
      'Impor ini sudah diterapkan atau dibatalkan. Lihat riwayat impor; unggah berkas lagi bila perlu.',
    'people.importStale': (p: P) =>
      `${p.count} baris sudah diubah orang lain sejak pratinjau dibuat, misalnya ${p.example}. Belum ada yang diterapkan; unggah berkas lagi untuk pratinjau terbaru.`,
    'people.undoNotLatest': () =>
      'Hanya impor terakhir yang bisa dibatalkan. Batalkan dulu impor yang lebih baru, atau perbaiki lewat halaman pegawai.',
    'people.undoChanged': (p: P) =>
      `${p.count} data dari impor ini sudah diubah sesudahnya, sehingga impor tidak bisa dibatalkan tanpa menghapus perubahan itu. Perbaiki lewat halaman pegawai.`,
    'people.undoHeld': () =>
      'Sudah ada rencana atau catatan lain yang memakai data dari impor ini. Tarik dulu rencananya, atau perbaiki lewat halaman pegawai.',
    'people.numberWrong': () =>
      'Nomor induk belum benar: NIP atau NI PPPK terdiri atas 18 angka. Salin dari SK atau kartu pegawai.',
    'people.numberTaken': (p: P) => `Nomor ini sudah dipakai ${p.name}. Periksa angkanya, atau buka data pegawai itu.`,
    'people.gradeWrong': () => 'Golongan belum benar. PNS memakai I/a sampai IV/e, PPPK memakai I sampai XVII.',
    'people.unitNotThere': (p: P) =>
      `Unit itu belum atau tidak lagi ada pada ${p.date}. Pilih unit lain atau tanggal lain.`,
    'people.beforeService': (p: P) =>
      `Tanggal itu sebelum pegawai ini mulai bekerja (${p.date}). Pilih tanggal yang lebih baru.`,
    'people.endBeforeStart': (p: P) => `Hari terakhir tidak boleh sebelum ${p.date}. Pilih tanggal yang lebih baru.`,
    'people.notServing': () => 'Pegawai ini sudah tidak bekerja pada tanggal itu. Catat dulu masa kerja barunya.',
    'people.unitLoop': (p: P) => `Susunan ini melingkar: ${p.loop}. Pilih unit atasan yang bukan bawahan unit ini.`,
    'people.unitParentNotThere': (p: P) =>
      `Unit atasan belum atau tidak lagi ada pada ${p.date}. Pilih unit atasan lain.`,
    'people.unitBeforeLast': (p: P) =>
      `Tanggal harus sesudah perubahan terakhir unit ini (${p.date}). Pilih tanggal yang lebih baru.`,
    'people.unitNotEmpty': (p: P) =>
      `Masih ada ${p.people} pegawai dan ${p.units} unit di bawahnya sesudah tanggal itu. Pindahkan dulu, lalu tutup unitnya.`,
    'people.unitSame': () => 'Tidak ada yang berubah. Ubah setidaknya satu isian, atau tutup jendela ini.',
    'people.headTaken': (p: P) =>
      `Unit ini sudah dipimpin ${p.name} pada rentang itu. Akhiri dulu jabatannya, lalu tetapkan yang baru.`,
    'people.plhNeedsEnd': () =>
      'Plh menggantikan selama kepala berhalangan, jadi perlu hari terakhir. Isi hari terakhirnya.',
    'people.headSpan': () => 'Hari terakhir sebelum hari pertama. Perbaiki salah satunya.',
  },
  employment: {
    pns: 'PNS',
    pppk: 'PPPK',
    pppkPartTime: 'PPPK Paruh Waktu',
    ptt: 'PTT',
    thl: 'THL',
  },
  position: {
    jptUtama: 'JPT Utama',
    jptMadya: 'JPT Madya',
    jptPratama: 'JPT Pratama',
    administrator: 'Administrator',
    pengawas: 'Pengawas',
    fungsional: 'Fungsional',
    pelaksana: 'Pelaksana',
  },
  job: {
    administration: 'Administrasi',
    service: 'Pelayanan langsung',
    field: 'Lapangan',
    technology: 'Teknologi informasi',
    onSite: 'Harus di tempat',
    leadership: 'Pimpinan',
  },
  unitKind: {
    root: 'Pemerintah daerah',
    secretariat: 'Sekretariat Daerah',
    councilSecretariat: 'Sekretariat DPRD',
    inspectorate: 'Inspektorat',
    dinas: 'Dinas',
    badan: 'Badan',
    satpolPp: 'Satpol PP',
    bpbd: 'BPBD',
    kecamatan: 'Kecamatan',
    kelurahan: 'Kelurahan',
    uptd: 'UPTD',
    puskesmas: 'Puskesmas',
    hospital: 'Rumah sakit',
    school: 'Sekolah',
    bureau: 'Biro/Asisten',
    bagian: 'Bagian/Sekretariat',
    bidang: 'Bidang',
    subbagian: 'Subbagian',
    seksi: 'Seksi',
    team: 'Tim',
  },
  service: {
    emergency: 'Kegawatdaruratan',
    publicOrder: 'Ketertiban umum',
    health: 'Kesehatan',
    education: 'Pendidikan',
    populationRegistry: 'Kependudukan',
    licensing: 'Perizinan',
    revenue: 'Pendapatan',
    transport: 'Perhubungan',
    disaster: 'Penanggulangan bencana',
    fire: 'Pemadam kebakaran',
    cleaning: 'Kebersihan',
    subdistrict: 'Kecamatan dan kelurahan',
    energy: 'Energi',
    logistics: 'Logistik',
    post: 'Pos',
    utilities: 'Utilitas',
    construction: 'Konstruksi',
    informationTechnology: 'Teknologi informasi',
  },
  sex: { male: 'Laki-laki', female: 'Perempuan' },
  acting: { plt: 'Plt', plh: 'Plh' },
  fields: {
    number: 'NIP / NI PPPK',
    numberKind: 'Jenis nomor',
    name: 'Nama',
    titleBefore: 'Gelar depan',
    titleAfter: 'Gelar belakang',
    sex: 'Jenis kelamin',
    birthDate: 'Tanggal lahir',
    email: 'Surel',
    phone: 'Nomor HP',
    residenceDistrict: 'Kode kecamatan tempat tinggal',
    externalId: 'ID SIASN',
    employment: 'Jenis pegawai',
    grade: 'Golongan',
    returns: 'Bekerja kembali',
    unit: 'Unit kerja',
    opd: 'Perangkat daerah',
    positionKind: 'Jenis jabatan',
    positionTitle: 'Nama jabatan',
    positionFrom: 'TMT jabatan',
    jobKind: 'Jenis pekerjaan',
    workplace: 'Tempat kerja',
    from: 'Sejak',
    lastDay: 'Hari terakhir',
    reason: 'Alasan',
    unitCode: 'Kode unit',
    parentUnit: 'Unit atasan',
    unitName: 'Nama unit',
    unitKind: 'Jenis unit',
    services: 'Layanan',
    strategic: 'Strategis',
  },
  /** What is wrong in a cell of an import, and how to mend it. */
  faults: {
    'number.empty': () => 'Nomor induk kosong. Isi NIP atau NI PPPK 18 angka.',
    'number.ruined': () =>
      'NIP rusak menjadi angka seperti 1,99E+17 karena selnya berformat angka; digit terakhirnya sudah hilang. Ubah format sel menjadi Teks, lalu salin ulang NIP dari sumbernya.',
    'number.lostDigits': () =>
      'NIP berakhir 000, tanda tiga digit terakhir hilang di Excel. Ubah format sel menjadi Teks, lalu salin ulang NIP dari sumbernya.',
    'number.old': () => 'Ini NIP lama 9 angka. Pakai NIP baru 18 angka.',
    'number.length': (p: P) =>
      `NIP dan NI PPPK terdiri atas 18 angka; di sini ${p.detail}. Periksa angka yang kurang atau lebih.`,
    'number.letters': () => 'Nomor memuat huruf, mungkin huruf O untuk angka 0. Ketik ulang dengan angka saja.',
    'number.duplicate': (p: P) =>
      `Nomor ini sudah ada di baris ${p.detail}. Hapus salah satu baris, atau perbaiki nomornya.`,
    'number.birthImpossible': () => 'Delapan angka pertama bukan tanggal lahir yang mungkin. Cocokkan dengan SK.',
    'number.birthDiffers': (p: P) =>
      `Tanggal lahir berbeda dari yang terbaca di NIP (${p.detail}). Cocokkan dengan SK.`,
    'number.sexDiffers': (p: P) =>
      `Jenis kelamin berbeda dari yang terbaca di NIP (${p.detail === 'male' ? 'laki-laki' : 'perempuan'}). Cocokkan dengan SK.`,
    'number.monthImpossible': () =>
      'Angka ke-13 dan ke-14 NIP bukan bulan. Bila ia PPPK, isi jenis pegawainya; bila PNS, cocokkan dengan SK.',
    'number.tooYoung': () => 'Menurut NIP, ia diangkat sebelum berumur 16 tahun. Cocokkan dengan SK.',
    'name.missing': () => 'Nama kosong. Isi nama tanpa gelar.',
    'day.unreadable': () => 'Tanggal tidak terbaca, jadi dilewati. Tulis seperti 15/03/1985 atau 1985-03-15.',
    'sex.unreadable': () => 'Jenis kelamin tidak terbaca, jadi dilewati. Tulis L atau P.',
    'email.unreadable': () => 'Alamat surel tidak benar, jadi dilewati. Tulis seperti nama@instansi.go.id.',
    'employment.unreadable': () => 'Jenis pegawai tidak dikenali. Tulis PNS, PPPK, PPPK Paruh Waktu, PTT atau THL.',
    'employment.guessed': () =>
      'Jenis pegawai tidak disebut dan ditafsirkan dari nomornya. Tambahkan kolom jenis pegawai bila keliru.',
    'grade.unreadable': () => 'Golongan tidak terbaca, jadi dilewati. PNS: III/c; PPPK: IX.',
    'position.guessed': () =>
      'Jenis jabatan tidak terbaca dan dianggap pelaksana. Isi kolom jenis jabatan atau eselon.',
    'job.unreadable': () => 'Jenis pekerjaan tidak dikenali, jadi dilewati. Pilih dari daftar di templat.',
    'person.left': () =>
      'Pegawai ini tercatat pensiun, berhenti, atau wafat. Hapus barisnya; akhiri masa kerjanya lewat halaman pegawai.',
    'unit.missing': () => 'Unit kerja kosong. Isi nama atau kode unit.',
    'unit.unknown': () =>
      'Unit ini belum terdaftar. Impor dulu daftar unit, perbaiki ejaannya, atau izinkan unit baru dibuat dari berkas ini.',
    'unit.ambiguous': () => 'Beberapa unit bernama sama. Isi perangkat daerahnya atau kode unitnya.',
    'unit.willBeCreated': (p: P) => `Unit ini akan dibuat${p.detail ? ` di bawah ${p.detail}` : ''}.`,
    'unit.nameMissing': () => 'Nama unit kosong. Isi namanya.',
    'unit.duplicate': (p: P) =>
      `Unit ini sudah ada di baris ${p.detail || 'lain'}. Hapus salah satu, atau perbaiki kodenya.`,
    'unit.parentUnknown': () =>
      'Unit atasan tidak ditemukan di berkas maupun di data. Perbaiki kode atau nama unit atasan.',
    'unit.parentWrong': (p: P) => `Unit atasannya (baris ${p.detail}) salah. Perbaiki baris itu dulu.`,
    'unit.loop': (p: P) => `Susunan melingkar: ${p.detail}. Perbaiki unit atasan salah satunya.`,
    'unit.kindUnreadable': () => 'Jenis unit tidak dikenali. Pilih dari daftar di templat.',
    'unit.kindGuessed': () => 'Jenis unit tidak terbaca dari namanya dan dianggap tim. Isi kolom jenis unit.',
    'unit.serviceUnknown': (p: P) =>
      `Layanan "${p.detail}" tidak dikenali, jadi dilewati. Pilih dari daftar di templat.`,
  },
  notices: {
    formulas: (p: P) => `${p.count} sel berisi rumus; yang dibaca ialah nilai terakhirnya.`,
    merged: (p: P) => `${p.count} sel gabungan; nilainya dibaca untuk setiap sel di dalamnya.`,
    windows1252: () => 'Berkas teks ini memakai penyandian lama (Windows-1252). Periksa huruf beraksen pada nama.',
    utf16: () => 'Berkas teks ini memakai penyandian UTF-16 dan terbaca utuh.',
    hiddenSheets: (p: P) => `${p.count} lembar tersembunyi tidak dibaca.`,
    unknownColumns: (p: P) => `Kolom yang tidak dikenali dan dilewati: ${p.detail}.`,
    sheetChosen: (p: P) => `Dari ${p.count} lembar, yang dibaca ialah "${p.detail}".`,
  },
  rowStates: { new: 'Baru', changed: 'Berubah', unchanged: 'Tetap', wrong: 'Salah', missing: 'Tidak ada di berkas' },
  steps: {
    reading: 'Membaca berkas',
    judging: 'Memeriksa baris demi baris',
    saving: 'Menyimpan pratinjau',
    applying: 'Menerapkan',
    undoing: 'Membatalkan impor',
  },
  template: {
    employees: 'Pegawai',
    units: 'Unit kerja',
    notes: 'Petunjuk',
    lists: 'Daftar pilihan',
    reason: 'Alasan',
    originalLine: 'Baris asal',
    employeesFile: 'templat-pegawai.xlsx',
    unitsFile: 'templat-unit.xlsx',
    faultyFile: 'baris-salah.xlsx',
    exportFile: 'daftar-pegawai.xlsx',
    exportTitle: 'Daftar pegawai',
    notesLines: [
      'Isi satu baris untuk satu pegawai atau unit. Baris contoh boleh dihapus; baris yang tetap seperti contoh dilewati.',
      'NIP diketik sebagai teks, 18 angka. Kolom NIP di templat ini sudah berformat teks; salin-tempel dengan "Tempel nilai".',
      'Sel kosong tidak menghapus isi yang sudah tercatat.',
      'Tanggal ditulis seperti 15/03/1985.',
      'Jabatan atau unit yang berubah berlaku sejak TMT jabatan. Bila TMT tidak berubah, berlaku sejak tanggal yang dipilih saat mengunggah.',
      'Nama kolom SIASN (nipBaru, nama, unorNama, jabatanNama, …) juga dikenali.',
      'Pegawai yang tidak ada di berkas hanya didaftar; tidak ada yang dihapus.',
    ].join('\n'),
  },
};
