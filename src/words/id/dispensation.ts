/** Dispensations and declarations. Only the employee and the health verifier ever read a ground. */
export const dispensationWords = {
  title: 'Dispensasi',
  until: (p: { day: string }) => `Dispensasi sampai ${p.day}`,
  span: (p: { from: string; until: string }) => `${p.from} sampai ${p.until}`,
  states: { asked: 'Menunggu verifikasi', granted: 'Berlaku', refused: 'Belum disetujui', withdrawn: 'Ditarik' },
  over: 'Berakhir',
  toCome: 'Akan berlaku',
  grounds: {
    pregnant: 'Hamil',
    nursing: 'Menyusui',
    chronicIllness: 'Penyakit kronis',
    acuteIllness: 'Penyakit akut',
    disability: 'Disabilitas',
    age: 'Usia',
    other: 'Alasan kesehatan lain',
  },
  list: {
    lead: (p: { n: number }) =>
      p.n === 0
        ? 'Tidak ada dispensasi yang berlaku.'
        : `${p.n} pegawai mempunyai dispensasi yang berlaku atau akan berlaku.`,
    privacy:
      'Yang terlihat di sini hanya masa berlakunya. Alasan dan bukti adalah data kesehatan; hanya verifikator kesehatan yang membacanya.',
    person: 'Pegawai',
    unit: 'Unit',
    effect: 'Keterangan',
    from: 'Mulai',
    empty: 'Tidak ada dispensasi yang berlaku',
    emptyWhy: 'Pegawai mengajukan sendiri dari menu Dispensasi saya; verifikator kesehatan yang memutuskan.',
    search: 'Cari nama, NIP, atau unit',
    mine: 'Dispensasi saya',
    soon: 'Segera berakhir',
  },
  queue: {
    tab: 'Verifikasi',
    effects: 'Yang berlaku',
    lead: (p: { n: number }) =>
      p.n === 0 ? 'Tidak ada permohonan yang menunggu.' : `${p.n} permohonan menunggu keputusan Anda.`,
    state: 'Keadaan',
    span: 'Masa berlaku',
    asked: 'Diajukan',
    evidence: 'Bukti',
    evidenceCount: (p: { n: number }) => (p.n === 0 ? 'Belum ada' : `${p.n} berkas`),
    open: 'Buka permohonan',
    empty: 'Tidak ada permohonan',
    emptyWhy: 'Permohonan dengan keadaan ini akan muncul di sini.',
  },
  case: {
    title: 'Permohonan dispensasi',
    audited:
      'Pembacaan ini tercatat di jejak audit: siapa, kapan, dan permohonan mana. Isi alasannya tidak ikut tercatat.',
    ground: 'Alasan',
    note: 'Keterangan pegawai',
    noNote: 'Tidak ada keterangan.',
    erased: 'Alasan dan bukti sudah dihapus sesuai masa simpan.',
    evidence: 'Bukti',
    noEvidence: 'Pegawai belum menyertakan bukti.',
    show: (p: { n: number }) => `Tampilkan bukti ${p.n}`,
    openPdf: (p: { n: number }) => `Buka PDF bukti ${p.n}`,
    image: (p: { n: number }) => `Bukti ${p.n}`,
    from: 'Berlaku mulai',
    until: 'Berlaku sampai',
    grant: 'Setujui',
    changeDates: 'Ubah masa berlaku',
    granted: 'Dispensasi disetujui dan pegawai sudah diberi tahu.',
    refuse: 'Belum dapat disetujui',
    answer: 'Catatan untuk pegawai',
    answerHint: 'Hanya pegawai itu yang membacanya. Jelaskan bukti apa yang perlu dilengkapi.',
    sendAnswer: 'Kirim catatan',
    refused: 'Catatan terkirim kepada pegawai.',
    answered: 'Catatan verifikator',
    back: 'Kembali',
  },
  mine: {
    title: 'Dispensasi saya',
    lead: (p: { until: string | null }) =>
      p.until === null ? 'Anda tidak mempunyai dispensasi yang berlaku.' : `Dispensasi Anda berlaku sampai ${p.until}.`,
    leadComing: (p: { from: string; until: string }) => `Dispensasi Anda berlaku mulai ${p.from} sampai ${p.until}.`,
    leadWaiting: 'Permohonan Anda menunggu verifikator kesehatan.',
    ask: 'Ajukan dispensasi',
    history: 'Permohonan',
    empty: 'Belum ada permohonan',
    emptyWhy:
      'Ajukan bila keadaan kesehatan Anda membuat Anda perlu bekerja dari rumah. Alasannya tidak terlihat oleh atasan.',
    formTitle: 'Ajukan dispensasi',
    privacy:
      'Alasan dan bukti disimpan tersandi. Hanya verifikator kesehatan yang membacanya; atasan dan petugas kepegawaian hanya melihat "dispensasi sampai" tanggal tertentu.',
    ground: 'Alasan',
    note: 'Keterangan',
    noteHint: 'Bila perlu, misalnya anjuran dokter. Paling banyak 1.000 huruf.',
    from: 'Mulai',
    until: 'Sampai',
    evidence: 'Bukti',
    evidenceHint:
      'Surat dokter atau dokumen lain: PDF, JPG, atau PNG, paling besar 5 MB. Untuk alasan usia, bukti tidak diperlukan.',
    chosen: (p: { name: string; size: string }) => `${p.name} (${p.size})`,
    tooLarge: 'Berkas lebih besar dari 5 MB. Foto ulang dengan resolusi lebih rendah, lalu pilih lagi.',
    removeFile: (p: { name: string }) => `Hapus ${p.name}`,
    send: 'Kirim permohonan',
    sent: 'Permohonan terkirim. Anda akan diberi tahu setelah diputuskan.',
    sentWithoutFile: 'Permohonan terkirim, tetapi bukti belum terunggah. Tambahkan bukti pada permohonan itu.',
    addEvidence: 'Tambah bukti',
    evidenceAdded: 'Bukti tersimpan tersandi.',
    evidenceCount: (p: { n: number }) => (p.n === 0 ? 'Belum ada bukti' : `${p.n} bukti tersandi`),
    answer: 'Catatan verifikator',
    withdraw: 'Tarik',
    withdrawTitle: 'Tarik dispensasi ini?',
    withdrawWhy: 'Alasan dan bukti langsung dihapus, dan jadwal berikutnya tidak lagi memperhitungkan dispensasi ini.',
    withdrawn: 'Dispensasi ditarik; alasan dan bukti sudah dihapus.',
    askedOn: (p: { day: string }) => `Diajukan ${p.day}`,
    kept: (p: { days: number }) => `Alasan dan bukti dihapus ${p.days} hari setelah masa berlakunya berakhir.`,
    again: 'Ajukan lagi',
  },
  declaration: {
    title: 'Pernyataan perjalanan dan kontak',
    why: (p: { days: number }) =>
      `Dijawab ya atau tidak, disimpan tersandi ${p.days} hari, lalu dihapus. Atasan tidak melihat jawaban Anda.`,
    questions: {
      domesticTravel: 'Bepergian ke luar daerah dalam 14 hari terakhir?',
      foreignTravel: 'Bepergian ke luar negeri dalam 14 hari terakhir?',
      contact: 'Kontak erat dengan orang yang sakit menular dalam 14 hari terakhir?',
      familyIllness: 'Ada anggota keluarga serumah yang sedang sakit menular?',
    },
    yes: 'Ya',
    no: 'Tidak',
    send: 'Simpan pernyataan',
    sent: (p: { until: string }) => `Pernyataan tersimpan sampai ${p.until}.`,
    made: (p: { day: string; until: string }) => `Dibuat ${p.day}, disimpan sampai ${p.until}.`,
    change: 'Ubah jawaban',
    erase: 'Hapus sekarang',
    erased: 'Pernyataan dihapus.',
    make: 'Isi pernyataan',
    none: 'Belum ada pernyataan.',
    missing: 'Jawab keempat pertanyaan.',
  },
  problems: {
    'dispensation.noEmployee': () =>
      'Akun Anda tidak terhubung dengan data pegawai, jadi tidak dapat mengajukan. Hubungi petugas kepegawaian.',
    'dispensation.datesOutOfOrder': () =>
      'Tanggal akhir mendahului tanggal mulai. Periksa kedua tanggal, lalu kirim lagi.',
    'dispensation.alreadyOver': () => 'Masa yang diisi sudah lewat. Isi tanggal akhir hari ini atau sesudahnya.',
    'dispensation.tooLong': (p: { days: string | number }) =>
      `Masa berlaku paling lama ${p.days} hari. Pendekkan; dispensasi dapat diajukan lagi setelahnya.`,
    'dispensation.evidenceKind': () =>
      'Berkas ini bukan PDF, JPG, atau PNG. Simpan atau foto ulang dalam salah satu bentuk itu, lalu unggah lagi.',
    'dispensation.evidenceTooLarge': (p: { megabytes: string | number }) =>
      `Berkas lebih besar dari ${p.megabytes} MB. Perkecil atau foto dengan resolusi lebih rendah, lalu unggah lagi.`,
    'dispensation.evidenceTooMany': (p: { most: string | number }) =>
      `Paling banyak ${p.most} bukti untuk satu permohonan. Gabungkan beberapa halaman ke dalam satu PDF.`,
    'dispensation.evidenceMissing': () =>
      'Permohonan ini belum disertai bukti, jadi belum dapat disetujui. Kirim catatan agar pegawai melengkapinya.',
    'dispensation.evidenceErased': () =>
      'Bukti itu sudah tidak tersimpan. Muat ulang permohonan untuk melihat keadaan terakhirnya.',
    'dispensation.notOpen': () =>
      'Permohonan ini sudah diputuskan atau ditarik. Muat ulang halaman; ajukan permohonan baru bila masih perlu.',
    'dispensation.ownCase': () =>
      'Anda tidak dapat memeriksa permohonan Anda sendiri. Minta verifikator kesehatan lain.',
    'dispensation.unreadable': () =>
      'Data tersandi ini tidak dapat dibuka dengan kunci server sekarang. Hubungi pengelola sistem; jangan putuskan permohonan ini dulu.',
  },
};
