import { type AgencyPlan, agency } from './agency.ts';
import { leader, type UnitPlan } from './plan.ts';
import { cityHall, jointBuilding, servicesMall, tradeHouse } from './sites.ts';

const registry: AgencyPlan = {
  kind: 'dinas',
  name: 'Dinas Kependudukan dan Pencatatan Sipil',
  short: 'Disdukcapil',
  district: 1,
  site: servicesMall,
  staff: 9,
  profile: 'counter',
  more: { services: ['populationRegistry'] },
  topics: [
    {
      topic: 'Pendaftaran Penduduk',
      counters: [
        { name: 'Loket 1: KTP elektronik', service: 'populationRegistry', minimumStaff: 2 },
        { name: 'Loket 2: Kartu keluarga', service: 'populationRegistry', minimumStaff: 1 },
      ],
    },
    {
      topic: 'Pencatatan Sipil',
      counters: [{ name: 'Loket 3: Akta kelahiran dan kematian', service: 'populationRegistry', minimumStaff: 2 }],
    },
    { topic: 'Informasi Administrasi Kependudukan', profile: 'technology', services: ['informationTechnology'] },
    { topic: 'Pemanfaatan Data Kependudukan', profile: 'office', services: [] },
  ],
};

const licensing: AgencyPlan = {
  kind: 'dinas',
  name: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
  short: 'DPMPTSP',
  district: 1,
  site: servicesMall,
  topics: [
    'Promosi Penanaman Modal',
    {
      topic: 'Pelayanan Perizinan',
      profile: 'counter',
      services: ['licensing'],
      counters: [
        { name: 'Loket Perizinan Usaha', service: 'licensing', minimumStaff: 2 },
        { name: 'Loket Perizinan Bangunan', service: 'licensing', minimumStaff: 2 },
      ],
    },
    { topic: 'Pengaduan dan Kebijakan Perizinan', services: ['licensing'] },
    'Pengendalian Penanaman Modal',
  ],
};

const revenue: AgencyPlan = {
  kind: 'badan',
  name: 'Badan Pendapatan Daerah',
  short: 'Bapenda',
  district: 2,
  site: jointBuilding,
  profile: 'finance',
  staff: 8,
  topics: [
    'Perencanaan Pendapatan',
    {
      topic: 'Pelayanan Pajak Daerah',
      profile: 'counter',
      services: ['revenue'],
      counters: [
        { name: 'Loket PBB dan BPHTB', service: 'revenue', minimumStaff: 2 },
        { name: 'Loket Pajak Usaha', service: 'revenue', minimumStaff: 1 },
      ],
    },
    { topic: 'Penagihan', services: ['revenue'], profile: 'field' },
    { topic: 'Pembukuan dan Pelaporan', services: ['revenue'] },
  ],
};

const fireStations: UnitPlan[] = ['Tengah', 'Utara', 'Timur', 'Barat'].map((name) => ({
  name: `Pos Pemadam Contoh ${name}`,
  kind: 'uptd',
  head: leader(`Kepala Pos Pemadam Contoh ${name}`, 'pengawas', 'onSite'),
  staff: 45,
  profile: 'fire',
  services: ['fire', 'emergency'],
  shifts: true,
  strategic: true,
}));

const cleaning: UnitPlan[] = ['Tengah', 'Timur', 'Barat'].map((name) => ({
  name: `UPTD Kebersihan Contoh ${name}`,
  kind: 'uptd',
  head: leader(`Kepala UPTD Kebersihan Contoh ${name}`, 'pengawas', 'field'),
  staff: 85,
  profile: 'crew',
  services: ['cleaning'],
}));

