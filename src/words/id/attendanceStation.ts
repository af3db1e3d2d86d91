/** Kios, layar pintu, apel dan rapat: daftar hadir tercetak dan penolakan. */
export const attendanceStationWords = {
  register: {
    title: { rollCall: 'Daftar hadir apel', meeting: 'Daftar hadir rapat' },
    sheet: 'Daftar hadir',
    name: 'Nama',
    number: 'NIP',
    unit: 'Unit',
    at: 'Hadir pukul',
    present: 'Hadir',
    absent: 'Tidak hadir',
    guest: 'Hadir, tidak diundang',
    state: 'Keterangan',
    when: 'Waktu',
    place: 'Tempat',
    sum: (p: { present: number; expected: number; guests: number }) =>
      `Hadir ${p.present} dari ${p.expected} orang${p.guests > 0 ? `, ditambah ${p.guests} di luar undangan` : ''}`,
    page: (p: { page: number; of: number }) => `Halaman ${p.page} dari ${p.of}`,
    file: (p: { name: string; day: string }) => `Daftar hadir ${p.name} ${p.day}`,
    source: 'Dicatat dengan pemindaian kode QR pegawai di kios.',
  },
  problems: {
    'station.nameTaken': (p: { name: string | number }) =>
      `Nama "${p.name}" sudah dipakai kios atau layar lain. Pakai nama lain agar tidak tertukar.`,
    'station.workplaceUnknown': () => 'Tempat kerja itu sudah tidak ada. Pilih tempat kerja lain.',
    'station.numbersSpent': () => 'Nomor kios dan layar sudah habis (65.535). Hubungi pengelola sistem.',
    'station.retired': () => 'Kios atau layar itu sudah dihapus. Tambahkan yang baru.',
    'station.codeWrong': () =>
      'Kode pemasangan salah, sudah dipakai, atau lewat 15 menit. Minta operator membuat kode baru, lalu ketik lagi.',
    'station.unpaired': () =>
      'Perangkat ini tidak lagi terpasang. Minta operator membuat kode pemasangan, lalu pasang ulang.',
    'station.signatureWrong': () =>
      'Pesan perangkat tidak cocok dengan kuncinya. Pasang ulang perangkat dengan kode baru dari operator.',
    'station.anchorOld': () => 'Tanda waktu dari server sudah lama. Perangkat akan meminta yang baru dan mencoba lagi.',
    'station.payloadWrong': () => 'Pesan perangkat tidak terbaca. Muat ulang halaman kios, lalu coba lagi.',
    'station.notAKiosk': () => 'Hanya kios yang mengirim hasil pindai; perangkat ini terpasang sebagai layar pintu.',
    'rollCall.times': () => 'Waktu selesai harus sesudah waktu mulai, paling lama 24 jam. Perbaiki waktunya.',
    'rollCall.nobody': () => 'Belum ada pegawai yang diharapkan hadir. Pilih unit yang ada pegawainya.',
    'rollCall.closed': () => 'Daftar hadir ini sudah ditutup. Buat sesi baru bila perlu.',
    'rollCall.hasPresence': (p: { n: string | number }) =>
      `${p.n} orang sudah tercatat hadir, jadi sesi ini tidak dapat dihapus. Tutup saja sesinya.`,
    'rollCall.workplaceUnknown': () => 'Tempat kerja itu sudah tidak ada. Pilih tempat kerja lain.',
  },
};
