/** What the commands of the terminal say when something is wrong, and what the import tells. */
export const terminalWords = {
  noCommand: (p: { words: string }) => `tidak ada perintah ${p.words}. Lihat daftar di bawah ini.`,
  tooMany: (p: { word: string }) => `satu kata terlalu banyak: ${p.word}`,
  argumentMissing: (p: { name: string }) => `${p.name} belum disebut`,
  needed: (p: { flags: string }) => `perlu: ${p.flags}`,
  notUnderstood: (p: { reason: string }) => `isian perintah tidak dimengerti: ${p.reason}`,
  dayNeeded: (p: { flag: string; given: string }) => `--${p.flag} perlu hari seperti 2026-04-10, bukan "${p.given}".`,
  notFound: (p: { path: string }) => `${p.path} tidak ditemukan. Periksa nama dan foldernya.`,
  notJson: (p: { path: string }) => `${p.path} tidak terbaca sebagai JSON. Periksa isi berkasnya.`,
  noPlanJson: (p: { path: string }) =>
    `${p.path} tidak terbaca sebagai JSON; sebut berkas yang ditulis \`luwes plan --out BERKAS.json\`.`,
  noPlan: (p: { path: string; reason: string }) =>
    `${p.path} bukan rencana (${p.reason}). Sebut berkas yang ditulis \`luwes plan --out BERKAS.json\`.`,
  agencyNumber: (p: { given: string }) => `--agency perlu angka seperti 1, bukan "${p.given}".`,
  noAgency: (p: { agency: number }) => `tidak ada instansi ${p.agency} di basis data ini. Periksa nomornya.`,
  noDatabase: (p: { folder: string }) =>
    `tidak ada basis data di ${p.folder}; sebut tempatnya dengan --data atau --database.`,
  held: () =>
    'basis data ini sedang dipakai Luwes yang berjalan. Hentikan dulu Luwes itu; basis data tertanam hanya boleh dipakai satu proses.',
  failed: (p: { reason: string }) => `gagal: ${p.reason}`,
  couldNotStart: () => 'tidak dapat dimulai.',
  configuration: () =>
    'konfigurasi belum lengkap, jadi tidak ada yang dijalankan. Perbaiki yang berikut, lalu mulai lagi:',
  importFlags: () => '--kind ialah employees atau units, --as-of hari seperti 2026-11-23, --agency angka seperti 1.',
  importCounts: (p: { new: number; changed: number; unchanged: number; wrong: number; missing: number }) =>
    `${p.new} baru, ${p.changed} berubah, ${p.unchanged} tetap, ${p.wrong} salah, ${p.missing} tidak ada di berkas.`,
  importLine: (p: { line: string; cell: string; fault: string }) => `baris ${p.line}${p.cell}: ${p.fault}`,
  importTried: () => 'Tidak ada yang ditulis (--dry-run).',
  importNothing: () => 'Tidak ada yang perlu diubah.',
  importApplied: () => 'Diterapkan; impor dapat dibatalkan di Luwes.',
  keyMissing: (p: { name: string }) => `${p.name} belum ada atau bukan 32 byte dalam base64.`,
  keysSame: () => 'LUWES_OLD_MASTER_KEY sama dengan LUWES_MASTER_KEY. Isi kunci yang lama dan yang baru.',
  keysProgress: (p: { agency: number; kind: string; done: number; total: number }) =>
    `instansi ${p.agency}, ${p.kind}: ${p.done} dari ${p.total}`,
  keysLine: (p: { agency: number; kind: string; resealed: number; already: number; unreadable: number }) =>
    `instansi ${p.agency}, ${p.kind}: ${p.resealed} dipindah, ${p.already} sudah memakai kunci baru, ${p.unreadable} tidak terbuka`,
  keysNone: () => 'Tidak ada rahasia tersandi di basis data ini.',
  keysTried: () => 'Tidak ada yang ditulis (--dry-run).',
  keysDone: () =>
    'Selesai. Jalankan Luwes dengan kunci baru. Kode cadangan lama tidak berlaku lagi; pemiliknya membuat yang baru di Akun saya. Simpan kunci lama selama cadangan basis data yang lama masih disimpan.',
  keysUnreadable: (p: { n: number }) =>
    `${p.n} rahasia tidak terbuka dengan kedua kunci dan dibiarkan seperti semula. Cari kunci yang dipakai sebelumnya, lalu jalankan lagi.`,
  keysKinds: {
    dispensations: 'alasan dispensasi',
    declarations: 'pernyataan',
    files: 'berkas',
    secondFactors: 'faktor kedua',
    singleSignOn: 'SSO instansi',
    homes: 'rumah yang dinyatakan',
    cardKeys: 'kunci kartu presensi',
    displays: 'layar pintu',
  },
  planDays: () => '--from dan --to perlu hari seperti 2026-12-01.',
  planOrder: () => '--to sebelum --from. Tukar keduanya.',
  planOut: () => '--out perlu nama yang berakhir .xlsx atau .json.',
  planSeed: () => '--seed perlu bilangan bulat.',
  planSwitches: (p: { known: string }) => `--switch mengenal ${p.known}; gabungkan beberapa dengan koma.`,
  planNobody: () => 'tidak ada baris berkas pegawai yang dapat dipakai. Perbaiki baris berikut:',
  planOff: () => 'seluruh masa itu hari libur. Pilih --from dan --to yang lain.',
  personUnknown: (p: { wanted: string }) => `tidak ada "${p.wanted}" di rencana; pakai nomornya.`,
  personSeveral: (p: { n: number; wanted: string }) =>
    `${p.n} orang di rencana cocok dengan "${p.wanted}"; pakai nomornya.`,
  dayNotInPlan: (p: { date: string }) => `${p.date} bukan hari dalam rencana ini. Pilih hari lain.`,
  demoFolder: (p: { folder: string }) =>
    `${p.folder} berisi sesuatu yang bukan data contoh. Sebut folder kosong dengan --data.`,
  demoPortTaken: (p: { port: number | string }) =>
    `porta ${p.port} sudah dipakai. Sebut yang lain dengan --port, atau kosongkan.`,
  demoPort: () => '--port perlu angka 1 sampai 65535.',
};
