import type { PlainDate } from '../../kernel/time.ts';
import { formatsOf } from '../format.ts';

/** 75 → "1 menit 15 detik"; waits are told in words that a person can follow. */
const wait = (seconds: string | number | undefined): string => {
  const all = Math.max(1, Math.ceil(Number(seconds ?? 1)));
  const minutes = Math.floor(all / 60);
  const rest = all % 60;
  return [minutes > 0 ? `${minutes} menit` : '', rest > 0 ? `${rest} detik` : ''].filter(Boolean).join(' ');
};

const day = (date: string | number | undefined): string =>
  /^\d{4}-\d\d-\d\d$/.test(String(date)) ? formatsOf('id').dayLong(String(date) as PlainDate) : '';

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
    'access.choiceExpired': () =>
      'Pilihan instansi sudah lewat waktu atau sudah dipakai. Masuklah sekali lagi dari halaman masuk.',
    'access.proveAgain': () => 'Untuk pindah ke instansi itu, ketik dulu kata sandi akun Anda di sana.',
    'access.wrongOther': () =>
      'Tidak ada akun di instansi lain dengan NIP atau surel Anda dan kata sandi itu. Periksa kata sandinya, atau tanyakan petugas kepegawaian di instansi itu.',
    'access.agencySuspended': (p: { agency?: string | number }) =>
      `Layanan Luwes untuk ${p.agency ?? 'instansi Anda'} sedang dihentikan sementara. Data Anda tetap tersimpan. Hubungi petugas kepegawaian untuk mengetahui kapan dibuka lagi.`,
    'access.serviceEnded': (p: { date?: string | number; agency?: string | number }) =>
      `Masa kerja Anda di ${p.agency ?? 'instansi ini'} berakhir ${day(p.date)} dan masa membaca data sendiri sudah lewat. Bila Anda memerlukan salinan data Anda, hubungi petugas kepegawaian.`,
    'access.readsOnly': () =>
      'Masa kerja Anda sudah berakhir, jadi Anda hanya dapat membaca data Anda sendiri. Bila ada yang perlu diubah, hubungi petugas kepegawaian.',
    'access.logoLarge': (p: { most?: string | number; has?: string | number }) =>
      `Berkas logo ${p.has ?? ''} KB; paling besar ${p.most ?? 200} KB. Perkecil gambarnya, lalu unggah lagi.`,
    'access.logoPixels': (p: { most?: string | number; width?: string | number; height?: string | number }) =>
      `Gambar logo ${p.width ?? ''} × ${p.height ?? ''} piksel; tiap sisi paling panjang ${p.most ?? 3000} piksel. Perkecil gambarnya, lalu unggah lagi.`,
    'access.logoKind': () => 'Logo harus berupa berkas PNG atau SVG. Simpan ulang gambarnya sebagai PNG, lalu unggah.',
    'access.logoActive': (p: { part?: string | number }) =>
      `Berkas SVG ini memuat "${p.part ?? ''}", bukan hanya gambar, sehingga tidak aman ditampilkan. Simpan ulang sebagai SVG polos (Plain SVG) atau PNG.`,
    'access.ownAgency': () =>
      'Instansi Anda sendiri tidak bisa dihentikan dari sini, karena Anda pun tidak dapat masuk lagi. Minta operator platform di instansi lain.',
    'access.roleHeld': () =>
      'Peran itu sudah dipegang seseorang di instansi tersebut. Mintalah orang itu mengangkat yang lain.',
    'access.nameTaken': () =>
      'NIP atau surel itu sudah dipakai akun lain di instansi tersebut. Periksa ejaannya, atau pakai surel lain.',
    'access.ssoIssuer': () =>
      'Alamat penyedia SSO harus diawali https:// tanpa nama pengguna dan tanpa tanda tanya. Salin alamat "issuer" dari pengelola SSO.',
    'access.ssoPrivate': () =>
      'Alamat itu berada di dalam jaringan server, jadi tidak dihubungi. Pakai alamat yang terbuka, atau minta operator server mengizinkan SSO di jaringan sendiri (LUWES_SSO_PRIVATE).',
    'access.ssoSecretMissing': () =>
      'Alamat atau Client ID berubah, jadi rahasianya perlu diisi lagi. Tempel Client Secret dari pengelola SSO.',
    'access.ssoNoDescription': (p: { address?: string | number }) =>
      `${p.address ?? 'Alamat itu'} tidak memberi keterangan OpenID Connect. Periksa alamatnya; halaman /.well-known/openid-configuration di bawah alamat itu harus bisa dibuka.`,
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
    'access.grantHealth': () =>
      'Peran ini membuka data kesehatan, jadi tidak bisa diberikan oleh petugas kepegawaian. Minta Pejabat Pembina Kepegawaian memberikannya, atau petugas kepegawaian yang juga operator platform.',
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
    enrolSubject: 'Buat kata sandi Luwes Anda',
    enrolText: (p: { name: string; address: string; days: number }) =>
      `Yth. ${p.name},\n\nAnda ditunjuk untuk sebuah peran di Luwes. Buka tautan ini dalam ${p.days} hari untuk membuat kata sandi Anda sendiri; tautan hanya bisa dipakai sekali:\n\n${p.address}\n\nBila Anda pernah menerima kata sandi sementara, kata sandi itu tidak berlaku lagi.\n`,
    resetSubject: 'Atur ulang kata sandi Luwes',
    resetText: (p: { name: string; address: string; minutes: number }) =>
      `Yth. ${p.name},\n\nAda permintaan untuk mengatur ulang kata sandi akun Luwes Anda. Buka tautan ini dalam ${p.minutes} menit; tautan hanya bisa dipakai sekali:\n\n${p.address}\n\nSemua perangkat yang sedang masuk akan dikeluarkan. Bila Anda tidak memintanya, abaikan surel ini; kata sandi Anda tetap berlaku.\n`,
  },
  systems: {
    android: 'ponsel Android',
    iphone: 'iPhone atau iPad',
    windows: 'komputer Windows',
    mac: 'komputer Mac',
    linux: 'komputer Linux',
    other: 'perangkat lain',
  },
  browsers: {
    chrome: 'Chrome',
    firefox: 'Firefox',
    safari: 'Safari',
    edge: 'Edge',
    samsung: 'Samsung Internet',
    opera: 'Opera',
    other: 'peramban lain',
  },
  methods: { password: 'kata sandi', passkey: 'kunci sandi', sso: 'SSO instansi' },
  signIn: {
    title: 'Masuk',
    welcome: 'Jadwal kerja fleksibel yang adil, jelas, dan berdasar aturan.',
    name: 'NIP',
    nameHint: 'Boleh ditempel dengan spasi. Pegawai non-ASN: nomor pegawai instansi.',
    otherName: 'Surel atau nomor pegawai',
    otherNameHint: 'Alamat surel kedinasan, atau nomor pegawai dari instansi Anda.',
    useOther: 'Masuk dengan surel atau nomor lain',
    useNip: 'Masuk dengan NIP',
    password: 'Kata sandi',
    lasting: 'Tetap masuk di perangkat ini',
    lastingHint: 'Jangan centang di komputer bersama.',
    submit: 'Masuk',
    or: 'atau',
    passkey: 'Masuk dengan sidik jari atau kunci perangkat',
    passkeyStopped: 'Perangkat tidak memberikan kunci sandi. Coba lagi, atau masuk dengan kata sandi.',
    sso: 'Masuk lewat SSO instansi',
    ssoOf: (p: { agency: string }) => `Masuk lewat SSO ${p.agency}`,
    forgot: 'Lupa kata sandi?',
    help: 'Tidak bisa masuk? Hubungi petugas kepegawaian di unit Anda; mereka bisa membuatkan kata sandi sementara.',
    sample: 'Data contoh: nama dan akun di sini karangan.',
    nameMissing: 'Isi NIP Anda.',
    passwordMissing: 'Isi kata sandi Anda.',
    otherLanguage: 'English',
  },
  secondFactor: {
    title: 'Kode autentikator',
    explain: 'Buka aplikasi autentikator di ponsel Anda, lalu ketik 6 angka yang tampil untuk Luwes.',
    code: 'Kode 6 angka',
    recovery: 'Kode cadangan',
    recoveryHint:
      'Salah satu dari sepuluh kode yang Anda simpan ketika memasang aplikasi. Tiap kode hanya sekali pakai.',
    useRecovery: 'Ponsel tidak ada? Pakai kode cadangan',
    useApplication: 'Pakai kode dari aplikasi',
    submit: 'Lanjut',
    startOver: 'Masuk dengan akun lain',
    codeMissing: 'Ketik kodenya dulu.',
  },
  ssoReturn: {
    title: 'Menyelesaikan proses masuk…',
    failed: 'Belum berhasil masuk',
    again: 'Kembali ke halaman masuk',
  },
  forgotten: {
    title: 'Lupa kata sandi',
    explain:
      'Ketik NIP atau surel Anda. Bila akunnya ada dan punya alamat surel, kami kirim tautan untuk membuat kata sandi baru.',
    name: 'NIP, nomor pegawai, atau surel',
    submit: 'Kirim tautan',
    doneTitle: 'Periksa surel Anda',
    done: 'Bila akunnya ada, tautan sudah dikirim dan berlaku 30 menit. Periksa juga folder spam.',
    noMail: 'Tidak menerima surel? Minta kata sandi sementara kepada petugas kepegawaian.',
    mailAbsent: 'Surel belum diatur di server ini. Minta kata sandi sementara kepada petugas kepegawaian di unit Anda.',
    back: 'Kembali ke halaman masuk',
  },
  newPassword: {
    title: 'Kata sandi baru',
    resetExplain: 'Buat kata sandi baru untuk akun Anda. Semua perangkat lain akan dikeluarkan.',
    changeExplain: 'Kata sandi Anda masih sementara. Buat kata sandi Anda sendiri sebelum melanjutkan.',
    ownExplain: 'Setelah diganti, perangkat lain yang sedang masuk akan dikeluarkan.',
    old: 'Kata sandi sekarang',
    oldTemporary: 'Kata sandi sementara',
    password: 'Kata sandi baru',
    hint: 'Paling sedikit 12 karakter. Beberapa kata yang tidak berkaitan paling mudah diingat, misalnya empat benda di sekitar Anda.',
    count: (p: { n: number }) =>
      p.n >= 12 ? `${p.n} karakter, cukup panjang` : `${p.n} dari paling sedikit 12 karakter`,
    submit: 'Simpan kata sandi',
    changed: 'Kata sandi sudah diganti.',
    resetDoneTitle: 'Kata sandi sudah diganti',
    resetDone: 'Masuklah dengan kata sandi yang baru.',
    linkBroken: 'Tautan ini tidak lengkap. Buka lagi tautan dari surel Anda, atau minta yang baru.',
    missing: 'Isi kata sandi baru.',
    oldMissing: 'Isi kata sandi yang sekarang.',
  },
  setUp: {
    title: 'Penyiapan pertama',
    explain: 'Dua langkah singkat: instansi Anda dan petugas kepegawaian pertama. Semuanya bisa diubah kemudian.',
    code: 'Kode penyiapan',
    codeHint: 'Tampil di layar server ketika Luwes dijalankan, bentuknya XXXX-XXXX-XXXX.',
    agency: 'Instansi',
    name: 'Nama resmi',
    nameHint: 'Seperti pada kop surat, misalnya Pemerintah Kota Contoh.',
    shortName: 'Nama singkat',
    kind: 'Jenis instansi',
    kinds: { province: 'Provinsi', city: 'Kota', regency: 'Kabupaten', ministry: 'Kementerian atau lembaga' },
    region: 'Kode wilayah Kemendagri',
    regionHint: 'Provinsi 33, kabupaten atau kota 33.74. Kosongkan untuk instansi pusat.',
    zone: 'Zona waktu',
    zones: {
      'Asia/Jakarta': 'WIB (Jakarta)',
      'Asia/Pontianak': 'WIB (Pontianak)',
      'Asia/Makassar': 'WITA (Makassar)',
      'Asia/Jayapura': 'WIT (Jayapura)',
    },
    paper: 'Ukuran kertas',
    officer: 'Petugas kepegawaian pertama',
    officerExplain: 'Orang ini mengimpor pegawai, memilih edaran, dan memberi peran kepada yang lain.',
    officerName: 'Nama lengkap dengan gelar',
    officerNumber: 'NIP atau nomor pegawai',
    officerEmail: 'Surel',
    password: 'Kata sandi',
    submit: 'Siapkan Luwes',
    done: 'Luwes sudah disiapkan. Masuklah dengan akun Anda.',
    required: 'Wajib diisi.',
  },
  account: {
    title: 'Akun dan keamanan',
    sentence: (p: { name: string; number: string }) => `${p.name}${p.number ? ` · ${p.number}` : ''}`,
    roles: 'Peran Anda',
    rolesNone: 'Pegawai',
    passwordTitle: 'Kata sandi',
    passwordChange: 'Ganti kata sandi',
    passwordAbsent: 'Akun ini belum punya kata sandi. Petugas kepegawaian bisa membuatkan kata sandi sementara.',
    totpTitle: 'Aplikasi autentikator',
    totpOn: 'Terpasang. Setelah kata sandi, Luwes meminta kode 6 angka dari ponsel Anda.',
    totpOff:
      'Belum terpasang. Dengan aplikasi autentikator, orang yang mengetahui kata sandi Anda tetap tidak bisa masuk.',
    totpAdd: 'Pasang',
    totpRemove: 'Lepas',
    totpRenew: 'Buat kode cadangan baru',
    totpConfirmPassword: 'Ketik kata sandi Anda dulu, supaya pasti Anda sendiri yang memasang.',
    totpScan:
      'Pindai gambar ini dengan aplikasi autentikator di ponsel (misalnya Google Authenticator, Aegis, atau Microsoft Authenticator).',
    totpPicture: 'Gambar QR untuk aplikasi autentikator',
    totpKey: 'Tidak bisa memindai? Ketik kunci ini di aplikasi:',
    totpFirst: 'Lalu ketik kode 6 angka yang tampil:',
    totpGiveCode: 'Ketik kode 6 angka dari aplikasi, atau kode cadangan, untuk meneruskan.',
    totpFinish: 'Selesaikan pemasangan',
    recoveryTitle: 'Simpan sepuluh kode cadangan ini',
    recoveryExplain:
      'Pakai satu kode bila ponsel tidak ada. Tiap kode hanya sekali pakai. Kode ini tidak ditampilkan lagi, jadi cetak atau salin sekarang.',
    recoverySaved: 'Sudah saya simpan',
    passkeyTitle: 'Kunci sandi',
    passkeyExplain: 'Masuk dengan sidik jari, wajah, atau kunci layar perangkat, tanpa mengetik NIP dan kata sandi.',
    passkeyNone: 'Belum ada kunci sandi.',
    passkeyAdd: 'Tambah kunci sandi di perangkat ini',
    passkeyUnsupported: 'Peramban ini belum mendukung kunci sandi.',
    passkeyStopped: 'Perangkat tidak membuat kunci sandi. Coba lagi, atau pakai perangkat lain.',
    passkeyMade: (p: { date: string }) => `Dibuat ${p.date}`,
    passkeyUsed: (p: { date: string }) => `terakhir dipakai ${p.date}`,
    passkeyRemove: (p: { name: string }) => `Hapus kunci sandi ${p.name}`,
    passkeyRemoveAsk: 'Kunci sandi ini tidak bisa dipakai lagi untuk masuk. Anda bisa menambahkannya lagi kapan saja.',
    sessionsTitle: 'Perangkat yang sedang masuk',
    sessionsExplain: 'Keluarkan perangkat yang tidak Anda kenali, lalu ganti kata sandi.',
    sessionHere: 'Perangkat ini',
    sessionDevice: (p: { browser: string; system: string }) => `${p.browser} di ${p.system}`,
    sessionSeen: (p: { moment: string; address: string }) => `Terakhir aktif ${p.moment} · alamat ${p.address}`,
    sessionBy: (p: { method: string }) => `masuk dengan ${p.method}`,
    sessionEnd: 'Keluarkan',
    sessionsEndOthers: 'Keluarkan semua perangkat lain',
    sessionsEnded: (p: { n: number }) =>
      p.n === 0 ? 'Tidak ada perangkat lain yang sedang masuk.' : `${p.n} perangkat dikeluarkan.`,
  },
  accounts: {
    title: 'Akun & peran',
    sentence: (p: { total: string }) => `${p.total} akun. Cari akun untuk memberi peran atau memulihkan cara masuk.`,
    search: 'Cari nama, NIP, atau surel',
    role: 'Peran',
    anyRole: 'Semua peran',
    name: 'Nama',
    number: 'NIP',
    state: 'Keadaan',
    none: 'Tidak ada akun yang cocok',
    noneWhy: 'Coba sebagian nama, atau beberapa angka pertama NIP.',
    closed: 'Ditutup',
    neverIn: 'Belum pernah masuk',
    withSecondFactor: 'Autentikator terpasang',
    employeeOnly: 'Pegawai',
    back: 'Semua akun',
    rolesTitle: 'Peran',
    rolesExplain: 'Kepala unit, termasuk Plt dan Plh, mengikuti data kepala unit dan diubah di halaman unit kerja.',
    rolesNone: 'Belum ada peran tambahan. Sebagai pegawai ia melihat jadwalnya sendiri.',
    roleAdd: 'Beri peran',
    roleWhole: 'seluruh instansi',
    roleFrom: (p: { from: string }) => `sejak ${p.from}`,
    roleSpan: (p: { from: string; to: string }) => `${p.from} sampai ${p.to}`,
    roleHead: 'dari data kepala unit',
    roleActing: { plt: 'Plt', plh: 'Plh' },
    roleEnd: 'Akhiri',
    roleEndAsk: (p: { role: string; name: string }) => `Peran ${p.role} untuk ${p.name} berakhir hari ini juga.`,
    roleUnit: 'Unit',
    roleUnitSearch: 'Cari unit',
    roleUnitHint: 'Berlaku juga untuk semua unit di bawahnya.',
    roleStart: 'Mulai',
    roleStop: 'Sampai',
    roleGive: 'Beri peran',
    roleGiven: (p: { role: string }) => `Peran ${p.role} sudah diberikan.`,
    chooseRole: 'Pilih peran.',
    chooseUnit: 'Pilih unit.',
    chooseDate: 'Isi tanggal mulai.',
    accessTitle: 'Cara masuk',
    password: 'Kata sandi',
    passwordStates: { none: 'belum ada', temporary: 'sementara, harus diganti', own: 'ada' },
    secondFactor: 'Aplikasi autentikator',
    passkeys: 'Kunci sandi',
    sessions: 'Perangkat yang sedang masuk',
    lastSeen: 'Terakhir aktif',
    yes: 'terpasang',
    no: 'belum',
    temporary: 'Buat kata sandi sementara',
    temporaryAsk:
      'Kata sandi lama tidak berlaku lagi dan semua perangkat pegawai ini dikeluarkan. Serahkan kata sandi sementara langsung kepada orangnya.',
    temporaryTitle: 'Kata sandi sementara',
    temporaryShown: 'Kata sandi ini hanya tampil sekali. Pegawai harus menggantinya ketika masuk pertama kali.',
    link: 'Kirim tautan lewat surel',
    linkSent: 'Tautan sudah dikirim ke surel pegawai; berlaku 30 menit.',
    lostPhone: 'Ponsel hilang: lepas autentikator dan kunci sandi',
    lostPhoneAsk: 'Pegawai ini dapat masuk lagi hanya dengan kata sandi, dan semua perangkatnya dikeluarkan.',
    lostPhoneDone: 'Autentikator dan kunci sandi sudah dilepas.',
    close: 'Tutup akun',
    closeAsk: 'Pegawai ini langsung keluar dari semua perangkat dan tidak bisa masuk lagi sampai akunnya dibuka.',
    open: 'Buka akun',
    ssoTitle: 'SSO instansi',
    ssoAbsent: 'SSO belum diatur. Aturlah di Pengaturan instansi.',
    ssoExplain:
      'Bila diizinkan, orang yang pertama kali masuk lewat SSO dicocokkan dengan akun di sini. Setelah itu akunnya terikat.',
    ssoMatch: {
      none: 'Jangan cocokkan sendiri',
      email: 'Cocokkan dengan surel yang sudah diverifikasi',
      number: 'Cocokkan dengan NIP',
    },
    ssoSaved: 'Pengaturan SSO sudah disimpan.',
  },
};
