/** 75 → "1 menit 15 detik"; waits are told in words that a person can follow. */
const wait = (seconds: string | number | undefined): string => {
  const all = Math.max(1, Math.ceil(Number(seconds ?? 1)));
  const minutes = Math.floor(all / 60);
  const rest = all % 60;
  return [minutes > 0 ? `${minutes} menit` : '', rest > 0 ? `${rest} detik` : ''].filter(Boolean).join(' ');
};

export const accessWords = {
  problems: {
    'access.secondFactorOwed': () => 'Masukkan dulu kode 6 angka dari aplikasi autentikator Anda.',
    'access.changePasswordFirst': () => 'Kata sandi Anda masih sementara. Ganti dulu kata sandi sebelum melanjutkan.',
    'access.wrongSignIn': () =>
      'NIP atau kata sandi tidak cocok. Periksa angka NIP dan huruf besar kecil kata sandi, lalu coba lagi; bila lupa, pilih "Lupa kata sandi".',
    'access.wait': (p: { seconds?: string | number }) =>
      `Terlalu banyak percobaan yang keliru. Tunggu ${wait(p.seconds)}, lalu coba lagi; akun Anda tidak dikunci.`,
    'access.wrongPassword': () =>
      'Kata sandi yang sekarang tidak cocok. Ketik ulang kata sandi yang Anda pakai untuk masuk.',
    'access.wrongCode': () =>
      'Kode tidak cocok. Ketik kode 6 angka yang sedang tampil di aplikasi autentikator, atau pakai salah satu kode cadangan.',
    'access.codeUsed': () =>
      'Kode ini sudah dipakai. Tunggu sampai aplikasi menampilkan kode berikutnya (paling lama 30 detik), lalu ketik kode itu.',
    'access.clockOff': (p: { minutes?: string | number; direction?: string | number }) =>
      `Kodenya benar, tetapi jam ponsel Anda ${p.direction === 'ahead' ? 'lebih cepat' : 'lebih lambat'} sekitar ${p.minutes ?? 1} menit. Setel jam ponsel ke otomatis, lalu masukkan kode yang baru.`,
    'access.noSecondFactor': () =>
      'Aplikasi autentikator belum dipasang untuk akun ini. Mulai pemasangan dari halaman Akun dan keamanan.',
    'access.secondFactorStands': () =>
      'Aplikasi autentikator sudah terpasang. Lepas dulu yang lama bila ingin memasang di ponsel lain.',
    'access.noPassword': () =>
      'Akun ini belum punya kata sandi. Pilih "Lupa kata sandi" di halaman masuk, atau minta kata sandi sementara kepada petugas kepegawaian.',
    'access.passwordShort': (p: { least?: string | number; has?: string | number }) =>
      `Kata sandi paling sedikit ${p.least ?? 12} karakter; yang Anda ketik baru ${p.has ?? 0}. Rangkaian beberapa kata yang mudah Anda ingat juga boleh.`,
    'access.passwordLong': (p: { most?: string | number }) =>
      `Kata sandi paling panjang ${p.most ?? 200} karakter. Pendekkan sedikit.`,
    'access.passwordCommon': () =>
      'Kata sandi ini termasuk yang paling sering ditebak. Pilih beberapa kata yang tidak berkaitan, misalnya nama benda di sekitar Anda.',
    'access.passwordPersonal': () =>
      'Kata sandi ini memuat NIP, nama, atau tanggal lahir Anda sehingga mudah ditebak. Pilih yang tidak diketahui orang tentang Anda.',
    'access.passwordSame': () => 'Kata sandi baru sama dengan yang lama. Pilih kata sandi lain.',
    'access.passkeyRefused': () =>
      'Kunci sandi tidak dikenali atau waktunya habis. Coba lagi, atau masuk dengan NIP dan kata sandi.',
    'access.passkeyNotMade': () =>
      'Kunci sandi belum tersimpan karena jawaban perangkat tidak lengkap atau waktunya habis. Coba tambahkan sekali lagi.',
    'access.passkeyKnown': () => 'Perangkat ini sudah punya kunci sandi untuk akun Anda. Tidak perlu ditambahkan lagi.',
    'access.passkeysFull': (p: { most?: string | number }) =>
      `Satu akun paling banyak menyimpan ${p.most ?? 10} kunci sandi. Hapus dulu yang tidak dipakai.`,
    'access.ssoAbsent': () => 'Masuk lewat SSO belum diatur di instansi Anda. Masuklah dengan NIP dan kata sandi.',
    'access.ssoUnreachable': () =>
      'Layanan SSO instansi Anda tidak terjangkau. Coba lagi beberapa saat lagi, atau masuk dengan NIP dan kata sandi.',
    'access.ssoRefused': () =>
      'SSO tidak menyelesaikan proses masuk atau waktunya habis. Mulai lagi dari halaman masuk.',
    'access.ssoNoAccount': () =>
      'Akun SSO Anda belum terhubung dengan akun di Luwes. Masuklah dengan NIP dan kata sandi, atau minta petugas kepegawaian menghubungkannya.',
    'access.resetExpired': () =>
      'Tautan ini sudah dipakai atau lewat 30 menit. Minta tautan baru lewat "Lupa kata sandi".',
    'access.mailAbsent': () =>
      'Surel belum diatur di server ini, atau akun tidak punya alamat surel. Buat kata sandi sementara dan serahkan langsung.',
    'access.grantBeyond': () =>
      'Peran ini melebihi wewenang Anda sendiri, jadi tidak bisa Anda berikan. Minta pejabat yang memegang wewenang itu.',
    'access.grantPast': () =>
      'Masa peran ini sudah berakhir atau tanggalnya terbalik. Periksa tanggal mulai dan tanggal selesai.',
    'access.grantTwice': () =>
      'Peran yang sama sudah berlaku untuk unit dan masa itu. Ubah masa peran yang lama bila perlu.',
    'access.roleNeedsUnit': () => 'Peran ini berlaku untuk satu unit. Pilih unitnya.',
    'access.roleIsAgencyWide': () => 'Peran ini berlaku untuk seluruh instansi. Kosongkan pilihan unit.',
    'access.lastOfficer': () =>
      'Ini petugas kepegawaian terakhir yang bisa masuk. Angkat dulu petugas kepegawaian lain, lalu ulangi.',
    'access.ownAccount': () => 'Tindakan ini tidak bisa dilakukan pada akun sendiri. Minta petugas kepegawaian lain.',
    'access.setUpDone': () => 'Luwes sudah disiapkan untuk sebuah instansi. Masuklah dengan akun Anda.',
    'access.setUpCodeWrong': () =>
      'Kode penyiapan tidak cocok. Salin kode yang tampil di layar server ketika Luwes dijalankan.',
  },
  mail: {
    resetSubject: 'Atur ulang kata sandi Luwes',
    resetText: (p: { name: string; address: string; minutes: number }) =>
      `Yth. ${p.name},\n\nAda permintaan untuk mengatur ulang kata sandi akun Luwes Anda. Buka tautan ini dalam ${p.minutes} menit; tautan hanya bisa dipakai sekali:\n\n${p.address}\n\nSemua perangkat yang sedang masuk akan dikeluarkan. Bila Anda tidak memintanya, abaikan surel ini; kata sandi Anda tetap berlaku.\n`,
  },
};
