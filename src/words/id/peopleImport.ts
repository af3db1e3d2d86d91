type P = Record<string, string | number>;

/** 1985-03-15 as 15/03/1985; other texts stay. */
const dayText = (text: string | number | undefined): string =>
  String(text ?? '')
    .split('-')
    .reverse()
    .join('/');

/** What the import of people and units says; part of `peopleWords`. */
export const peopleImportWords = {
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
      `Tanggal lahir berbeda dari yang terbaca di NIP (${dayText(p.detail)}). Cocokkan dengan SK.`,
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
    'performance.unreadable': () =>
      'Predikat kinerja tidak terbaca, jadi dilewati. Tulis Sangat Baik, Baik, Butuh Perbaikan, Kurang, Sangat Kurang, atau di bawah/sesuai/di atas ekspektasi.',
    'itSkill.unreadable': () =>
      'Penguasaan TI tidak terbaca, jadi dilewati. Tulis Perlu pendampingan, Cukup, atau Mahir.',
    'penalty.unreadable': () =>
      'Keterangan hukuman disiplin tidak terbaca, jadi dilewati. Tulis Ya, Tidak, atau Sedang proses.',
    'head.unreadable': () => 'Keterangan kepala unit tidak terbaca, jadi dilewati. Tulis Ya atau Tidak.',
    'head.actingUnreadable': () => 'Keterangan Plt/Plh tidak terbaca, jadi dilewati. Tulis Plt atau Plh.',
    'head.span': () => 'Hari terakhir memimpin sebelum hari pertamanya. Perbaiki salah satunya.',
    'head.plhNeedsEnd': () =>
      'Plh menggantikan selama kepala berhalangan, jadi perlu hari terakhir. Isi kolom Memimpin sampai.',
    'head.unitUnknown': () =>
      'Unit yang dipimpin tidak ditemukan, atau beberapa unit bernama sama. Isi kode unitnya, atau kosongkan bila ia memimpin unitnya sendiri.',
    'head.twice': (p: P) =>
      `Baris ${p.detail} juga menyebut kepala unit yang sama untuk waktu yang sama. Sisakan satu, atau isi Memimpin sejak dan sampai agar tidak bertumpuk.`,
    'head.taken': (p: P) => {
      const [name, day] = String(p.detail).split('|');
      return `${name} sudah ditetapkan memimpin unit ini sejak ${dayText(day)}. Isi Memimpin sampai sebelum tanggal itu, atau akhiri dulu penetapannya di halaman unit.`;
    },
    'head.unclear': () =>
      'Kolom atasan menyebut beberapa atasan di unit ini, jadi kepalanya tidak diisi. Isi kolom Kepala unit.',
    'head.superiorDiffers': (p: P) =>
      `Menurut kolom atasan ia memimpin unitnya, tetapi yang tercatat ${p.detail || 'orang lain'}. Bila memang berganti, isi Ya pada kolom Kepala unit.`,
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
  importing: {
    discard: 'Buang pratinjau',
    discardTitle: 'Buang pratinjau ini?',
    discardBody: 'Pratinjau dan isi berkasnya dihapus dari Luwes. Data pegawai dan unit tidak berubah.',
    sheetTitle: 'Lembar mana yang dibaca?',
    sheet: 'Lembar',
    sheetWhy: 'Buku kerja ini berisi beberapa lembar. Pilih satu; lembar terpilih diingat untuk impor berikutnya.',
    sheetRows: (p: { n: string }) => `${p.n} baris`,
    sheetUnknown: 'Judul kolom tidak dikenali',
    sheetRead: 'Baca lembar ini',
    search: 'Cari NIP atau nama',
    found: (p: { n: string; total: string }) => `${p.n} dari ${p.total} baris`,
    noFound: 'Tidak ada baris yang cocok',
    noFoundWhy: 'Ubah atau hapus kata pencarian untuk melihat baris lain.',
    undoReading: 'Menghitung apa yang akan dikembalikan …',
    undoRemoves: (p: { people: string; units: string; accounts: string }) =>
      `Dihapus: ${p.people} pegawai baru, ${p.units} unit baru, dan ${p.accounts} akun yang belum pernah dipakai.`,
    undoRestores: (p: { people: string; units: string; accounts: string }) =>
      `Dikembalikan seperti semula: data ${p.people} pegawai, ${p.units} unit, serta nama, nomor, atau alamat masuk ${p.accounts} akun.`,
    undoKeeps: (p: { accounts: string }) =>
      `${p.accounts} akun diubah lagi sesudah impor ini dan dibiarkan seperti sekarang.`,
    title: 'Impor pegawai dan unit',
    sentence: 'Unggah berkas, periksa pratinjaunya, baru terapkan. Tidak ada yang berubah sebelum Anda menerapkannya.',
    start: 'Impor baru',
    what: 'Isi berkas',
    kinds: { employees: 'Pegawai', units: 'Unit kerja' },
    kindHints: { employees: 'Ekspor SIASN atau templat pegawai', units: 'Referensi unor SIASN atau templat unit' },
    asOf: 'Perubahan tanpa tanggal berlaku sejak',
    createUnits: 'Buat unit yang belum terdaftar',
    createUnitsHint: 'Unit baru dibuat di bawah perangkat daerah yang disebut di berkas.',
    drop: 'Berkas .xlsx, .xls, atau .csv',
    template: 'Unduh templat',
    history: 'Riwayat impor',
    noHistory: 'Belum ada impor',
    noHistoryWhy: 'Setiap impor tercatat di sini dan yang terakhir dapat dibatalkan.',
    file: 'Berkas',
    when: 'Waktu',
    by: 'Oleh',
    result: 'Hasil',
    erased: 'Rincian barisnya sudah dihapus sesudah masa simpannya; jumlahnya tetap tercatat.',
    states: { previewed: 'Pratinjau', applied: 'Diterapkan', undone: 'Dibatalkan' },
    counts: (p: { new: string; changed: string; wrong: string }) =>
      `${p.new} baru, ${p.changed} berubah, ${p.wrong} salah`,
    back: 'Semua impor',
    previewSentence: (p: { new: string; changed: string; unchanged: string; wrong: string }) =>
      `${p.new} baru, ${p.changed} berubah, ${p.unchanged} tetap, ${p.wrong} salah. Belum ada yang diterapkan.`,
    nothingSentence: 'Isi berkas sama dengan data yang ada. Tidak ada yang perlu diterapkan.',
    appliedSentence: (p: { new: string; changed: string }) => `Diterapkan: ${p.new} baru, ${p.changed} berubah.`,
    undoneSentence: 'Impor ini sudah dibatalkan dan data kembali seperti sebelumnya.',
    apply: 'Terapkan',
    applyTitle: 'Terapkan impor ini?',
    applyBody: (p: { new: string; changed: string; wrong: string }) =>
      `${p.new} baris baru dan ${p.changed} baris berubah akan ditulis sekaligus. ${p.wrong} baris salah dilewati. Anda dapat membatalkannya sesudah ini.`,
    undo: 'Batalkan impor',
    undoTitle: 'Batalkan impor ini?',
    downloadFaulty: 'Unduh baris yang salah',
    faultyHint:
      'Unduh baris yang salah, perbaiki di berkas itu, lalu unggah lagi. Baris yang benar tidak perlu diulang.',
    line: 'Baris',
    who: 'Baris data',
    changes: 'Perubahan',
    problem: 'Yang salah dan cara memperbaikinya',
    cell: (p: { column: string; value: string }) => (p.value ? `${p.column}: "${p.value}"` : `${p.column}: kosong`),
    warnings: 'Catatan',
    noRows: 'Tidak ada baris di sini',
    noRowsWhy: {
      new: 'Semua baris sudah dikenal.',
      changed: 'Tidak ada isian yang berbeda.',
      unchanged: 'Tidak ada baris yang sama persis.',
      wrong: 'Tidak ada baris yang salah.',
      missing: 'Semua yang tercatat ada di berkas.',
    },
    missingHint:
      'Mereka tercatat di Luwes tetapi tidak ada di berkas. Tidak ada yang dihapus; akhiri masa kerjanya lewat halaman pegawai bila perlu.',
    empty: 'kosong',
    cancelled: 'Dibatalkan. Tidak ada yang berubah.',
    noticesTitle: 'Catatan pembacaan berkas',
    nextPeople: 'Lihat daftar pegawai',
    nextHeads: 'Tetapkan kepala unit',
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
      '',
      'Kolom kepala unit (boleh dikosongkan atau dihapus):',
      'Kepala unit: Ya bila ia memimpin unitnya sendiri atau unit pada kolom Unit yang dipimpin (kode atau nama); Tidak bila ia berhenti memimpin. Kosong tidak mengubah apa pun.',
      'Plt / Plh: isi Plt atau Plh bila ia memimpin sementara. Plh harus memiliki tanggal Memimpin sampai.',
      'Memimpin sejak: bila kosong, berlaku sejak tanggal yang dipilih saat mengunggah. Kepala sebelumnya berakhir sehari sebelumnya.',
      'Dua kepala untuk unit yang sama pada waktu yang sama adalah kesalahan: kedua baris tidak diterapkan sampai salah satunya diperbaiki.',
      'Atasan langsung dan NIP atasan (kolom SIASN): untuk unit yang belum berkepala, pegawai unit itu yang disebut sebagai atasan rekan seunitnya dijadikan kepala.',
      '',
      'Kolom pertimbangan kerja fleksibel (boleh dikosongkan atau dihapus; berlaku sejak tanggal yang dipilih saat mengunggah):',
      'Predikat kinerja: Sangat Baik dibaca di atas ekspektasi; Baik sesuai ekspektasi; Butuh Perbaikan, Kurang, dan Sangat Kurang di bawah ekspektasi. Boleh juga ditulis langsung: di bawah, sesuai, atau di atas ekspektasi.',
      'Penguasaan TI: Perlu pendampingan, Cukup, atau Mahir.',
      'Hukuman disiplin: Ya bila sedang menjalani, Sedang proses bila sedang diperiksa, Tidak bila tidak ada. Ya dan Sedang proses berlaku sama (PermenPANRB 4/2025 Pasal 25).',
      'Hukuman disiplin adalah data peka. Di Luwes hanya dapat dibaca oleh pegawai itu sendiri, kepala unitnya, petugas kepegawaian, pejabat pembina kepegawaian, dan inspektorat. Hapus berkas ini dari komputer bersama sesudah diunggah.',
    ].join('\n'),
  },
};