const plans: readonly AgencyPlan[] = [
  registry,
  licensing,
  revenue,
  {
    kind: 'badan',
    name: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    short: 'BKPSDM',
    district: 1,
    site: cityHall,
    more: { strategic: true },
    topics: [
      'Pengadaan dan Informasi Pegawai',
      'Mutasi dan Promosi',
      'Kinerja dan Disiplin',
      'Pengembangan Kompetensi',
    ],
  },
  {
    kind: 'badan',
    name: 'Badan Perencanaan Pembangunan Daerah',
    short: 'Bappeda',
    district: 1,
    site: cityHall,
    topics: [
      'Perencanaan dan Evaluasi',
      'Pembangunan Manusia',
      'Perekonomian dan Sumber Daya Alam',
      'Prasarana Wilayah',
    ],
  },
  {
    kind: 'badan',
    name: 'Badan Pengelolaan Keuangan dan Aset Daerah',
    short: 'BPKAD',
    district: 1,
    site: cityHall,
    profile: 'finance',
    more: { strategic: true },
    topics: ['Anggaran', 'Perbendaharaan', 'Akuntansi', 'Aset Daerah'],
  },
  {
    kind: 'badan',
    name: 'Badan Kesatuan Bangsa dan Politik',
    short: 'Bakesbangpol',
    district: 2,
    site: jointBuilding,
    topics: ['Ideologi dan Wawasan Kebangsaan', 'Politik Dalam Negeri', 'Kewaspadaan Nasional'],
  },
  {
    kind: 'badan',
    name: 'Badan Riset dan Inovasi Daerah',
    short: 'Brida',
    district: 2,
    site: jointBuilding,
    topics: ['Riset Pemerintahan', 'Inovasi dan Teknologi'],
  },
  {
    kind: 'satpolPp',
    name: 'Satuan Polisi Pamong Praja',
    short: 'Satpol PP',
    district: 1,
    profile: 'patrol',
    sections: true,
    staff: 32,
    more: { services: ['publicOrder'], strategic: true },
    topics: [
      { topic: 'Ketertiban Umum', shifts: true },
      { topic: 'Penegakan Peraturan Daerah', shifts: true },
      'Perlindungan Masyarakat',
      { topic: 'Sumber Daya Aparatur', profile: 'office' },
    ],
  },
  {
    kind: 'bpbd',
    name: 'Badan Penanggulangan Bencana Daerah',
    short: 'BPBD',
    district: 4,
    profile: 'field',
    sections: true,
    more: { services: ['disaster'], strategic: true },
    topics: [
      'Pencegahan dan Kesiapsiagaan',
      { topic: 'Kedaruratan dan Logistik', services: ['disaster', 'emergency'], shifts: true, staff: 12 },
      'Rehabilitasi dan Rekonstruksi',
    ],
  },
  {
    kind: 'dinas',
    name: 'Dinas Pemadam Kebakaran',
    short: 'Damkar',
    district: 4,
    profile: 'office',
    sections: true,
    staff: 5,
    topics: ['Pencegahan Kebakaran', 'Operasi dan Penyelamatan', 'Sarana Prasarana Pemadam'],
    under: fireStations,
  },
  {
    kind: 'dinas',
    name: 'Dinas Lingkungan Hidup',
    short: 'DLH',
    district: 5,
    topics: ['Penataan Lingkungan', 'Pengendalian Pencemaran', 'Pengelolaan Sampah'],
    under: cleaning,
  },
  {
    kind: 'dinas',
    name: 'Dinas Perhubungan',
    short: 'Dishub',
    district: 6,
    profile: 'field',
    sections: true,
    staff: 14,
    more: { services: ['transport'] },
    topics: [
      'Lalu Lintas',
      'Angkutan',
      {
        topic: 'Pengujian Kendaraan',
        counters: [{ name: 'Loket Uji Kendaraan', service: 'transport', minimumStaff: 1 }],
      },
      'Perparkiran',
    ],
  },
  {
    kind: 'dinas',
    name: 'Dinas Komunikasi, Informatika, Statistik, dan Persandian',
    short: 'Diskominfo',
    district: 1,
    site: cityHall,
    profile: 'technology',
    more: { services: ['informationTechnology'] },
    topics: ['Aplikasi dan Infrastruktur', 'Komunikasi Publik', 'Statistik', 'Persandian dan Keamanan Informasi'],
  },
  {
    kind: 'dinas',
    name: 'Dinas Koperasi, Usaha Kecil, dan Menengah',
    short: 'Dinkop UKM',
    district: 2,
    site: jointBuilding,
    topics: ['Kelembagaan Koperasi', 'Pemberdayaan Usaha Kecil'],
    under: [
      {
        name: 'UPTD Rumah Promosi',
        kind: 'uptd',
        head: leader('Kepala UPTD Rumah Promosi', 'pengawas', 'administration'),
        staff: 4,
        site: tradeHouse,
      },
    ],
  },
  {
    kind: 'dinas',
    name: 'Dinas Pekerjaan Umum',
    short: 'DPU',
    district: 7,
    profile: 'field',
    staff: 10,
    topics: ['Jalan dan Jembatan', 'Sumber Daya Air', 'Drainase', { topic: 'Bina Teknik', profile: 'office' }],
  },
  {
    kind: 'dinas',
    name: 'Dinas Perumahan dan Kawasan Permukiman',
    short: 'Disperkim',
    district: 7,
    topics: ['Perumahan', 'Permukiman', 'Pertamanan dan Pemakaman'],
  },
  {
    kind: 'dinas',
    name: 'Dinas Penataan Ruang',
    short: 'Distaru',
    district: 2,
    site: jointBuilding,
    topics: ['Tata Ruang', 'Tata Bangunan', 'Pertanahan'],
  },
  {
    kind: 'dinas',
    name: 'Dinas Sosial',
    short: 'Dinsos',
    district: 8,
    topics: ['Perlindungan Sosial', 'Rehabilitasi Sosial', 'Pemberdayaan Sosial'],
  },
  {
    kind: 'dinas',
    name: 'Dinas Tenaga Kerja',
    short: 'Disnaker',
    district: 8,
    topics: ['Pelatihan Kerja', 'Penempatan Kerja', 'Hubungan Industrial'],
  },
  {
    kind: 'dinas',
    name: 'Dinas Pemberdayaan Perempuan dan Perlindungan Anak',
    short: 'DP3A',
    district: 2,
    site: jointBuilding,
    topics: ['Pemberdayaan Perempuan', 'Perlindungan Anak'],
  },
  {
    kind: 'dinas',
    name: 'Dinas Pengendalian Penduduk dan Keluarga Berencana',
    short: 'DPPKB',
    district: 9,
    profile: 'field',
    topics: ['Keluarga Berencana', 'Ketahanan Keluarga'],
  },
  {
    kind: 'dinas',
    name: 'Dinas Ketahanan Pangan',
    short: 'DKP',
    district: 9,
    topics: ['Ketersediaan Pangan', 'Konsumsi dan Keamanan Pangan'],
  },
  {
    kind: 'dinas',
    name: 'Dinas Pertanian',
    short: 'Distan',
    district: 10,
    profile: 'field',
    topics: ['Tanaman Pangan', 'Peternakan', 'Penyuluhan'],
  },
  {
    kind: 'dinas',
    name: 'Dinas Perikanan',
    short: 'Dinkan',
    district: 11,
    profile: 'field',
    topics: ['Perikanan Tangkap', 'Perikanan Budidaya'],
  },
  {
    kind: 'dinas',
    name: 'Dinas Perdagangan',
    short: 'Disdag',
    district: 12,
    topics: [
      'Pengembangan Perdagangan',
      { topic: 'Pengelolaan Pasar', profile: 'field', staff: 18 },
      'Pembinaan Pedagang',
    ],
  },
  {
    kind: 'dinas',
    name: 'Dinas Perindustrian',
    short: 'Disperin',
    district: 12,
    topics: ['Industri Agro', 'Industri Kreatif'],
  },
  {
    kind: 'dinas',
    name: 'Dinas Kebudayaan dan Pariwisata',
    short: 'Disbudpar',
    district: 13,
    topics: ['Kebudayaan', 'Destinasi Pariwisata', 'Pemasaran Pariwisata'],
  },
  {
    kind: 'dinas',
    name: 'Dinas Kepemudaan dan Olahraga',
    short: 'Dispora',
    district: 14,
    topics: ['Kepemudaan', 'Keolahragaan'],
  },
  {
    kind: 'dinas',
    name: 'Dinas Arsip dan Perpustakaan',
    short: 'Disarpus',
    district: 15,
    topics: ['Perpustakaan', 'Kearsipan'],
  },
];

export const agencies: readonly UnitPlan[] = plans.map(agency);

/** Those that the small city keeps: every kind of work and every kind of counter. */
export const agenciesOfSmallCity: readonly UnitPlan[] = plans
  .filter((plan) => ['Disdukcapil', 'DPMPTSP', 'Bapenda', 'BKPSDM', 'Satpol PP', 'Diskominfo'].includes(plan.short))
  .map((plan) =>
    agency({ ...plan, topics: plan.topics.slice(0, plan.short === 'Disdukcapil' || plan.short === 'Bapenda' ? 4 : 2) }),
  );
