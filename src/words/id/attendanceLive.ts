type N = Readonly<{ n: string }>;

/** Who is here now; loaded only with that page. */
export const attendanceLiveWords = {
  title: 'Hadir sekarang',
  sentence: (p: { unit: string; here: string; expected: string; late: string }) =>
    `${p.unit}: ${p.here} dari ${p.expected} orang sudah datang, ${p.late} terlambat.`,
  live: 'Langsung',
  liveWhy: 'Berubah sendiri begitu ada presensi masuk.',
  notLive: 'Terputus; dibaca ulang tiap setengah menit.',
  asOf: (p: { time: string }) => `Keadaan pukul ${p.time}.`,
  unit: 'Unit kerja',
  search: 'Cari nama atau NIP',
  states: {
    missing: 'Belum datang',
    waiting: 'Menunggu keputusan',
    here: 'Sudah datang',
    left: 'Sudah pulang',
    notYet: 'Belum waktunya',
    away: 'Cuti, dinas, izin',
    free: 'Tidak bertugas',
  },
  late: 'Terlambat',
  lateBy: (p: { time: string }) => `terlambat ${p.time}`,
  modes: { office: 'Kantor', home: 'Rumah', other: 'Tempat lain', travel: 'Dinas luar', leave: 'Cuti', off: 'Libur' },
  columns: { person: 'Pegawai', state: 'Keadaan', plan: 'Rencana', in: 'Datang', out: 'Pulang' },
  choose: 'Pilih unit kerja',
  chooseWhy: 'Kehadiran langsung ditampilkan per unit kerja.',
  nobody: 'Tidak ada yang cocok',
  nobodyWhy: 'Ubah pencarian atau pilih keadaan lain.',
  empty: 'Belum ada pegawai di unit ini',
  emptyWhy: 'Pilih unit lain, atau tempatkan pegawai di unit ini.',
  waits: (p: N) => `${p.n} presensi menunggu keputusan`,
};
