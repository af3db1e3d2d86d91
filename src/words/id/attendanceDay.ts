import type { PlainDate } from '../../kernel/time.ts';
import { formatsOf } from '../format.ts';
import { judgedDayWords } from './judgedDay.ts';

type Values = Readonly<Record<string, string | number>>;
const f = formatsOf('id');

/** Refusals of the room of days, what the terminal says of them, and the words of a judged day. */
export const attendanceDayWords = {
  problems: {
    'attendanceDay.tooManyNow': (p: Values) =>
      `Unit ini beranggota ${p.count} orang. Pilih unit di bawahnya dengan paling banyak ${p.most} orang.`,
    'attendanceDay.unknownRules': (p: Values) =>
      `Aturan "${p.name}" tidak dikenal. Pakai nama folder di attendance-rules/, atau tulis aturannya di berkas.`,
    'attendanceDay.unknownWeek': (p: Values) =>
      `Pola minggu "${p.name}" tidak dikenal. Pakai kunci di calendars/week-patterns.json, atau tulis jamnya.`,
    'attendanceDay.endBeforeStart': () => 'Tanggal akhir mendahului tanggal awal. Perbaiki salah satunya.',
    'attendanceDay.fileFault': (p: Values) =>
      `Berkas salah di ${p.where}. Bandingkan dengan docs/operate/day-files.md.`,
    'attendanceDay.rulesOverlap': (p: Values) =>
      `Aturan ini sudah dipakai sejak ${f.day(String(p.from) as PlainDate)}. Hentikan dahulu yang lama, atau pilih tanggal lain.`,
    'attendanceDay.rulesBeforeSource': (p: Values) =>
      `Aturan ini baru berlaku ${f.day(String(p.from) as PlainDate)}. Pilih tanggal mulai sesudahnya.`,
    'attendanceDay.outageBackwards': () => 'Akhir gangguan mendahului awalnya. Perbaiki salah satunya.',
    'attendanceDay.outageTooLong': (p: Values) =>
      `Satu gangguan paling lama ${p.hours} jam. Catat gangguan yang lebih lama hari demi hari.`,
    'attendanceDay.monthNotOver': (p: Values) =>
      `Bulan ini baru dapat dikunci mulai ${f.day(String(p.day) as PlainDate)}, sesudah hari terakhirnya selesai.`,
    'attendanceDay.waitingLeft': (p: Values) =>
      `Masih ada ${p.count} presensi yang menunggu keputusan. Putuskan dahulu, lalu kunci.`,
    'attendanceDay.alreadyLocked': () => 'Bulan ini sudah dikunci. Muat ulang halaman.',
    'attendanceDay.notLocked': () => 'Bulan ini tidak terkunci. Muat ulang halaman.',
    'attendanceDay.monthLocked': (p: Values) =>
      `Bulan ${f.month(String(p.month) as PlainDate)} sudah dikunci. Pilih tanggal sesudahnya, atau buka kuncinya dahulu.`,
    'attendanceDay.bandsWrong': (p: Values) =>
      `Kelas pada "${p.rule}" tidak berurutan. Setiap kelas mulai satu menit sesudah kelas sebelumnya, dan yang terakhir tanpa batas.`,
  },
  ...judgedDayWords,
  terminal: {
    hours: (p: { hours: string; source: string }) => `Jam kerja ${p.hours}, dari ${p.source}`,
    in: (p: { time: string; how: string }) => `Masuk ${p.time}${p.how}`,
    out: (p: { time: string; how: string }) => `Pulang ${p.time}${p.how}`,
    worked: (p: { worked: string; required: string }) => `Bekerja ${p.worked} dari ${p.required}`,
    correction: 'koreksi',
    punches: 'Presensi yang tercatat:',
    punch: (p: { time: string; how: string; interval: string; decided: string }) =>
      `${p.time}: ${p.how}${p.interval}${p.decided}`,
    interval: (p: { from: string; to: string }) => `, terbukti antara ${p.from} dan ${p.to}`,
    accepted: (p: { by: string }) => `, diterima oleh ${p.by}`,
    refused: (p: { by: string }) => `, ditolak oleh ${p.by}`,
    waits: ', menunggu keputusan',
    locked: 'Bulan ini sudah dikunci.',
    planned: (p: { reason: string }) => `Jadwal: ${p.reason}`,
    noPerson: (p: { number: string }) =>
      `tidak ada pegawai dengan nomor ${p.number} di instansi ini. Periksa nomornya.`,
    noDay: (p: { date: string }) => `tidak ada catatan pegawai ini pada ${p.date}. Periksa masa kerjanya.`,
    cost: (p: { percent: string }) => `Potongan menurut aturan: ${p.percent} persen`,
    ifAccepted: (p: { state: string }) => `Bila diterima: ${p.state}`,
    article: (p: { article: string; set: string }) => `[${p.set}, ${p.article}]`,
    sum: (p: { days: number; present: number; late: string; early: string; absent: number }) =>
      `${p.days} hari: ${p.present} hadir, terlambat ${p.late}, pulang awal ${p.early}, ${p.absent} tanpa keterangan`,
  },
};
