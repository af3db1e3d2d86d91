import type { PlainDate } from '../../kernel/time.ts';
import { formatsOf } from '../format.ts';

type Values = Readonly<Record<string, string | number>>;
const day = (value: string | number | undefined): string => formatsOf('id').day(String(value) as PlainDate);

/** Refusals of wishes, swaps and flexible days, and what the server itself writes; the screens' words stand in requestScreens.ts. */
export const rosterRequestsWords = {
  problems: {
    'wish.windowDates': () =>
      'Urutan tanggalnya belum benar: jendela dibuka lebih dahulu, lalu ditutup, baru kemudian periodenya mulai. Perbaiki tanggal itu.',
    'wish.windowLate': () =>
      'Hari terakhir usulan sudah lewat. Pilih hari ini atau sesudahnya, supaya pegawai masih dapat mengusulkan.',
    'wish.windowOverlaps': (p: Values) =>
      `Jendela usulan lain (${p.unit}) sudah mencakup sebagian periode dan unit ini. Ubah jendela itu, atau batalkan dahulu.`,
    'wish.windowOver': () =>
      'Jendela usulan ini sudah ditutup atau dibatalkan, jadi tidak dapat diubah lagi. Buat jendela baru.',
    'wish.cancelled': () =>
      'Jendela usulan ini dibatalkan oleh pengelola. Usulan Anda tidak dipakai; tunggu jendela berikutnya.',
    'wish.notYet': (p: Values) => `Jendela usulan baru dibuka ${day(p.from)}. Kembalilah pada hari itu.`,
    'wish.late': (p: Values) =>
      `Batas usulan sudah lewat pada ${day(p.to)}, jadi usulan tidak dapat diubah lagi. Sesudah jadwal terbit, Anda masih dapat mengajukan tukar hari atau hari fleksibel.`,
    'wish.dayOutside': (p: Values) => `${day(p.day)} bukan hari kerja dalam periode ini. Pilih hari lain.`,
    'wish.dayTwice': (p: Values) => `${day(p.day)} tercantum dua kali. Sisakan satu usulan untuk hari itu.`,
    'wish.tooMany': (p: Values) =>
      `Usulan paling banyak ${p.most} hari. Hapus beberapa, sisakan yang terpenting bagi Anda.`,
    'swap.notPublished': (p: Values) =>
      `Jadwal Anda untuk ${day(p.day)} belum terbit, jadi belum dapat ditukar. Tunggu jadwal terbit.`,
    'swap.past': (p: Values) =>
      `${day(p.day)} sudah terlalu dekat. Tukar hari paling lambat diajukan sehari sebelumnya.`,
    'swap.withOneself': () => 'Pilih rekan lain untuk bertukar.',
    'swap.otherPlan': () =>
      'Pada salah satu hari itu jadwal Anda dan rekan itu terbit dari rencana yang berbeda, jadi tidak dapat ditukar. Pilih rekan lain, atau bicarakan dengan atasan.',
    'swap.nothingToGive': (p: Values) =>
      `Pada ${day(p.day)} salah satu dari Anda berdua libur, cuti, atau dinas luar, sehingga tukarnya tidak seimbang. Pilih hari lain, atau tambahkan hari pengganti.`,
    'swap.sameMode': (p: Values) =>
      `Pada ${day(p.day)} Anda berdua di tempat dan jam yang sama, jadi tidak ada yang ditukar. Pilih hari atau rekan lain.`,
    'swap.otherShift': (p: Values) =>
      `Pada ${day(p.day)} salah satu dari Anda berdua tidak dapat mengambil sif itu, karena ketentuan unitnya tidak memuatnya. Pilih rekan atau hari lain.`,
    'swap.absent': (p: Values) =>
      `Pada ${day(p.day)} salah satu dari Anda berdua tercatat cuti atau dinas luar. Pilih hari lain.`,
    'swap.breaks': (p: Values) => `Tukar hari ini melanggar ketentuan: ${p.first}. Pilih rekan atau hari lain.`,
    'swap.alreadyOpen': (p: Values) =>
      `Sudah ada tukar hari yang menunggu untuk ${day(p.day)}. Tarik permohonan itu atau tunggu keputusannya.`,
    'swap.overtaken': (p: Values) =>
      `Jadwal ${day(p.day)} sudah diubah sesudah tukar hari ini diajukan, jadi permohonan gugur. Kedua pegawai diberi tahu dan dapat mengajukan lagi.`,
    'flexible.past': (p: Values) => `${day(p.day)} sudah lewat atau hari ini. Pilih hari sesudah hari ini.`,
    'flexible.tooMany': (p: Values) =>
      `Satu permohonan paling banyak ${p.most} hari. Bagi menjadi beberapa permohonan.`,
    'flexible.whereMissing': () => 'Sebutkan lokasi lain itu, misalnya nama kantor dan kotanya.',
    'flexible.timeMissing': () => 'Sebutkan jam kerja yang Anda mohon, misalnya 10.00–18.30.',
    'flexible.alreadyOpen': (p: Values) =>
      `Permohonan hari fleksibel Anda untuk ${day(p.day)} masih menunggu atau sudah disetujui. Pilih hari lain, atau tarik permohonan itu.`,
    'flexible.notAllowed': (p: Values) =>
      `${day(p.day)} belum dapat disetujui: ${p.first}. Tolak dengan catatan, atau ubah dahulu jadwal yang menghalanginya di papan.`,
    'flexible.fileTooMany': (p: Values) => `Paling banyak ${p.most} berkas untuk satu permohonan.`,
    'flexible.fileTooLarge': (p: Values) => `Berkas paling besar ${p.megabytes} MB. Perkecil, lalu unggah lagi.`,
    'flexible.fileKind': () => 'Berkas harus berupa PDF, JPG, atau PNG.',
    'request.notOpen': (p: Values) =>
      `Permohonan ini sudah ${stateNames[p.state as keyof typeof stateNames] ?? ''}, jadi langkah itu tidak dapat dilakukan lagi. Muat ulang untuk melihat keadaannya.`,
    'request.own': () => 'Permohonan Anda sendiri diputus oleh atasan Anda, bukan oleh Anda.',
    'request.noteMissing': () =>
      'Sebutkan alasan penolakan, minimal 5 huruf, supaya pegawai tahu apa yang dapat dilakukan.',
    'request.planWaits': (p: Values) =>
      `Rencana jadwal itu baru disusun ulang untuk ${p.people} pegawai dan belum diterbitkan. Minta petugas menerbitkannya dahulu, lalu putuskan lagi; permohonan tetap menunggu.`,
    'request.planUnderApproval': () =>
      'Rencana jadwal untuk hari itu sedang menunggu persetujuan atau penerbitan. Terbitkan atau kembalikan rencana itu dahulu; permohonan tetap menunggu.',
    'request.cellWaits': (p: Values) =>
      `Jadwal ${day(p.day)} untuk salah satu pegawai ini sedang diubah di papan dan belum diterbitkan. Minta petugas menerbitkan atau mengurungkan perubahan hari itu, lalu putuskan lagi; permohonan tetap menunggu.`,
    'request.remindedToday': () =>
      'Semua yang belum melihat sudah diingatkan dalam 24 jam terakhir. Coba lagi besok, atau hubungi mereka langsung.',
  },
  /** Stands in the history of the plan that a decision amended. */
  planNote: {
    swap: (p: { name: string; other: string; days: string }) => `Tukar hari ${p.name} dan ${p.other}: ${p.days}`,
    flexibleDay: (p: { name: string; days: string }) => `Hari fleksibel ${p.name}: ${p.days}`,
    setAside: 'Perubahan yang belum terbit disisihkan sementara',
    broughtBack: 'Perubahan yang belum terbit dikembalikan dan tetap menunggu',
    undone: 'Permohonan yang ikut dibatalkan dikeluarkan dari rencana',
  },
  /** What a flexible day must meet; said where it does not. */
  criteria: {
    workday: 'bukan hari kerja, atau tercatat cuti atau dinas luar',
    opened: 'belum ada ketentuan berlaku yang membukanya',
    jobKind: 'tugasnya belum dapat dikerjakan di luar kantor',
    performance: 'hasil penilaian kinerja belum memenuhi',
    itSkill: 'kemampuan memakai sistem informasi belum memenuhi',
    discipline: 'sedang menjalani atau diproses hukuman disiplin',
    unitTask: 'unit kerja menjalankan tugas yang harus di kantor',
    newInPosition: 'masih baru pada jabatan sekarang',
    rule: 'ketentuan lain menutupnya',
    bound: 'jatah hari sudah terpakai',
  },
  past: (p: { day: string }) => `${p.day} sudah lewat atau hari ini`,
};

const stateNames = {
  proposed: 'diajukan',
  agreed: 'disepakati rekan',
  asked: 'diajukan',
  approved: 'disetujui',
  declined: 'ditolak rekan',
  refused: 'ditolak atasan',
  withdrawn: 'ditarik',
  expired: 'kedaluwarsa',
  overtaken: 'gugur karena jadwal berubah',
  undone: 'dibatalkan bersama penerbitannya',
};
