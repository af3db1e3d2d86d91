import type { PlainDate } from '../../kernel/time.ts';
import { formatsOf } from '../format.ts';

type Values = Readonly<Record<string, string | number>>;
const day = (value: string | number | undefined): string => formatsOf('id').day(String(value) as PlainDate);

/** Leave and duty travel that plans respect. */
export const absenceWords = {
  problems: {
    'absence.endBeforeStart': () => 'Tanggal akhir mendahului tanggal awal. Perbaiki salah satu tanggal.',
    'absence.tooLong': (p: Values) =>
      `Satu catatan paling lama ${p.days} hari. Untuk cuti yang lebih lama, catat per tahun.`,
    'absence.overlaps': (p: Values) =>
      `Pegawai ini sudah tercatat tidak hadir ${day(p.from)} sampai ${day(p.to)}. Batalkan catatan itu dahulu atau pilih tanggal lain.`,
    'absence.revoked': () => 'Catatan ini sudah dibatalkan. Muat ulang halaman.',
    'absence.unknownPerson': () =>
      'NIP ini tidak dikenal, atau pegawainya di luar unit Anda. Periksa kembali angkanya.',
    'absence.unknownMode': () => 'Jenis tidak dikenal. Tulis "Cuti" atau "Dinas luar".',
    'absence.badDay': () => 'Tanggal tidak terbaca. Tulis seperti 31/12/2026.',
    'absence.fileUnreadable': () => 'Berkas tidak terbaca. Simpan sebagai XLSX atau CSV, lalu unggah lagi.',
    'absence.noHeading': () =>
      'Baris judul tidak ditemukan. Beri judul kolom: NIP, Jenis, Mulai, Selesai, dan Dasar bila ada.',
  },
  title: 'Cuti & dinas luar',
  sentence: (p: { n: string; period: string }) => `${p.n} catatan pada ${p.period}.`,
  why: 'Rencana kerja menghormati catatan ini. Alasan cuti tidak dicatat di sini.',
  add: 'Catat ketidakhadiran',
  person: 'Pegawai',
  search: 'Cari nama atau NIP',
  mode: 'Jenis',
  modes: { leave: 'Cuti', travel: 'Dinas luar' },
  from: 'Mulai',
  to: 'Selesai',
  basis: 'Nomor surat',
  basisHint: 'Misalnya nomor surat cuti atau surat tugas. Jangan menulis alasan kesehatan.',
  unit: 'Unit kerja',
  save: 'Simpan',
  saved: (p: { plans: number }) =>
    p.plans === 0 ? 'Tercatat.' : 'Tercatat. Rencana terbit yang memuat tanggal ini perlu disusun ulang.',
  toPlans: 'Lihat rencana',
  revoke: 'Batalkan',
  revokeTitle: 'Batalkan catatan ini?',
  revokeWhy: (p: { name: string; period: string }) =>
    `${p.name}, ${p.period}. Catatan tetap tersimpan sebagai dibatalkan, dan rencana yang memakainya ditandai.`,
  revoked: 'Catatan dibatalkan.',
  emptyTitle: 'Tidak ada catatan',
  emptyWhy:
    'Belum ada cuti atau dinas luar pada tanggal ini. Catat satu per satu, atau unggah daftar dari bagian cuti.',
  import: 'Unggah daftar',
  importWhy: 'XLSX atau CSV dengan judul kolom NIP, Jenis (Cuti atau Dinas luar), Mulai, Selesai, dan Dasar.',
  file: 'Berkas daftar',
  preview: (p: { fresh: string; known: string; wrong: string }) =>
    `${p.fresh} catatan baru, ${p.known} sudah tercatat, ${p.wrong} baris salah.`,
  apply: (p: { n: string }) => `Catat ${p.n} baris`,
  applied: (p: { n: string }) => `${p.n} catatan disimpan.`,
  wrongTitle: 'Baris yang perlu diperbaiki',
  line: (p: { line: number }) => `Baris ${p.line}`,
  period: 'Tanggal',
};
