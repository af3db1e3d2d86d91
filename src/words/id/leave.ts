import type { PlainDate } from '../../kernel/time.ts';
import { formatsOf } from '../format.ts';

type Values = Readonly<Record<string, string | number>>;
const day = (value: string | number | undefined): string => formatsOf('id').day(String(value) as PlainDate);
const leaveNames: Readonly<Record<string, string>> = {
  annual: 'Cuti tahunan',
  long: 'Cuti besar',
  sick: 'Cuti sakit',
  maternity: 'Cuti melahirkan',
  important: 'Cuti alasan penting',
  unpaid: 'Cuti di luar tanggungan negara',
};
const leaveUnitNames: Readonly<Record<string, string>> = {
  workdays: 'hari kerja',
  calendarDays: 'hari kalender',
  months: 'bulan',
};
const leaveName = (kind: string | number | undefined): string => leaveNames[String(kind)] ?? '';
const unitName = (unit: string | number | undefined): string => leaveUnitNames[String(unit)] ?? '';

/** Refusals of leave; its screens bring their own words. */
export const leaveWords = {
  problems: {
    'leave.tooFar': (p: Values) => `Cuti diajukan paling jauh ${p.months} bulan ke depan dan paling lama tiga tahun.`,
    'leave.notForKind': (p: Values) =>
      `${leaveName(p.kind)} tidak berlaku untuk jenis kepegawaian Anda. Pilih jenis lain atau tanyakan bagian kepegawaian.`,
    'leave.tooNew': (p: Values) => `${leaveName(p.kind)} dapat Anda ambil mulai ${day(p.day)}.`,
    'leave.tooLate': (p: Values) =>
      `Untuk ${leaveName(p.kind).toLowerCase()}, hari pertama paling awal ${day(p.day)}. Untuk hari yang lebih lama, hubungi bagian kepegawaian.`,
    'leave.overlaps': (p: Values) =>
      `Pada ${day(p.from)} sampai ${day(p.to)} Anda sudah tercatat tidak hadir atau sudah mengajukan cuti. Pilih tanggal lain.`,
    'leave.noWorkday': () => 'Tidak ada hari kerja di antara tanggal itu. Pilih tanggal lain.',
    'leave.tooShort': (p: Values) => `${leaveName(p.kind)} paling sedikit ${p.least} ${unitName(p.unit)}.`,
    'leave.tooLong': (p: Values) =>
      `${leaveName(p.kind)} paling lama ${p.most} ${unitName(p.unit)}; yang diminta ${p.asked}. Perpendek tanggalnya.`,
    'leave.balance': (p: Values) =>
      `Sisa cuti tahunan ${p.year} tinggal ${p.left} hari, sedangkan yang diminta ${p.asked}. Kurangi harinya.`,
    'leave.notServing': () => 'Anda tidak tercatat bertugas pada hari pertama cuti itu. Hubungi bagian kepegawaian.',
    'leave.noHealthReason': () =>
      'Jangan menulis keadaan kesehatan di sini. Kosongkan alasan; surat dokter hanya dibaca verifikator kesehatan.',
    'leave.reasonMissing': () => 'Tulis alasan cuti secara singkat, sedikitnya lima huruf.',
    'leave.notOpen': () => 'Permohonan ini sudah diputus atau ditarik. Muat ulang halaman.',
    'leave.own': () => 'Cuti sendiri diputus oleh atasan Anda.',
    'leave.notYours': (p: Values) =>
      p.by === 'agency'
        ? 'Jenis cuti ini diputus oleh bagian kepegawaian. Anda dapat memberi pertimbangan.'
        : 'Jenis cuti ini diputus oleh kepala perangkat daerah. Anda dapat memberi pertimbangan.',
    'leave.noteMissing': () => 'Tulis catatan, sedikitnya lima huruf, supaya pegawai tahu alasannya.',
    'leave.begun': () => 'Cuti ini sudah mulai, jadi tidak dapat dibatalkan. Panggil kembali pegawainya.',
    'leave.notRunning': () => 'Cuti ini tidak sedang berjalan, jadi pegawai tidak dapat dipanggil kembali.',
    'leave.badLastDay': (p: Values) =>
      `Hari terakhir cuti harus antara ${day(p.from)} dan sehari sebelum ${day(p.to)}, dan tidak sesudah hari ini.`,
    'leave.fileTooMany': (p: Values) => `Paling banyak ${p.most} berkas untuk satu permohonan.`,
    'leave.fileTooLarge': (p: Values) =>
      `Berkas lebih besar dari ${p.megabytes} MB. Perkecil fotonya, lalu unggah lagi.`,
    'leave.fileKind': () => 'Berkas harus PDF, JPG, atau PNG.',
    'leave.noHeading': () => 'Baris judul tidak ditemukan. Beri judul kolom NIP dan Sisa.',
    'leave.badDays': (p: Values) => `Sisa cuti harus angka bulat dari -${p.most} sampai ${p.most}.`,
    'leave.twice': () => 'NIP ini muncul dua kali dengan angka berbeda. Hapus salah satu.',
    'leave.balanceKind': () => 'Hanya cuti tahunan yang memakai saldo.',
    'leave.leastOverMost': () => 'Batas paling sedikit melebihi batas paling lama. Perbaiki salah satu.',
  },
};
