import { agency } from './agency.ts';
import { leader, type UnitPlan } from './plan.ts';
import { site } from './sites.ts';

const school = (level: 'SD' | 'SMP', n: number, districts: number): UnitPlan => {
  const name = `${level} Negeri Contoh ${String(n).padStart(3, '0')}`;
  return {
    name,
    kind: 'school',
    services: ['education'],
    profile: level === 'SD' ? 'primarySchool' : 'secondarySchool',
    site: site(`${level.toLowerCase()}-${n}`, name, `Jalan Pendidikan No. ${n}`, ((n - 1) % districts) + 1, {
      radiusMetres: 80,
    }),
    head: leader(`Kepala ${name}`, 'fungsional'),
    staff: level === 'SD' ? 10 : 30,
  };
};

const office = agency({
  kind: 'dinas',
  name: 'Dinas Pendidikan',
  short: 'Disdik',
  district: 6,
  staff: 9,
  topics: [
    'Pendidikan Anak Usia Dini',
    'Pembinaan Sekolah Dasar',
    'Pembinaan Sekolah Menengah Pertama',
    'Guru dan Tenaga Kependidikan',
  ],
});

/** Dinas Pendidikan with the primary and junior secondary schools of the city. */
export const education = (size: {
  readonly districts: number;
  readonly primary: number;
  readonly secondary: number;
}): UnitPlan => ({
  ...office,
  children: [
    ...(office.children ?? []),
    ...Array.from({ length: size.primary }, (_, i) => school('SD', i + 1, size.districts)),
    ...Array.from({ length: size.secondary }, (_, i) => school('SMP', i + 1, size.districts)),
  ],
});
