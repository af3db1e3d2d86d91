import { leader, type UnitPlan } from './plan.ts';
import { directions, site } from './sites.ts';

const villages = [
  'Misal',
  'Umpama',
  'Tamsil',
  'Andai',
  'Rupa',
  'Peraga',
  'Sampel',
  'Teladan',
  'Gambaran',
  'Cerita',
  'Purwarupa',
] as const;

const section = (name: string, place: string, counter = false): UnitPlan => ({
  name: `Seksi ${name} Kecamatan ${place}`,
  kind: 'seksi',
  head: leader(`Kepala Seksi ${name}`, 'pengawas', counter ? 'service' : 'administration'),
  profile: counter ? 'counter' : 'office',
  staff: 5,
  counters: counter ? [{ name: `Loket Pelayanan Kecamatan ${place}`, service: 'subdistrict', minimumStaff: 1 }] : [],
});

const village = (village: string, name: string, district: number, n: number): UnitPlan => ({
  name: `Kelurahan ${village} ${name}`,
  kind: 'kelurahan',
  services: ['subdistrict'],
  profile: 'village',
  site: site(
    `kelurahan-${district}-${n}`,
    `Kantor Kelurahan ${village} ${name}`,
    `Jalan ${village} ${name} No. 1`,
    district,
    { radiusMetres: 50 },
  ),
  head: leader(`Lurah ${village} ${name}`, 'pengawas'),
  staff: 7,
  counters: [{ name: `Loket Kelurahan ${village} ${name}`, service: 'subdistrict', minimumStaff: 1 }],
});

const district = (name: string, n: number, size: number): UnitPlan => {
  const place = `Contoh ${name}`;
  return {
    name: `Kecamatan ${place}`,
    kind: 'kecamatan',
    services: ['subdistrict'],
    profile: 'office',
    site: site(`kecamatan-${n}`, `Kantor Kecamatan ${place}`, `Jalan Kecamatan No. ${n}`, n, { radiusMetres: 70 }),
    head: leader(`Camat ${place}`, 'administrator'),
    children: [
      {
        name: `Sekretariat Kecamatan ${place}`,
        kind: 'bagian',
        services: [],
        head: leader(`Sekretaris Kecamatan ${place}`, 'administrator'),
        children: ['Umum dan Kepegawaian', 'Perencanaan dan Keuangan'].map((part) => ({
          name: `Subbagian ${part} Kecamatan ${place}`,
          kind: 'subbagian',
          head: leader(`Kepala Subbagian ${part}`, 'pengawas', 'administration'),
          staff: 5,
        })),
      },
      section('Pelayanan Umum', place, true),
      section('Pemerintahan', place),
      section('Pembangunan', place),
      section('Ketenteraman dan Ketertiban', place),
      ...villages.slice(0, size).map((each, i) => village(each, name, n, i + 1)),
    ],
  };
};

/** The kecamatan, each with its kelurahan. */
export const districtOffices = (size: { readonly districts: number; readonly villages: number }): readonly UnitPlan[] =>
  directions.slice(0, size.districts).map((name, i) => district(name, i + 1, size.villages));
