import { formatsOf } from '../format.ts';

type Values = Readonly<Record<string, string | number>>;
const f = formatsOf('id');
const clock = (time: string | number | undefined): string => f.clockText(String(time));
const minutes = (n: string | number | undefined): string => f.duration(Number(n));
const basis = (p: Values): string => (p.basis ? `, dasar ${p.basis}` : '');
const by = (p: Values): string => (p.by && p.by !== '-' ? `, disetujui ${p.by}` : '');
/** ` (TL1, 0,5 persen)` where a table says a class. */
const cost = (p: Values): string =>
  p.class === undefined
    ? ''
    : ` (${p.class}${p.percent === undefined ? '' : `, ${f.percent(Number(p.percent) / 100).replace('%', ' persen')}`})`;

/** Days as they are judged: states, reasons, flags, and how a punch was made. */
export const judgedDayWords = {
  states: {
    present: 'Hadir',
    late: 'Terlambat',
    early: 'Pulang awal',
    lateAndEarly: 'Terlambat dan pulang awal',
    incomplete: 'Presensi tidak lengkap',
    absent: 'Tanpa keterangan',
    excused: 'Dimaafkan karena gangguan',
    permit: 'Izin',
    leave: 'Cuti',
    travel: 'Dinas luar',
    holiday: 'Hari libur',
    off: 'Tidak bertugas',
    workedOff: 'Bekerja di hari libur',
    waiting: 'Menunggu keputusan',
    open: 'Belum selesai',
    outside: 'Di luar masa kerja',
  },
  reasons: {
    'day.inTime': () => 'Masuk dan pulang sesuai jam kerja.',
    'day.outside': () => 'Belum atau tidak lagi menjadi pegawai pada hari ini.',
    'day.weeklyOff': () => 'Bukan hari kerja menurut pola minggu.',
    'day.planOff': () => 'Tidak bertugas menurut jadwal.',
    'day.nationalHoliday': (p: Values) => `Libur nasional: ${p.nameId}.`,
    'day.jointLeave': (p: Values) => `Cuti bersama: ${p.nameId}.`,
    'day.localHoliday': (p: Values) => `Hari libur instansi: ${p.nameId}.`,
    'day.leave': (p: Values) => `Cuti${basis(p)}.`,
    'day.travel': (p: Values) => `Dinas luar${basis(p)}.`,
    'day.whole.permit': (p: Values) => `Izin sehari penuh${basis(p)}${by(p)}.`,
    'day.whole.leave': (p: Values) => `Cuti sehari penuh${basis(p)}${by(p)}.`,
    'day.whole.duty': (p: Values) => `Tugas di luar sehari penuh${basis(p)}${by(p)}.`,
    'day.part.permit': (p: Values) => `Izin ${clock(p.from)}–${clock(p.to)}${basis(p)}${by(p)}.`,
    'day.part.leave': (p: Values) => `Cuti ${clock(p.from)}–${clock(p.to)}${basis(p)}${by(p)}.`,
    'day.part.duty': (p: Values) => `Tugas di luar ${clock(p.from)}–${clock(p.to)}${basis(p)}${by(p)}.`,
    'day.explained': (p: Values) =>
      `Izin ${clock(p.from)}–${clock(p.to)}${basis(p)}${by(p)}; sebagai keterangan, jamnya tetap dinilai.`,
    'day.workedOff': (p: Values) => `Ada presensi di hari libur, ${minutes(p.minutes)}. Dicatat, tidak dinilai.`,
    'day.punchedOnLeave': () => 'Ada presensi pada hari ini walaupun tercatat tidak bertugas. Periksa catatannya.',
    'day.open': () => 'Hari ini belum selesai; yang belum ada belum dianggap kurang.',
    'day.late': (p: Values) =>
      `Masuk ${clock(p.time)}, batas ${clock(p.limit)}: terlambat ${minutes(p.minutes)}${cost(p)}.`,
    'day.early': (p: Values) =>
      `Pulang ${clock(p.time)}, seharusnya ${clock(p.end)}: lebih awal ${minutes(p.minutes)}${cost(p)}.`,
    'day.noIn': (p: Values) => `Presensi masuk tidak ada${cost(p)}.`,
    'day.noOut': (p: Values) => `Presensi pulang tidak ada${cost(p)}.`,
    'day.absent': (p: Values) => `Tidak ada presensi dan tidak ada keterangan${cost(p)}.`,
    'day.tolerated.late': (p: Values) =>
      `Terlambat ${minutes(p.minutes)}, masih dalam toleransi ${minutes(p.tolerance)}.`,
    'day.tolerated.early': (p: Values) =>
      `Pulang awal ${minutes(p.minutes)}, masih dalam toleransi ${minutes(p.tolerance)}.`,
    'day.secondsDropped': () => 'Detik diabaikan demi pegawai, jadi tidak terlambat.',
    'day.flexed': (p: Values) =>
      `Jam kerja fleksibel: dihitung dari ${clock(p.time)}, sehingga pulang ${clock(p.end)}.`,
    'day.madeUp': (p: Values) =>
      `Keterlambatan ${minutes(p.minutes)} sudah diganti: tinggal ${minutes(p.stayed)} sesudah jam pulang, cukup ${minutes(p.needed)}.`,
    'day.makeUpShort': (p: Values) =>
      `Keterlambatan dapat diganti dengan ${minutes(p.needed)} sesudah jam pulang; yang ada ${minutes(p.stayed)}.`,
    'day.makeUpUsedUp': (p: Values) =>
      `Keterlambatan ke-${p.nth} bulan ini; penggantian hanya berlaku untuk ${p.times} kali pertama.`,
    'day.outageIn': (p: Values) =>
      `Presensi masuk dimaafkan: ${p.why}, ${clock(p.from)}–${clock(p.to)}, dinyatakan ${p.by}.`,
    'day.outageOut': (p: Values) =>
      `Presensi pulang dimaafkan: ${p.why}, ${clock(p.from)}–${clock(p.to)}, dinyatakan ${p.by}.`,
    'day.outageLate': (p: Values) =>
      `Keterlambatan dimaafkan: ${p.why}, ${clock(p.from)}–${clock(p.to)}, dinyatakan ${p.by}.`,
    'day.corrected.in': (p: Values) => `Jam masuk ${clock(p.time)} dari koreksi${by(p)}${basis(p)}.`,
    'day.corrected.out': (p: Values) => `Jam pulang ${clock(p.time)} dari koreksi${by(p)}${basis(p)}.`,
    'day.accepted.in': (p: Values) => `Presensi masuk ${clock(p.time)} diterima${by(p)}.`,
    'day.accepted.out': (p: Values) => `Presensi pulang ${clock(p.time)} diterima${by(p)}.`,
    'day.single.in': (p: Values) => `Hanya satu presensi, ${clock(p.time)}: dekat jam masuk, jadi dianggap masuk.`,
    'day.single.out': (p: Values) => `Hanya satu presensi, ${clock(p.time)}: dekat jam pulang, jadi dianggap pulang.`,
    'day.shared': (p: Values) => `Presensi ${clock(p.time)} ada di batas dua giliran dan dipakai untuk keduanya.`,
    'day.through': () => 'Dua giliran bersambung; di antaranya tidak perlu presensi.',
    'day.provisional': () =>
      'Waktu presensi hanya diketahui dalam rentang; bila diputuskan lain, kelasnya dapat berubah.',
    'day.otherPlace': () => 'Tempat presensi tidak sesuai tempat tugas hari ini. Dicatat, tidak dinilai.',
    'day.twoPlaces': () => 'Masuk dan pulang di dua tempat; dihitung satu hari kerja.',
    'day.shortPresence': (p: Values) =>
      `Masuk dan pulang hanya berjarak ${minutes(p.minutes)}; mungkin lupa presensi pulang.`,
    'day.beyondWindow': (p: Values) =>
      `Presensi ${clock(p.time)} di luar waktu presensi ${clock(p.opens)}–${clock(p.closes)}, jadi tidak dihitung.`,
    'day.checkInsShort': (p: Values) => `Kerja dari rumah meminta ${p.count} presensi; yang ada ${p.found}.`,
    'day.checkPointMissed': (p: Values) => `Presensi ${p.name} antara ${clock(p.from)} dan ${clock(p.to)} tidak ada.`,
    'day.waiting': (p: Values) => `${p.count} presensi menunggu keputusan; sampai itu tidak ada yang dianggap kurang.`,
  },
  flags: {
    single: 'Satu presensi',
    shared: 'Batas dua giliran',
    provisional: 'Waktu dalam rentang',
    otherPlace: 'Tempat lain',
    twoPlaces: 'Dua tempat',
    shortPresence: 'Terlalu singkat',
    beyondWindow: 'Di luar waktu presensi',
    punchedOnLeave: 'Presensi saat tidak bertugas',
    checkInsShort: 'Presensi rumah kurang',
    checkPointMissed: 'Titik presensi terlewat',
    waiting: 'Menunggu',
    corrected: 'Dikoreksi',
    outage: 'Gangguan',
  },
  sources: { plan: 'jadwal yang terbit', week: 'pola minggu', file: 'berkas' },
  channels: {
    phone: 'ponsel',
    kiosk: 'kios',
    display: 'layar QR',
    terminal: 'mesin presensi',
    register: 'daftar hadir manual',
    file: 'berkas mesin',
    rollCall: 'apel atau rapat',
  },
  methods: {
    position: 'lokasi',
    displayCode: 'kode layar',
    qrCard: 'kartu QR',
    qrLive: 'QR ponsel',
    iris: 'iris mata',
    finger: 'sidik jari',
    face: 'wajah',
    palm: 'telapak tangan',
    card: 'kartu',
    pin: 'PIN',
    manual: 'dicatat petugas',
    other: 'lainnya',
  },
  grades: {
    A: 'bukti A: waktu terbukti sampai semenit',
    B: 'bukti B: waktu dalam rentang, tanpa tanda jam diubah',
    C: 'bukti C: jam perangkat bergeser',
    D: 'bukti D: hanya jam perangkat',
  },
  places: {
    inside: 'di dalam wilayah kantor',
    outside: 'di luar wilayah kantor',
    unknown: 'tempat tidak pasti',
    home: 'di rumah terdaftar',
    awayFromHome: 'tidak di rumah terdaftar',
    none: '',
  },
};
