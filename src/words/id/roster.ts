import type { PlainDate } from '../../kernel/time.ts';
import { formatsOf } from '../format.ts';

type Values = Readonly<Record<string, string | number>>;
const day = (value: string | number | undefined): string => formatsOf('id').day(String(value) as PlainDate);
const share = (p: Values): string => (p.share === undefined ? '' : ` ${p.share}`);
const named = (p: Values): string => (p.name === undefined || p.name === '' ? '' : ` ${p.name}`);
const per = (p: Values): string => (p.per === 'week' ? ' seminggu' : p.per === 'month' ? ' sebulan' : '');
const place = (p: Values): string => (p.mode === 'home' ? 'bekerja dari rumah' : 'di kantor');

const states = {
  draft: 'Rancangan',
  proposed: 'Diajukan',
  approved: 'Disetujui',
  published: 'Terbit',
  withdrawn: 'Ditarik',
};
const stateName = (value: string | number | undefined): string => states[value as keyof typeof states] ?? '';

const clock = (value: string | number | undefined): string => formatsOf('id').clockText(String(value));
const shift = (p: Values): string => `${p.shift} ${clock(p.start)}–${clock(p.end)}`;

export const rosterWords = {
  problems: {
    'roster.endBeforeStart': () => 'Tanggal akhir mendahului tanggal awal. Perbaiki salah satu tanggal.',
    'roster.periodTooLong': (p: Values) =>
      `Satu rencana paling lama ${p.days} hari. Persempit periodenya, lalu susun lagi.`,
    'roster.unitMissing': () => 'Pilih dahulu unit kerja yang akan disusun jadwalnya.',
    'roster.nobody': () =>
      'Tidak ada pegawai yang bertugas di unit ini pada periode itu. Periksa penempatan pegawai atau pilih unit lain.',
    'roster.noWorkday': () => 'Seluruh periode itu hari libur. Pilih periode yang memuat hari kerja.',
    'roster.moveNotPermitted': (p: Values) =>
      `Rencana ini sedang berstatus ${stateName(p.state).toLowerCase()}, sehingga langkah itu belum dapat dilakukan. Muat ulang untuk melihat langkah berikutnya.`,
    'roster.breachesNotAccepted': (p: Values) =>
      `Rencana ini melanggar ${p.count} ketentuan. Perbaiki di papan, atau setujui dengan menyebut alasannya.`,
    'roster.judgeFound': (p: Values) =>
      `Pemeriksaan dengan data hari ini menemukan ${p.count} ketentuan yang belum terpenuhi, antara lain ${p.first}. Perbaiki di papan atau susun ulang; bila tetap dilanjutkan, setujui dengan menyebut alasannya.`,
    'roster.groundChanged': () =>
      'Hari libur, edaran, atau ketidakhadiran berubah sesudah rencana ini disusun, dan rencana sebesar ini tidak diperiksa ulang saat itu juga. Susun ulang; bila tetap dilanjutkan, centang bahwa Anda mengetahuinya dan sebutkan alasannya.',
    'roster.nothingToPublish': () => 'Tidak ada perubahan sejak penerbitan terakhir, jadi tidak ada yang diterbitkan.',
    'roster.undoTooLate': () =>
      'Sepuluh menit untuk membatalkan penerbitan sudah lewat, atau penerbitan itu sudah dibatalkan. Ubah papannya lalu terbitkan lagi, atau tarik rencananya.',
    'roster.nothingToTell': () =>
      'Pemberitahuannya sudah dikirim atau penerbitannya dibatalkan. Muat ulang halaman ini.',
    'roster.dayTooFar': () => 'Pilih hari antara seminggu yang lalu dan dua bulan ke depan.',
    'roster.patternTaken': (p: Values) => `Unit ini sudah punya pola bernama ${p.name}. Pilih nama lain.`,
    'roster.paperLarge': (p: Values) =>
      `Berkas untuk lebih dari ${p.most} pegawai ditulis sebagai pekerjaan tersendiri. Mulailah dari tombol Unduh di halaman rencananya.`,
    'roster.paperGone': () => 'Berkas ini sudah dihapus sesudah disimpan satu hari. Buat lagi dari halaman rencananya.',
    'roster.stillPlanning': () => 'Rencana ini masih disusun. Tunggu sampai selesai, atau batalkan penyusunannya.',
    'roster.cellOutside': (p: Values) =>
      `Tanggal ${day(p.day)} atau pegawai itu tidak ada dalam rencana ini. Muat ulang papan.`,
    'roster.dayOff': (p: Values) => `${day(p.day)} bukan hari kerja pegawai itu, jadi tidak dapat diisi.`,
    'roster.planOver': () => 'Rencana ini sudah lewat, jadi tidak ada hari yang dapat disusun ulang.',
    'roster.daysChanged': () =>
      'Hari kerja pada periode ini bertambah atau berkurang, sehingga rencana lama tidak memuatnya. Susun rencana baru untuk periode itu.',
    'roster.timeUnknown': () =>
      'Sif itu tidak ada dalam rencana ini. Muat ulang papan, lalu pilih sif yang ditawarkan.',
    'roster.conflictTooHard': () =>
      'Sebabnya belum ditemukan dalam waktu yang wajar. Data Anda tidak berubah; coba pada satu unit yang lebih kecil.',
    'roster.feedGone': () => 'Alamat kalender ini sudah tidak berlaku. Buat alamat baru di halaman Jadwal saya.',
    'roster.undoSwap': () =>
      'Penerbitan ini memuat tukar hari yang juga mengubah rencana lain, jadi tidak dapat dibatalkan sendiri. Minta kedua pegawai mengajukan tukar balik, atau ubah harinya di papan kedua rencana.',
    'roster.judgeDisagrees': () =>
      'Rencana tidak disimpan karena pemeriksaan akhir menemukan pelanggaran yang belum dilaporkan. Data Anda tidak berubah; laporkan kepada petugas.',
  },

  /** Why the planner or a person put a day where it stands. */
  reasons: {
    'roster.notEmployed': () => 'Belum atau tidak lagi bertugas di unit ini',
    'roster.fixed': () => 'Ditetapkan oleh pengelola jadwal',
    'roster.leave': () => 'Cuti yang sudah diputus',
    'roster.travel': () => 'Perjalanan dinas yang sudah diputus',
    'roster.needed': (p: Values) => `Dibutuhkan di kantor: paling sedikit ${p.count} orang${named(p)}`,
    'roster.homeFull': (p: Values) =>
      `Giliran di kantor: tempat bekerja dari rumah${share(p)} hanya untuk ${p.count} orang`,
    'roster.homeDaysUsed': (p: Values) => `Jatah bekerja dari rumah (${p.count} hari${per(p)}) sudah terpakai`,
    'roster.turnOffice': (p: Values) => `Giliran di kantor: batas${share(p)} memberi ${p.count} tempat`,
    'roster.turnHome': (p: Values) =>
      `Giliran bekerja dari rumah: batas${share(p)} memberi ${p.count} tempat di kantor`,
    'roster.runFull': (p: Values) => `Sudah ${p.count} hari berturut-turut di kantor`,
    'roster.homeNeeded': (p: Values) => `Paling sedikit ${p.count} orang bekerja dari rumah${share(p)}`,
    'roster.homeOwed': (p: Values) => `Hak bekerja dari rumah paling sedikit ${p.count} hari${per(p)}`,
    'roster.homeGiven': (p: Values) => `Giliran bekerja dari rumah: batas${share(p)} memberi ${p.count} tempat`,
    'roster.homeDay': (p: Values) => `Hari bekerja dari rumah: paling banyak ${p.count} hari${per(p)}`,
    'roster.shiftNeeded': (p: Values) => `Sif ${shift(p)}: dibutuhkan paling sedikit ${p.count} orang`,
    'roster.shiftHours': (p: Values) => `Sif ${shift(p)}: giliran, agar jam kerja sepekan terpenuhi`,
    'roster.shift': (p: Values) => `Sif ${shift(p)}: giliran`,
    'roster.offAfterNight': () => 'Lepas malam: istirahat sesudah sif malam',
    'roster.offAfterRun': (p: Values) => `Libur sesudah ${p.count} hari kerja berturut-turut`,
    'roster.offInTurn': () => 'Libur menurut giliran sif',
    'roster.openOffice': () => 'Bekerja di kantor seperti biasa',
    'roster.openAway': () => 'Boleh bekerja di luar kantor',
  },

  /** What a plan breaks; each names number and shortfall, the day stands before it. */
  breaches: {
    'roster.tooFew': (p: Values) => `hanya ${p.found} orang ${place(p)}${named(p)}, kurang ${p.short}`,
    'roster.tooMany': (p: Values) => `${p.found} orang ${place(p)}${named(p)}, lebih ${p.short}`,
    'roster.personTooFew': (p: Values) => `hanya ${p.found} hari ${place(p)}, kurang ${p.short}`,
    'roster.personTooMany': (p: Values) => `${p.found} hari ${place(p)}, lebih ${p.short}`,
    'roster.notAllowed': () => 'tempat kerja ini tidak dibuka oleh ketentuan yang berlaku',
    'roster.unknownPerson': () => 'ada baris untuk orang yang tidak dikenal',
    'roster.otherDays': () => 'hari dalam rencana tidak sama dengan periodenya',
    'roster.missingPerson': () => 'pegawai ini belum ada dalam rencana',
    'roster.missingDay': () => 'hari kerja ini belum terisi',
    'roster.outsideEmployment': () => 'terisi, padahal pegawai tidak bertugas di sini pada hari itu',
    'roster.onHoliday': () => 'terisi, padahal hari libur',
    'roster.absenceIgnored': () => 'cuti atau dinas luar yang sudah diputus tidak dipakai',
  },
  dayAndBreach: (p: { day: string; text: string }) => `${p.day}: ${p.text}`,
  withArticle: (p: { text: string; article: string }) => `${p.text} (${p.article})`,

  states,
  moves: {
    made: 'Disusun',
    proposed: 'Diajukan',
    sentBack: 'Dikembalikan',
    approved: 'Disetujui',
    published: 'Diterbitkan',
    unpublished: 'Penerbitan dibatalkan',
    amended: 'Diubah',
    withdrawn: 'Ditarik',
    touched: 'Dasarnya berubah',
  },
  scopes: { unit: 'Unit kerja', opd: 'Perangkat daerah', city: 'Seluruh instansi' },

  plans: {
    title: 'Rencana jadwal',
    sentence: (p: { total: string }) => `${p.total} rencana, yang terbaru di atas.`,
    none: 'Belum ada rencana',
    noneWhy:
      'Rencana menempatkan setiap pegawai di kantor atau di rumah menurut edaran yang berlaku. Mulailah dengan satu unit dan satu bulan.',
    new: 'Susun rencana',
    whom: 'Untuk',
    period: 'Periode',
    state: 'Keadaan',
    people: 'Pegawai',
    breaches: 'Pelanggaran',
    made: 'Disusun',
    noBreach: 'tidak ada',
    touched: 'Dasarnya berubah',
    touchedWhy:
      'Hari libur, edaran, ketidakhadiran, loket, atau ruang berubah sesudah rencana ini disusun. Periksa papan, atau susun ulang.',
    open: 'Buka papan',
    allStates: 'Semua keadaan',
  },

  wizard: {
    title: 'Susun rencana baru',
    sentence: 'Pilih siapa dan kapan; Luwes menyusun, memeriksa, dan menjelaskan setiap hari.',
    scope: 'Untuk siapa',
    scopeUnit: 'Satu unit kerja',
    scopeUnitHint: 'Unit itu dengan semua di bawahnya.',
    scopeCity: 'Seluruh instansi',
    scopeCityHint: 'Setiap unit, dalam satu rencana.',
    unit: 'Unit kerja',
    unitSearch: 'Cari unit kerja',
    from: 'Mulai',
    to: 'Sampai',
    nextMonth: 'Bulan depan',
    thisMonth: 'Bulan ini',
    ground: 'Yang mendasari',
    groundSentence: (p: { people: string; units: string; days: string }) =>
      `${p.people} pegawai di ${p.units} unit, ${p.days} hari kerja.`,
    inForce: 'Edaran yang berlaku pada periode ini',
    noneInForce:
      'Tidak ada edaran yang membuka kerja dari rumah pada periode ini, jadi semua hari kerja akan di kantor.',
    uncertain: 'belum pasti',
    calendarUncertain: 'Kalender periode ini belum ditetapkan lengkap. Rencana ditandai bila kalender berubah.',
    covering: (p: { count: string }) =>
      `${p.count} rencana lain sudah mencakup orang dan hari yang sama; yang terbit paling akhir yang berlaku.`,
    start: 'Susun sekarang',
    working: 'Sedang menyusun',
    steps: {
      load: 'Membaca pegawai, kalender, dan edaran',
      rule: 'Menerapkan edaran pada setiap hari',
      lines: 'Menyusun sif ruang demi ruang',
      search: 'Membagi giliran',
      judge: 'Memeriksa hasil',
      save: 'Menyimpan',
      tell: 'Memberi tahu',
    },
    clean: (p: { people: string; days: string }) =>
      `Selesai: ${p.people} pegawai, ${p.days} hari kerja, tanpa pelanggaran.`,
    broken: (p: { people: string; days: string; count: string }) =>
      `Selesai: ${p.people} pegawai, ${p.days} hari kerja. ${p.count} ketentuan belum terpenuhi; papan menunjukkan hari dan kekurangannya.`,
    cancelled: 'Penyusunan dibatalkan; tidak ada yang disimpan.',
    failed: 'Penyusunan gagal; tidak ada yang disimpan.',
    toBoard: 'Buka papan',
    toPlan: 'Lihat rencana',
    again: 'Ubah pilihan',
  },

  plan: {
    sentence: (p: { people: string; period: string }) => `${p.people} pegawai, ${p.period}`,
    version: (p: { n: number }) => `Versi ${p.n}`,
    units: 'Unit dalam rencana',
    unit: 'Unit',
    breaches: 'Ketentuan yang belum terpenuhi',
    noBreaches: 'Semua ketentuan terpenuhi menurut pemeriksaan tersendiri.',
    more: (p: { count: string }) => `dan ${p.count} lagi`,
    waiting: 'Menunggu terbit',
    waitingPeople: (p: { count: string }) => `${p.count} pegawai menunggu terbit`,
    history: 'Perjalanan rencana',
    by: (p: { name: string }) => `oleh ${p.name}`,
    basis: 'Dasar',
    seed: (p: { seed: number }) => `Benih ${p.seed}`,
    propose: 'Ajukan',
    sendBack: 'Kembalikan',
    approve: 'Setujui',
    publish: 'Terbitkan',
    withdraw: 'Tarik',
    difference: 'Lihat perubahan',
    note: 'Catatan',
    noteNeeded: 'Sebutkan alasannya, minimal 5 huruf.',
    acceptGround: 'Saya mengetahui dasar rencana ini berubah dan menyebut alasannya di bawah ini.',
    acceptBreaches: (p: { count: string }) =>
      `Saya mengetahui ${p.count} ketentuan belum terpenuhi dan menyebut alasannya di bawah ini.`,
    proposeAsk: 'Ajukan rencana ini kepada kepala unit?',
    sendBackAsk: 'Kembalikan rencana ini kepada penyusunnya?',
    approveAsk: 'Setujui rencana ini?',
    publishAsk: 'Terbitkan rencana ini?',
    withdrawAsk: 'Tarik rencana ini?',
    publishWho: (p: { people: string; days: string }) =>
      `${p.people} pegawai berubah, seluruhnya ${p.days} hari. Hanya mereka yang diberi tahu, sepuluh menit sesudah terbit.`,
    publishNobody: 'Tidak ada hari yang berubah dibanding yang terbit.',
    withdrawWhat: 'Hari-hari dalam rencana ini tidak berlaku lagi bagi pegawai. Rencana tetap tersimpan.',
    seen: 'Tanda terima',
    published: (p: { told: string }) =>
      `Terbit. ${p.told} pegawai akan diberi tahu; selama sepuluh menit penerbitan ini dapat dibatalkan.`,
    done: 'Tersimpan.',
  },

  difference: {
    title: 'Perubahan antarversi',
    sentence: (p: { people: string; days: string }) => `${p.people} pegawai berubah, seluruhnya ${p.days} hari.`,
    nothing: 'Tidak ada perbedaan.',
    before: 'Sebelum',
    after: 'Sesudah',
    unpublished: 'Belum terbit',
    more: (p: { count: string }) => `dan ${p.count} pegawai lagi`,
  },

  board: {
    title: (p: { unit: string }) => `Papan jadwal ${p.unit}`,
    sentence: (p: { people: string; period: string }) => `${p.people} pegawai, ${p.period}`,
    selected: (p: { count: string }) => `${p.count} sel terpilih`,
    none: 'Pilih sel untuk mengisi',
    perDay: 'Di kantor per hari',
    bounds: (p: { least: string; most: string }) => `paling sedikit ${p.least}, paling banyak ${p.most}`,
    least: (p: { least: string }) => `paling sedikit ${p.least}`,
    most: (p: { most: string }) => `paling banyak ${p.most}`,
    officeOn: (p: { day: string; office: string; working: string; bounds: string }) =>
      `${p.day}: ${p.office} dari ${p.working} di kantor${p.bounds ? `, ${p.bounds}` : ''}`,
    cell: (p: { name: string; day: string; mode: string; fixed: string; changed: string }) =>
      `${p.name}, ${p.day}: ${p.mode}${p.fixed}${p.changed}`,
    cellFixed: ', ditetapkan',
    cellChanged: ', belum diterbitkan',
    always: (p: { letter: string }) => `Tetap ${p.letter}`,
    undo: 'Urungkan',
    redo: 'Ulangi',
    print: 'Cetak',
    file: 'Unduh XLSX',
    save: (p: { count: string }) => `Simpan ${p.count} perubahan`,
    saved: (p: { count: string }) => `${p.count} perubahan tersimpan sebagai versi baru.`,
    publish: (p: { count: string }) => `Terbitkan ${p.count} perubahan`,
    publishPlan: 'Terbitkan',
    filled: (p: { count: string }) => `${p.count} sel diisi.`,
    skipped: (p: { count: string }) => `${p.count} sel dilewati karena bukan hari kerja.`,
    undone: 'Satu langkah diurungkan.',
    nothingToUndo: 'Tidak ada langkah untuk diurungkan.',
    allGood: 'Semua ketentuan terpenuhi',
    nextBreach: (p: { n: number; of: number }) => `Pelanggaran ${p.n} dari ${p.of}`,
    hint: 'Tombol panah memindah sel, Shift memilih beberapa. Tekan K, R, L, D, atau C untuk mengisi, Ctrl Z untuk mengurungkan. Titik merah menandai perubahan yang belum diterbitkan.',
    search: 'Cari nama',
    onlyBroken: 'Hanya yang melanggar',
    onlyChanged: 'Hanya yang berubah',
    view: 'Tampilan',
    week: 'Minggu',
    month: 'Seluruh periode',
    previousWeek: 'Minggu sebelumnya',
    nextWeek: 'Minggu berikutnya',
    unit: 'Unit',
    wholePlan: 'Seluruh rencana',
    nobody: 'Tidak ada pegawai yang cocok',
    nobodyWhy: 'Ubah atau kosongkan saringan untuk melihat pegawai lain.',
    readOnly: 'Anda melihat papan ini tanpa mengubah.',
    changedMeanwhile:
      'Papan ini baru saja diubah orang lain. Perubahan Anda masih di layar; muat versi terbaru untuk melanjutkan di atasnya.',
    loadNewest: 'Muat versi terbaru',
    tooLarge: (p: { count: string }) =>
      `Rencana ini memuat ${p.count} pegawai. Pilih satu unit untuk membuka papannya.`,
    leave: 'Ada perubahan yang belum disimpan.',
    everybody: 'Semua pegawai',
    filters: 'Saringan',
    several: 'Pilih beberapa',
    noPlan: 'Belum ada rencana untuk dibuka',
    choosePlan: 'Rencana',
    grid: 'Papan jadwal',
    name: 'Pegawai',
    office: (p: { office: string; of: string }) => `${p.office} dari ${p.of} hari di kantor`,
  },

  /** Between two clauses that cannot both hold. */
  precedence: {
    title: 'Ketentuan yang dikesampingkan',
    clause: (p: { article: string; instrument: string }) => [p.instrument, p.article].filter(Boolean).join(' '),
    wins: (p: { winner: string; loser: string; said: string; why: string }) =>
      `${p.winner} mengalahkan ${p.loser}${p.said ? ` (“${p.said}”)` : ''}${p.why ? `, ${p.why}` : ''}`,
    precedents: {
      issuer: 'karena penerbitnya lebih dekat',
      scope: 'karena lebih khusus',
      stricter: 'karena lebih ketat',
      order: 'menurut urutan ketentuan',
      exemption: 'karena layanan ini dikecualikan',
    },
  },

  hours: {
    /** A day with its shift: Kantor, Malam 21.00–07.00 */
    day: (p: { mode: string; name: string; start: string; end: string }) =>
      `${p.mode}, ${p.name} ${clock(p.start)}–${clock(p.end)}`,
    wave: (p: { wave: string }) => `gelombang ${p.wave}`,
    shift: (p: { name: string; start: string; end: string }) => `${p.name} ${clock(p.start)}–${clock(p.end)}`,
    nextDay: 'sampai besok pagi',
    off: 'Libur',
    legend: 'Sif',
    perShift: (p: { name: string }) => `Sif ${p.name} per hari`,
    onDay: (p: { day: string; name: string; found: string; bounds: string }) =>
      `${p.day}: ${p.found} orang pada sif ${p.name}${p.bounds ? `, ${p.bounds}` : ''}`,
    inShift: (p: { name: string; found: string; bounds: string }) =>
      `Pada sif ${p.name} ada ${p.found} orang${p.bounds ? `, ${p.bounds}` : ''}.`,
    hint: 'Tekan 1 sampai 9 untuk mengisi sif, 0 untuk libur.',
    changed: (p: { before: string; after: string }) => `${p.before || 'tanpa sif'} → ${p.after || 'tanpa sif'}`,
  },

  why: {
    title: 'Mengapa',
    fixed: 'Ditetapkan oleh pengelola jadwal.',
    instead: (p: { mode: string }) => `Mengapa bukan ${p.mode}?`,
    possible: 'Mungkin; pembagian giliran jatuh pada pilihan ini.',
    share: (p: { office: string; of: string }) => `Mendapat ${p.office} dari ${p.of} hari di kantor.`,
    bound: (p: { found: string; min: string; max: string }) =>
      [`sekarang ${p.found}`, p.min && `paling sedikit ${p.min}`, p.max && `paling banyak ${p.max}`]
        .filter(Boolean)
        .join(', '),
    article: (p: { article: string }) => `Dasar: ${p.article}`,
    choose: 'Pilih satu sel untuk melihat alasannya.',
    dayBounds: 'Batas pada hari itu',
    others: (p: { people: string; waiting: string }) =>
      [
        p.people && `termasuk ${p.people} orang dari unit lain menurut jadwal terbitnya`,
        p.waiting && `${p.waiting} orang dari unit lain belum dijadwalkan`,
      ]
        .filter(Boolean)
        .join('; '),
  },

  file: {
    name: (p: { unit: string; from: string; to: string }) => `jadwal-${p.unit}-${p.from}-${p.to}.xlsx`,
    sheet: 'Jadwal',
    title: (p: { unit: string }) => `Jadwal kerja ${p.unit}`,
    number: 'NIP',
    name_: 'Nama',
    position: 'Jabatan',
    unit: 'Unit kerja',
    office: 'Hari di kantor',
    legend: 'Keterangan',
    perDay: 'Di kantor',
    order: 'No.',
    officeShort: 'Kantor',
    pageOf: (p: { page: string; pages: string }) => `Halaman ${p.page} dari ${p.pages}`,
    signedOn: (p: { day: string }) => `Ditetapkan pada ${p.day}`,
    signedBy: (p: { unit: string; acting: string }) =>
      `${p.acting === '' ? '' : p.acting === 'plh' ? 'Plh. ' : 'Plt. '}Kepala ${p.unit},`,
    numberShort: 'NIP',
    sheetName: (p: { unit: string; from: string; to: string }) => `jadwal-${p.unit}-${p.from}-${p.to}.pdf`,
    page: 'Halaman',
    of: 'dari',
    made: (p: { version: number; state: string }) => `Versi ${p.version}, ${p.state}`,
  },

  feed: {
    calendarName: 'Jadwal kerja (Luwes)',
    fileName: 'jadwal-kerja.ics',
    article: (p: { article: string }) => `Dasar: ${p.article}`,
  },
};
