import type { PlainDate } from '../../kernel/time.ts';
import { formatsOf } from '../format.ts';

type Values = Readonly<Record<string, string | number>>;
const f = formatsOf('id');
const day = (value: string | number | undefined): string => f.day(String(value) as PlainDate);
const minutes = (value: string | number | undefined): string => f.duration(Number(value));

/** Refusals of corrections and permits, and what a correction is based on; their screens bring their own words. */
export const attendanceRequestWords = {
  basis: {
    forgot: 'lupa presensi',
    device: 'mesin atau HP tidak berfungsi',
    wrongTime: 'jam tercatat keliru',
    elsewhere: 'bertugas di tempat lain',
  },
  problems: {
    'attendanceRequest.notServing': () =>
      'Anda tidak tercatat bertugas pada hari itu. Pilih hari lain atau hubungi bagian kepegawaian.',
    'attendanceRequest.away': (p: Values) =>
      `Pada ${day(p.day)} tercatat cuti atau dinas luar sehari penuh, jadi tidak ada jam yang perlu diizinkan atau diperbaiki.`,
    'attendanceRequest.noHours': (p: Values) => `Pada ${day(p.day)} tidak ada jam kerja. Pilih hari lain.`,
    'attendanceRequest.tooLate': (p: Values) =>
      `Batasnya ${p.most} hari kerja sesudah hari itu dan sudah lewat. Hubungi bagian kepegawaian.`,
    'attendanceRequest.noTime': () => 'Isi jamnya lebih dahulu.',
    'attendanceRequest.future': () => 'Jam yang belum tiba tidak dapat diperbaiki. Periksa tanggal dan jamnya.',
    'attendanceRequest.tooFar': (p: Values) => `Izin diajukan paling jauh ${p.days} hari ke depan.`,
    'attendanceRequest.farOff': (p: Values) =>
      `Jam itu lebih dari ${p.hours} jam di luar jam kerja hari ini. Periksa jamnya.`,
    'attendanceRequest.outBeforeIn': () => 'Jam pulang mendahului jam masuk. Perbaiki salah satunya.',
    'attendanceRequest.endBeforeStart': () => 'Akhir izin tidak sesudah awalnya. Perbaiki jamnya.',
    'attendanceRequest.outsideHours': () => 'Jam izin berada di luar jam kerja hari itu. Perbaiki jamnya.',
    'attendanceRequest.twice': (p: Values) =>
      `Untuk ${day(p.day)} sudah ada permohonan pada jam yang sama. Tarik dahulu yang lama, atau tunggu putusannya.`,
    'attendanceRequest.tooLong': (p: Values) =>
      `Izin jenis ini paling lama ${minutes(p.most)}; yang diminta ${minutes(p.asked)}. Perpendek jamnya.`,
    'attendanceRequest.mostTimes': (p: Values) =>
      `Izin jenis ini paling banyak ${p.most} kali sebulan, dan sudah terpakai.`,
    'attendanceRequest.mostMinutes': (p: Values) =>
      `Jatah sebulan untuk izin jenis ini ${minutes(p.most)}; sisanya ${minutes(p.left)}. Perpendek jamnya.`,
    'attendanceRequest.mostCorrections': (p: Values) =>
      `Perbaikan paling banyak ${p.most} kali sebulan, dan sudah terpakai. Hubungi bagian kepegawaian.`,
    'attendanceRequest.unknownKind': () => 'Jenis izin ini tidak dipakai lagi. Pilih jenis lain.',
    'attendanceRequest.reasonMissing': () => 'Tulis alasannya secara singkat, sedikitnya lima huruf.',
    'attendanceRequest.noHealthReason': () =>
      'Jangan menulis keadaan kesehatan di sini. Kosongkan alasan; buktinya hanya dibaca verifikator kesehatan.',
    'attendanceRequest.notOpen': () => 'Permohonan ini sudah diputus, ditarik, atau dicabut. Muat ulang halaman.',
    'attendanceRequest.own': () => 'Permohonan sendiri diputus oleh atasan Anda.',
    'attendanceRequest.notYours': () => 'Permohonan ini diputus oleh atasan langsung pegawai atau pejabat di atasnya.',
    'attendanceRequest.noteMissing': () => 'Tulis catatan, sedikitnya lima huruf, supaya pegawai tahu alasannya.',
    'attendanceRequest.timesForOne': () => 'Jam lain hanya dapat disetujui satu permohonan demi satu.',
    'attendanceRequest.fileTooMany': (p: Values) => `Paling banyak ${p.most} berkas untuk satu permohonan.`,
    'attendanceRequest.fileTooLarge': (p: Values) =>
      `Berkas lebih besar dari ${p.megabytes} MB. Perkecil fotonya, lalu unggah lagi.`,
    'attendanceRequest.fileKind': () => 'Berkas harus PDF, JPG, atau PNG.',
  },
};
