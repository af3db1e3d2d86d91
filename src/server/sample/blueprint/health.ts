import { agency } from './agency.ts';
import { leader, type UnitPlan } from './plan.ts';
import { directions, hospitalSite, site } from './sites.ts';

const clinic = (place: string, name: string, district: number, n: number): UnitPlan => ({
  name: `Puskesmas ${place} ${name}`,
  kind: 'puskesmas',
  services: ['health'],
  strategic: true,
  profile: 'clinic',
  site: site(`puskesmas-${n}`, `Puskesmas ${place} ${name}`, `Jalan Sehat ${place} No. ${n}`, district, {
    week: 'six',
    radiusMetres: 60,
  }),
  head: leader(`Kepala Puskesmas ${place} ${name}`, 'fungsional'),
  staff: 0,
  children: [
    {
      name: `Tata Usaha Puskesmas ${place} ${name}`,
      kind: 'subbagian',
      profile: 'office',
      services: [],
      staff: 6,
      head: leader('Kepala Subbagian Tata Usaha Puskesmas', 'pengawas', 'administration'),
    },
    {
      name: `Pelayanan Puskesmas ${place} ${name}`,
      kind: 'team',
      staff: 28,
      counters: [
        { name: 'Loket Pendaftaran', service: 'health', minimumStaff: 1 },
        { name: 'Poli Umum', service: 'health', minimumStaff: 2 },
      ],
    },
  ],
});

/** Two puskesmas in each kecamatan, a third in the first five: 37 for the whole city. */
const clinics = (districts: number, most: number): UnitPlan[] =>
  ['Misal', 'Umpama', 'Peraga']
    .flatMap((place, i) =>
      directions
        .slice(0, i === 2 ? Math.min(5, districts) : districts)
        .map((name, d) => ({ place, name, district: d + 1 })),
    )
    .slice(0, most)
    .map(({ place, name, district }, i) => clinic(place, name, district, i + 1));

const ward = (name: string, staff: number): UnitPlan => ({
  name: `Ruang Rawat ${name}`,
  kind: 'team',
  profile: 'ward',
  staff,
  services: ['health', 'emergency'],
  shifts: true,
});

const hospital = (wards: number): UnitPlan => ({
  name: 'RSUD Kota Contoh',
  kind: 'hospital',
  services: ['health'],
  strategic: true,
  site: hospitalSite,
  profile: 'office',
  head: leader('Direktur RSUD Kota Contoh', 'jptPratama'),
  children: [
    {
      name: 'Wakil Direktur Umum dan Keuangan',
      kind: 'bagian',
      services: [],
      head: leader('Wakil Direktur Umum dan Keuangan', 'administrator'),
      children: ['Kepegawaian', 'Keuangan', 'Perencanaan', 'Rekam Medis'].map((part) => ({
        name: `Subbagian ${part} RSUD`,
        kind: 'subbagian',
        staff: 14,
        head: leader(`Kepala Subbagian ${part} RSUD`, 'pengawas', 'administration'),
        ...(part === 'Rekam Medis'
          ? { counters: [{ name: 'Pendaftaran Rawat Jalan', service: 'health' as const, minimumStaff: 3 }] }
          : {}),
      })),
    },
    {
      name: 'Wakil Direktur Pelayanan',
      kind: 'bidang',
      profile: 'ward',
      head: leader('Wakil Direktur Pelayanan', 'administrator'),
      children: [
        {
          name: 'Instalasi Gawat Darurat',
          kind: 'team',
          profile: 'ward',
          staff: 62,
          services: ['health', 'emergency'],
          shifts: true,
        },
        { name: 'Instalasi Rawat Jalan', kind: 'team', profile: 'clinic', staff: 86 },
        { name: 'Instalasi Farmasi', kind: 'team', profile: 'clinic', staff: 40 },
        {
          name: 'Instalasi Laboratorium',
          kind: 'team',
          profile: 'clinic',
          staff: 34,
          services: ['health', 'emergency'],
          shifts: true,
        },
        ...[
          'Anggrek',
          'Bougenvil',
          'Cempaka',
          'Dahlia',
          'Edelweis',
          'Flamboyan',
          'Gardenia',
          'Kenanga',
          'Lavender',
          'Mawar',
          'Nusa Indah',
          'Teratai',
        ]
          .slice(0, wards)
          .map((name) => ward(name, 46)),
        {
          name: 'Perawatan Intensif',
          kind: 'team',
          profile: 'ward',
          staff: 58,
          services: ['health', 'emergency'],
          shifts: true,
        },
      ],
    },
  ],
});

const office = agency({
  kind: 'dinas',
  name: 'Dinas Kesehatan',
  short: 'Dinkes',
  district: 3,
  topics: ['Kesehatan Masyarakat', 'Pencegahan Penyakit', 'Pelayanan Kesehatan', 'Sumber Daya Kesehatan'],
});

/** Dinas Kesehatan with its puskesmas, and the hospital as an agency of its own. */
export const health = (size: {
  readonly districts: number;
  readonly clinics: number;
  readonly wards: number;
}): readonly UnitPlan[] => [
  { ...office, children: [...(office.children ?? []), ...clinics(size.districts, size.clinics)] },
  hospital(size.wards),
];
