type P = Record<string, string | number>;
/** The name of a shift within a sentence; abbreviations such as P1 stay. */
const lower = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
const asked = (p: P): string => (p.kind === 'permit' ? 'Permohonan izin' : 'Perbaikan hari');
const hoursAfter = (p: P): string => (p.hours ? ` ${p.hours}.` : '');

/** Messages in the inbox and in mail: a title and one or two sentences for each kind; the link says where to look. */
export const inboxWords = {
  title: 'Kotak masuk',
  standing: (p: { n: number }) => (p.n === 0 ? 'Semua pesan sudah dibaca.' : `${p.n} pesan belum dibaca.`),
  markRead: 'Tandai dibaca',
  markAllRead: 'Tandai semua dibaca',
  allRead: (p: { n: number }) => `${p.n} pesan ditandai sudah dibaca.`,
  unread: 'baru',
  open: 'Buka',
  onlyUnread: 'Hanya yang belum dibaca',
  emptyTitle: 'Belum ada pesan',
  empty: 'Pemberitahuan tentang jadwal, persetujuan, dan dispensasi Anda akan muncul di sini.',
  emptyUnreadTitle: 'Tidak ada pesan baru',
  emptyUnread: 'Semua pesan sudah dibaca. Hapus saringan untuk melihat pesan lama.',
  mailGreeting: (p: { name: string }) => `Yth. ${p.name},`,
  mailOpen: (p: { address: string }) => `Lihat di Luwes: ${p.address}`,
  mailFoot: 'Surat ini dikirim otomatis oleh Luwes; balasan tidak dibaca. Pesan yang sama ada di kotak masuk Anda.',
  /** Days in a message, where hours change: Sen 7 Des: dinas malam 21.00–07.00 WIB */
  dayAnd: (p: { day: string; text: string }) => `${p.day}: ${p.text}`,
  dayHours: (p: { kind: 'shift' | 'wave'; name: string; start: string; end: string; zone: string }) =>
    `${p.kind === 'wave' ? 'gelombang' : 'dinas'} ${lower(p.name)} ${p.start}–${p.end} ${p.zone}`.trimEnd(),
  dayPlaces: {
    K: 'di kantor',
    R: 'di rumah',
    L: 'di lokasi lain',
    D: 'dinas luar',
    C: 'cuti',
    '-': 'libur',
  } as Record<string, string>,
  moreDays: (p: { n: number }) => `dan ${p.n} hari lain`,
  unknown: {
    title: () => 'Pemberitahuan',
    body: () => 'Ada perubahan yang menyangkut Anda. Buka Luwes untuk melihatnya.',
  },
  kinds: {
    'roster.published': {
      title: (p: P) => `Jadwal ${p.from ?? ''} sampai ${p.to ?? ''} terbit`,
      body: (p: P) =>
        `Jadwal kerja Anda sudah terbit${p.days ? `: ${p.days} hari` : ''}.${hoursAfter(p)} Buka jadwal untuk melihat tempat kerja setiap hari beserta alasannya.`,
    },
    'roster.changed': {
      title: (p: P) => `Jadwal Anda berubah${p.days ? ` pada ${p.days} hari` : ''}`,
      body: (p: P) =>
        `Perubahan berlaku untuk ${p.from ?? ''} sampai ${p.to ?? ''}.${hoursAfter(p)} Buka jadwal untuk melihat hari yang berubah, lalu tandai sudah dibaca.`,
    },
    'roster.unpublished': {
      title: (p: P) => `Penerbitan jadwal ${p.from ?? ''} sampai ${p.to ?? ''} dibatalkan`,
      body: () =>
        'Jadwal yang baru saja Anda terima tidak berlaku. Yang terbit sebelumnya berlaku lagi; buka jadwal untuk melihatnya.',
    },
    'roster.withdrawn': {
      title: (p: P) => `Jadwal ${p.from ?? ''} sampai ${p.to ?? ''} ditarik`,
      body: () =>
        'Jadwal itu tidak berlaku lagi. Bekerjalah menurut ketentuan umum unit Anda sampai jadwal baru terbit.',
    },
    'roster.proposed': {
      title: (p: P) => `Rencana ${p.unit ?? ''} menunggu persetujuan Anda`,
      body: (p: P) =>
        `Rencana untuk ${p.from ?? ''} sampai ${p.to ?? ''} diajukan${p.by ? ` oleh ${p.by}` : ''}. Periksa, lalu setujui atau kembalikan.`,
    },
    'roster.sentBack': {
      title: (p: P) => `Rencana ${p.unit ?? ''} dikembalikan`,
      body: (p: P) => (p.note ? `Catatan: ${p.note}` : 'Perbaiki rencana itu, lalu ajukan lagi.'),
    },
    'roster.approved': {
      title: (p: P) => `Rencana ${p.unit ?? ''} disetujui`,
      body: () => 'Rencana itu siap diterbitkan.',
    },
    'attendance.paper': {
      title: () => 'Rekap kehadiran siap diunduh',
      body: (p: P) => `${p.name ?? ''} disimpan selama satu hari. Buka halaman kehadiran untuk mengunduh.`,
    },
    'roster.paperXlsx': {
      title: () => 'Berkas Excel rencana siap diunduh',
      body: (p: P) => `${p.name ?? ''} disimpan selama satu hari. Buka rencananya untuk mengunduh.`,
    },
    'roster.paperPdf': {
      title: () => 'Berkas PDF rencana siap diunduh',
      body: (p: P) => `${p.name ?? ''} disimpan selama satu hari. Buka rencananya untuk mengunduh.`,
    },
    'wish.open': {
      title: (p: P) => `Usulan jadwal dibuka sampai ${p.until ?? ''}`,
      body: (p: P) =>
        `Sebutkan hari yang lebih cocok di kantor atau di rumah untuk ${p.from ?? ''} sampai ${p.to ?? ''}, paling banyak ${p.most ?? ''} hari.`,
    },
    'wish.closing': {
      title: (p: P) => `Usulan jadwal ditutup ${p.until ?? ''}`,
      body: (p: P) => `Untuk jadwal ${p.from ?? ''} sampai ${p.to ?? ''}. Sesudah itu usulan tidak dapat diubah.`,
    },
    'swap.proposed': {
      title: (p: P) => `${p.name ?? ''} mengajak bertukar hari`,
      body: (p: P) =>
        `Untuk ${p.day ?? ''}${p.otherDay ? ` dan ${p.otherDay}` : ''}.${p.hours ? ` Jadwal Anda bila setuju: ${p.hours}.` : ''} Setujui atau tolak di Permohonan saya.`,
    },
    'swap.declined': {
      title: (p: P) => `${p.name ?? ''} tidak dapat bertukar hari`,
      body: (p: P) => `Untuk ${p.day ?? ''}.${p.note ? ` Catatan: ${p.note}` : ''} Anda dapat mengajak rekan lain.`,
    },
    'request.waiting': {
      title: (p: P) => `Permohonan ${p.name ?? ''} menunggu keputusan Anda`,
      body: (p: P) =>
        `${p.kind === 'swap' ? 'Tukar hari' : 'Hari fleksibel'} untuk ${p.day ?? ''}. Setujui atau tolak dengan catatan.`,
    },
    'request.approved': {
      title: (p: P) => `${p.kind === 'swap' ? 'Tukar hari' : 'Hari fleksibel'} untuk ${p.day ?? ''} disetujui`,
      body: (p: P) =>
        [
          p.hours ? `Jadwal Anda sekarang: ${p.hours}.` : '',
          p.note ? `Catatan: ${p.note}` : p.hours ? '' : 'Jadwal Anda mengikuti keputusan ini.',
        ]
          .filter(Boolean)
          .join(' '),
    },
    'request.refused': {
      title: (p: P) =>
        `${p.kind === 'swap' ? 'Tukar hari' : 'Hari fleksibel'} untuk ${p.day ?? ''} belum dapat disetujui`,
      body: (p: P) => `Catatan: ${p.note ?? ''} Permohonan saya menunjukkan hari lain yang masih terbuka.`,
    },
    'request.withdrawn': {
      title: (p: P) => `${p.name ?? ''} menarik permohonan untuk ${p.day ?? ''}`,
      body: () => 'Tidak ada yang berubah pada jadwal Anda.',
    },
    'request.ended': {
      title: (p: P) => `Permohonan untuk ${p.day ?? ''} gugur`,
      body: (p: P) =>
        p.why === 'overtaken'
          ? 'Jadwal hari itu sudah diubah orang lain, jadi tidak ada yang ditukar. Lihat jadwal terbaru, lalu ajukan lagi bila perlu.'
          : p.why === 'undone'
            ? 'Penerbitan yang memuatnya dibatalkan, jadi jadwal sebelumnya berlaku lagi. Ajukan lagi bila masih perlu.'
            : 'Harinya tiba sebelum ada keputusan. Jadwal yang terbit tetap berlaku.',
    },
    'leave.waiting': {
      title: (p: P) => `Permohonan cuti ${p.name ?? ''} menunggu Anda`,
      body: (p: P) => `Untuk ${p.from ?? ''} sampai ${p.to ?? ''}. Beri pertimbangan atau putusan.`,
    },
    'leave.approved': {
      title: (p: P) => `Cuti Anda ${p.from ?? ''} sampai ${p.to ?? ''} disetujui`,
      body: (p: P) => `Jadwal dan presensi mengikuti.${p.note ? ` Catatan: ${p.note}` : ''}`,
    },
    'leave.postponed': {
      title: (p: P) => `Cuti Anda ${p.from ?? ''} sampai ${p.to ?? ''} ditangguhkan`,
      body: (p: P) => `Catatan: ${p.note ?? ''} Ajukan lagi untuk tanggal lain.`,
    },
    'leave.refused': {
      title: (p: P) => `Cuti Anda ${p.from ?? ''} sampai ${p.to ?? ''} tidak disetujui`,
      body: (p: P) => `Catatan: ${p.note ?? ''}`,
    },
    'leave.cancelled': {
      title: (p: P) => `Cuti Anda ${p.from ?? ''} sampai ${p.to ?? ''} dibatalkan`,
      body: (p: P) => `Catatan: ${p.note ?? ''} Harinya kembali ke sisa cuti Anda.`,
    },
    'leave.calledBack': {
      title: (p: P) => `Anda dipanggil kembali dari cuti; hari terakhir cuti ${p.lastDay ?? ''}`,
      body: (p: P) => `Catatan: ${p.note ?? ''} Hari yang tidak dipakai kembali ke sisa cuti Anda.`,
    },
    'leave.evidence': {
      title: (p: P) => `Bukti untuk cuti ${p.from ?? ''} sampai ${p.to ?? ''} perlu dilengkapi`,
      body: (p: P) => `Catatan: ${p.note ?? ''}`,
    },
    'dayRequest.waiting': {
      title: (p: P) => `${asked(p)} ${p.name ?? ''} menunggu Anda`,
      body: (p: P) => `Untuk ${p.day ?? ''}. Lihat buktinya, lalu putuskan.`,
    },
    'dayRequest.approved': {
      title: (p: P) => `${asked(p)} Anda untuk ${p.day ?? ''} disetujui`,
      body: (p: P) => `Harinya sudah dinilai ulang.${p.note ? ` Catatan: ${p.note}` : ''}`,
    },
    'dayRequest.inPart': {
      title: (p: P) => `${asked(p)} Anda untuk ${p.day ?? ''} disetujui dengan jam lain`,
      body: (p: P) => `Catatan: ${p.note ?? ''}`,
    },
    'dayRequest.refused': {
      title: (p: P) => `${asked(p)} Anda untuk ${p.day ?? ''} tidak disetujui`,
      body: (p: P) => `Catatan: ${p.note ?? ''}`,
    },
    'dayRequest.ended': {
      title: (p: P) => `Persetujuan untuk ${p.day ?? ''} dicabut`,
      body: (p: P) => `Catatan: ${p.note ?? ''} Harinya dinilai seperti sebelum disetujui.`,
    },
    'dayRequest.evidence': {
      title: (p: P) => `Bukti izin ${p.day ?? ''} perlu dilengkapi`,
      body: (p: P) => `Catatan: ${p.note ?? ''}`,
    },
    'roster.remind': {
      title: () => 'Jadwal Anda menunggu dibaca',
      body: (p: P) =>
        `Jadwal ${p.from ?? ''} sampai ${p.to ?? ''} belum Anda tandai sudah dilihat. Buka Hari ini, lalu tekan Saya sudah melihat.`,
    },
    'access.recoveryCodesGone': {
      title: () => 'Kode cadangan Anda tidak berlaku lagi',
      body: () =>
        'Kunci penyimpanan Luwes baru saja diganti, sehingga kode cadangan lama tidak dapat dipakai. Buat kode baru di Akun saya; aplikasi autentikator tetap berlaku.',
    },
    'phone.asked': {
      title: (p: P) => `${p.name ?? ''} mengajukan HP lain untuk presensi`,
      body: () => 'Periksa alasannya di HP pegawai, lalu setujui atau tolak.',
    },
    'phone.approved': {
      title: () => 'HP Anda disetujui untuk presensi',
      body: (p: P) =>
        `HP itu aktif setelah masa tunggunya lewat; sampai saat itu HP lama masih dipakai.${p.note ? ` Catatan: ${p.note}` : ''}`,
    },
    'phone.refused': {
      title: () => 'HP Anda belum dapat disetujui',
      body: (p: P) => `Catatan: ${p.note ?? ''} Sementara ini catat dari HP lama, kios, atau daftar hadir.`,
    },
    'doubt.accepted': {
      title: (p: P) => `Presensi ${p.day ?? ''} pukul ${p.time ?? ''} diterima`,
      body: (p: P) => `Presensi itu dihitung.${p.note ? ` Catatan: ${p.note}` : ''}`,
    },
    'doubt.moved': {
      title: (p: P) => `Presensi ${p.day ?? ''} diterima dengan waktu ${p.time ?? ''}`,
      body: (p: P) => `Alasan: ${p.note ?? ''} Bila keberatan, ajukan sekali di Hari-hari saya.`,
    },
    'doubt.refused': {
      title: (p: P) => `Presensi ${p.day ?? ''} pukul ${p.time ?? ''} ditolak`,
      body: (p: P) => `Alasan: ${p.note ?? ''} Bila keberatan, ajukan sekali di Hari-hari saya.`,
    },
    'doubt.reopened': {
      title: (p: P) => `Putusan atas presensi ${p.day ?? ''} pukul ${p.time ?? ''} dibatalkan`,
      body: (p: P) => `Presensi itu kembali seperti sebelum diputuskan.${p.note ? ` Catatan: ${p.note}` : ''}`,
    },
    'doubt.appealed': {
      title: (p: P) => `${p.name ?? ''} keberatan atas putusan presensi ${p.day ?? ''}`,
      body: () => 'Anda pejabat di atas pemutus. Periksa buktinya, lalu jawab; jawaban Anda bersifat akhir.',
    },
    'doubt.changed': {
      title: (p: P) => `Keberatan Anda atas presensi ${p.day ?? ''} dikabulkan`,
      body: (p: P) => `Jawaban: ${p.note ?? ''} Jawaban ini bersifat akhir.`,
    },
    'doubt.kept': {
      title: (p: P) => `Keberatan Anda atas presensi ${p.day ?? ''} belum dapat dikabulkan`,
      body: (p: P) => `Jawaban: ${p.note ?? ''} Jawaban ini bersifat akhir.`,
    },
    'register.sent': {
      title: (p: P) => `Daftar hadir manual ${p.day ?? ''} menunggu persetujuan Anda`,
      body: (p: P) =>
        `Lembar ${p.code ?? ''}, ${p.n ?? ''} orang. Cocokkan dengan foto lembarnya, lalu setujui atau kembalikan.`,
    },
    'register.approved': {
      title: (p: P) => `Daftar hadir manual ${p.day ?? ''} disetujui`,
      body: (p: P) => `Presensi ${p.n ?? ''} orang sudah dicatat.${p.note ? ` Catatan: ${p.note}` : ''}`,
    },
    'register.returned': {
      title: (p: P) => `Daftar hadir manual ${p.day ?? ''} dikembalikan`,
      body: (p: P) => `Catatan: ${p.note ?? ''} Perbaiki lembarnya, lalu kirim lagi.`,
    },
    'presence.prompt': {
      title: () => 'Masih bekerja?',
      body: () => 'Buka Hari ini, lalu ketuk Ya. Tidak menjawab bukan pelanggaran dan tidak mengurangi apa pun.',
    },
    'access.verifierNamed': {
      title: (p: P) => `Verifikator kesehatan baru: ${p.name ?? ''}`,
      body: (p: P) =>
        `Peran itu berlaku mulai ${p.from ?? ''} dan diberikan oleh ${p.by ?? ''}. Bila Anda tidak mengetahui alasannya, tanyakan kepada Pejabat Pembina Kepegawaian.`,
    },
    'dispensation.asked': {
      title: () => 'Permohonan dispensasi menunggu verifikasi',
      body: () => 'Buka permohonan itu untuk memeriksa buktinya.',
    },
    'dispensation.granted': {
      title: () => 'Dispensasi Anda disetujui',
      body: (p: P) => `Berlaku sampai ${p.to ?? ''}. Atasan Anda hanya melihat tanggal ini, bukan alasannya.`,
    },
    'dispensation.refused': {
      title: () => 'Dispensasi Anda belum dapat disetujui',
      body: () => 'Buka permohonan untuk membaca catatan verifikator dan melengkapi bukti.',
    },
    'dispensation.expiring': {
      title: (p: P) => `Dispensasi Anda berakhir ${p.to ?? ''}`,
      body: () => 'Ajukan perpanjangan bila masih diperlukan.',
    },
    'policy.inForce': {
      title: (p: P) => `Kebijakan baru berlaku: ${p.title ?? ''}`,
      body: (p: P) => `Berlaku mulai ${p.from ?? ''}. Periksa rencana yang tersentuh.`,
    },
    'calendar.changed': {
      title: () => 'Kalender berubah',
      body: (p: P) =>
        `${p.plans ?? ''} rencana tersentuh oleh perubahan tanggal ${p.date ?? ''}. Periksa dan susun ulang bila perlu.`,
    },
  },
  problems: {},
};
