interface CommandWords {
  readonly about: string;
  readonly flags: Readonly<Record<string, string>>;
}

/** What `luwes --help` says; commands and flags by the names under which they are typed. */
export const terminalHelpWords = {
  title: 'luwes — kerja fleksibel untuk pemerintah Indonesia',
  example: 'Contoh:',
  foot: [
    'luwes PERINTAH --help menerangkan satu perintah beserta contohnya.',
    '--lang id|en memilih bahasa pesan; tanpa itu LANG yang menentukan, dan tanpa keduanya bahasa Indonesia.',
  ] as readonly string[],
  shared: {
    json: 'menjawab dalam bentuk JSON',
    data: 'folder data dengan basis data tertanam (tanpa ini LUWES_DATA, lalu ./data)',
    database: 'server PostgreSQL (tanpa ini LUWES_DATABASE_URL)',
  } as Readonly<Record<string, string>>,
  commands: {
    serve: { about: 'Menjalankan server dengan konfigurasi dari lingkungan (docs/operate/install.md).', flags: {} },
    demo: {
      about: 'Memuat sebuah kota rekaan dan menjalankan Luwes dengannya, untuk melihat-lihat dan mencoba semuanya.',
      flags: {
        small: 'sekitar 600 orang, bukan 12.000',
        port: 'porta yang dipakai; tanpa ini 8080 atau berikutnya yang bebas',
        data: 'folder data contoh; tanpa ini data/demo atau data/demo-small',
        fresh: 'membuat data contoh dari awal; yang diubah di dalamnya hilang',
      },
    },
    backup: {
      about:
        'Menulis semuanya ke satu berkas yang dibaca "luwes restore" pada basis data mana pun, juga selagi Luwes berjalan.',
      flags: {},
    },
    restore: {
      about: 'Memulihkan cadangan ke basis data kosong, seluruhnya atau tidak sama sekali, dan memeriksa jejak audit.',
      flags: {},
    },
    upgrade: {
      about: 'Membawa basis data tertanam ke versi mayor PostgreSQL milik Luwes ini; yang lama disimpan.',
      flags: { data: 'folder data (tanpa ini LUWES_DATA, lalu ./data)' },
    },
    'audit verify': {
      about:
        'Menghitung ulang jejak audit dan menyebut setiap catatan yang diubah, dihapus, dipindah, atau disisipkan; menjawab 1 bila ada.',
      flags: { agency: 'hanya instansi ini' },
    },
    'keys rewrap': {
      about:
        'Menyegel semua rahasia (dispensasi, pernyataan, berkas, faktor kedua, SSO) dengan kunci induk baru selagi Luwes berhenti; menjawab 1 bila ada yang tidak terbuka dengan kedua kunci.',
      flags: { 'dry-run': 'hanya menghitung; tidak menulis apa pun' },
    },
    'agency add': {
      about:
        'Menambah instansi beserta petugas kepegawaian pertamanya dan mencetak kata sandi sekali pakai untuk diserahkan; Luwes dihentikan dahulu bila memakai basis data tertanam.',
      flags: {
        name: 'nama resmi, seperti pada kop surat',
        'short-name': 'nama singkat (tanpa ini nama resmi)',
        kind: 'province, city, regency, atau ministry',
        region: 'kode Kemendagri seperti 33.74',
        zone: 'Asia/Jakarta (bawaan), Asia/Pontianak, Asia/Makassar, atau Asia/Jayapura',
        'officer-name': 'nama petugas kepegawaian pertama',
        'officer-number': 'NIP atau nomor pegawai petugas itu',
        'officer-email': 'alamat surel petugas itu, untuk mengatur ulang sandi kelak',
      },
    },
    'agency list': {
      about:
        'Mendaftar instansi dalam basis data beserta keadaannya; Luwes dihentikan dahulu bila memakai basis data tertanam.',
      flags: {},
    },
    import: {
      about:
        'Memasukkan pegawai atau unit dari .xlsx, .xls, atau .csv, juga selagi Luwes berjalan; menjawab 1 bila ada baris yang salah.',
      flags: {
        file: 'lembar kerja dengan kolom SIASN atau dari templat',
        kind: 'employees (bawaan) atau units',
        sheet: 'lembar yang dibaca (tanpa ini yang terisi paling banyak)',
        'as-of': 'hari mulai berlakunya perubahan tanpa tanggal (tanpa ini hari ini)',
        'create-units': 'membuat unit yang disebut berkas tetapi belum dikenal',
        'dry-run': 'hanya pratinjau; pegawai dan unit tidak ditulis',
        agency: 'nomor instansi (tanpa ini 1)',
      },
    },
    'policy check': {
      about: 'Membaca folder kebijakan, mencari pertentangan, dan menjalankan contoh kasusnya.',
      flags: {},
    },
    'policy in-force': {
      about: 'Menyebut apa yang berlaku pada suatu hari, dan artinya bagi orang yang diterangkan dalam berkas.',
      flags: {
        date: 'harinya',
        person: 'JSON dengan yang diketahui tentang orang itu; tanpa ini hanya ketentuannya yang disebut',
        policy: 'folder kebijakan; tanpa ini yang disertakan Luwes',
        region: 'kode Kemendagri instansi; ketentuan daerah lain tidak dipakai',
      },
    },
    plan: {
      about: 'Menyusun jadwal orang-orang dalam berkas pegawai menurut edaran yang berlaku, tanpa server.',
      flags: {
        staff: 'XLSX atau CSV seperti untuk impor',
        policy: 'folder satu peraturan, atau beberapa yang berlaku bersama',
        from: 'hari pertama',
        to: 'hari terakhir',
        out: '.xlsx untuk dicetak, .json untuk diterangkan dan diperiksa',
        region: 'kode Kemendagri instansi; ketentuan daerah lain tidak dipakai',
        switch: 'keadaan wilayah yang ditanyakan ketentuan, misalnya riskZone=high,psbb=on',
        seed: 'menentukan di antara rencana yang sama baik; bilangan sama memberi rencana sama (1)',
        language: 'bahasa lembar kerja (id)',
      },
    },
    explain: {
      about:
        'Menerangkan mengapa seseorang bekerja di mana pada suatu hari, ketentuan mana yang kalah, apa yang mungkin selain itu, dan seberapa dekat batasnya.',
      flags: {
        plan: 'rencana yang ditulis `luwes plan` sebagai .json',
        person: 'nomor, atau sebagian nama',
        date: 'hari dalam rencana itu',
        language: 'bahasa jawaban (en)',
      },
    },
    'day judge': {
      about:
        'Menilai hari dari sebuah berkas: catatan hadir, jadwal, dan aturan masuk; catatan hari beserta alasannya keluar. Tanpa server.',
      flags: { schema: 'mencetak skema JSON berkas itu, bukan membacanya' },
    },
    'device replay': {
      about:
        'Membaca permintaan mesin presensi yang terekam, berkas USB, atau tabel dari mesin, lalu mencetak apa yang dipahami.',
      flags: {
        method: 'jenis mesin: iris, finger, face, palm, card, atau pin',
        all: 'mencetak setiap baris, bukan hanya beberapa yang pertama dari tiap jenis',
      },
    },
    'day explain': {
      about:
        'Menerangkan satu hari seorang pegawai dari basis data: hasilnya dan sebabnya, setiap presensi, bukti, aturan, dan keputusan.',
      flags: { person: 'NIP atau nomor pegawai lain', date: 'hari itu', agency: 'instansinya; 1 bila tidak disebut' },
    },
    'roster verify': {
      about:
        'Menilai rencana menurut setiap ketentuan yang berlaku, kalender, dan ketidakhadiran, terpisah dari yang menyusunnya.',
      flags: {},
    },
  } as Readonly<Record<string, CommandWords>>,
};
