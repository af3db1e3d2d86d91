// Common given names of many regions. People of the sample are made by joining two or three; no real person is meant.
export const maleNames = (
  'Bambang Slamet Sutrisno Suparman Haryono Wahyudi Purwanto Sugeng Mulyadi Supriyadi Tri Dwi Eko Adi Bayu Wisnu Galih Teguh Satrio Aryo ' +
  'Asep Dadang Cecep Ujang Dedi Yayan Tatang Iwan Deden Aceng Rizal Fauzan Hendri Yusri Zulfikar Syahrul Afrizal Irfan Rahmat Hamdan ' +
  'Togar Parlin Saut Tumpal Horas Binsar Marolop Daulat Parulian Poltak Made Wayan Nyoman Ketut Gede Komang Putu Nengah Sudarma Wirawan ' +
  'Baso Andi Daeng Syarif Rusdi Muhlis Sultan Tahir Saleh Amiruddin Yohanis Marthen Frans Semuel Yosep Markus Yulius Otniel Yance Agustinus ' +
  'Melky Ronald Stevi Rommy Jefri Herson Ambo Lalu Jumhur Sahnun Teuku Safrizal Muzakir Ilham Fadli Hafiz Farhan Naufal Rangga Reza'
).split(' ');

export const femaleNames = (
  'Sri Wahyuni Endang Suparti Sumarni Retno Wulan Ningsih Lestari Dewi Ratna Kartika Sulastri Tuti Yuni Indah Puji Rahayu Murni Hartati ' +
  'Euis Neneng Imas Tati Lilis Ai Rina Yeni Desi Elvira Yulia Fitri Nurlaila Hasnah Rosmiati Zahra Mutia Cut Nurul Husna ' +
  'Tiur Rosita Lasma Duma Hotma Rotua Saurma Risma Tiurma Marlina Luh Kadek Ayu Wayan Nyoman Ketut Sukerti Artini Suryani Widiasih ' +
  'Hasmawati Rahmatia Nuraeni Fatimah Hadijah Sitti Marwah Nirwana Jumriah Salmah Yohana Marice Debora Maria Yuliana Selfina Martha Ester Naomi Ribka ' +
  'Meity Olvie Stella Jeane Vonny Grace Baiq Husnul Laila Mardiah Nadia Salsabila Anisa Aulia Citra Intan Melati Permata Safitri Kirana'
).split(' ');

export const maleSecondNames = (
  'Santoso Prasetyo Nugroho Hidayat Setiawan Kurniawan Saputra Pratama Firmansyah Ramadhan Wijaya Utama Gunawan Susanto Hartono Suryanto ' +
  'Priyono Widiyanto Raharjo Kusuma Permana Maulana Hakim Mustofa Iskandar Effendi Darmawan Sanjaya Arifin Basri Yusuf Salim Halim Ibrahim ' +
  'Mahendra Wibisana Laksana Adiputra Suardana Arimbawa Pangestu Nainggolan Sihombing Panggabean Tampubolon Lumbantoruan Rumkorem Wanggai ' +
  'Mandowen Kambu Tuwaidan Rondonuwu Lengkong Sumakul Latumahina Pattiwael Manuhutu Tahalele Bere Nahak Seran Klau Leki Taolin'
).split(' ');

export const femaleSecondNames = (
  'Lestari Wulandari Handayani Rahmawati Setyowati Kusumawati Puspitasari Anggraini Permatasari Oktaviani Susanti Astuti Hapsari Pertiwi ' +
  'Utami Maharani Novianti Amalia Khairunnisa Rahmadani Mariana Yuningsih Suhartini Kurniasih Rohmah Fauziah Mulyani Wardani Indriani ' +
  'Suastini Widyastuti Arianti Trisnawati Pujiastuti Nainggolan Sihombing Panggabean Tampubolon Lumbantoruan Rumkorem Wanggai Mandowen ' +
  'Kambu Tuwaidan Rondonuwu Lengkong Sumakul Latumahina Pattiwael Manuhutu Tahalele Bere Nahak Seran Klau Leki Taolin Marpaung Saragih'
).split(' ');

/** Joined like this they are the names of people whom everybody knows. */
export const knownToAll: ReadonlySet<string> = new Set([
  'Agus Salim',
  'Andi Arif',
  'Eko Prasetyo',
  'Eko Yusuf',
  'Bambang Hartono',
  'Dewi Lestari',
  'Dewi Handayani',
  'Sri Mulyani',
  'Sri Lestari',
  'Dedi Mulyadi',
  'Andi Hakim',
  'Rizal Ramli',
  'Reza Pratama',
  'Reza Rahadian',
  'Citra Lestari',
  'Maria Kambu',
  'Retno Lestari',
  'Ayu Utami',
  'Intan Permata',
  'Nadia Utami',
  'Indah Permatasari',
  'Ayu Lestari',
  'Susanto Megaranto',
  'Rina Nose',
  'Galih Ginanjar',
  'Wahyudi Hidayat',
]);
