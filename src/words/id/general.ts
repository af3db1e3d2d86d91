/** Sentences that any area may need. Values of refusals come as text or numbers. */
export const generalWords = {
  problems: {
    'general.invalid': (p: { field?: string | number }) =>
      `Isian ${p.field ? `"${p.field}" ` : ''}belum benar. Periksa kembali isian yang ditandai, lalu kirim lagi.`,
    'general.notFound': () =>
      'Data itu tidak ditemukan. Mungkin sudah dipindah atau tautannya keliru; kembali ke daftar lalu cari lagi.',
    'general.forbidden': () =>
      'Anda tidak berwenang untuk tindakan ini. Hubungi petugas kepegawaian bila menurut Anda ini keliru.',
    'general.signInFirst': () => 'Sesi Anda sudah berakhir. Masuk lagi; isian di layar ini tetap ada.',
    'general.crossSite': () =>
      'Permintaan ini tidak datang dari halaman Luwes, jadi ditolak. Buka Luwes dari alamat resminya lalu ulangi.',
    'general.keyMissing': () =>
      'Permintaan ini tidak membawa kunci pengulangan (Idempotency-Key berupa UUID). Muat ulang halaman lalu ulangi.',
    'general.keyReused': () =>
      'Kunci pengulangan ini sudah dipakai untuk permintaan lain. Muat ulang halaman lalu ulangi; data Anda tidak berubah.',
    'general.tooMany': (p: { seconds?: string | number }) =>
      `Terlalu banyak percobaan. Coba lagi ${p.seconds ? `dalam ${p.seconds} detik` : 'sebentar lagi'}.`,
    'general.tooLarge': (p: { limit?: string | number }) =>
      `Kiriman terlalu besar${p.limit ? ` (batas ${p.limit})` : ''}. Perkecil atau bagi menjadi beberapa berkas.`,
    'general.internal': (p: { reference?: string | number }) =>
      `Ada kesalahan di sisi kami dan data Anda tidak berubah. Coba lagi; bila terulang, sebutkan kode ${p.reference ?? ''} kepada petugas.`,
    'general.unavailable': () =>
      'Layanan sedang sibuk atau dimulai ulang. Data belum tersimpan; coba lagi beberapa detik lagi.',
    'general.changedMeanwhile': () =>
      'Data ini baru saja diubah orang lain. Muat versi terbaru, lalu ulangi perubahan Anda.',
  },
};
