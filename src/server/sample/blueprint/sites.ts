import type { SitePlan } from './plan.ts';

/** Kecamatan of the invented city, in the order of their codes 99.71.01 to 99.71.16. */
export const directions = [
  'Tengah',
  'Utara',
  'Selatan',
  'Timur',
  'Barat',
  'Hulu',
  'Hilir',
  'Baru',
  'Raya',
  'Jaya',
  'Makmur',
  'Mulya',
  'Lestari',
  'Asri',
  'Permai',
  'Indah',
] as const;

export const site = (
  key: string,
  name: string,
  street: string,
  district: number,
  more: Partial<SitePlan> = {},
): SitePlan => ({
  key,
  name,
  address: `${street}, Kecamatan Contoh ${directions[district - 1]}, Kota Contoh (data contoh)`,
  district,
  week: 'five',
  radiusMetres: 100,
  ...more,
});

export const cityHall = site('balai-kota', 'Balai Kota Contoh', 'Jalan Balai Kota No. 1', 1, {
  radiusMetres: 180,
  polygon: true,
});
export const councilHouse = site('dprd', 'Gedung DPRD Kota Contoh', 'Jalan Balai Kota No. 3', 1, { radiusMetres: 120 });
export const jointBuilding = site('gedung-bersama', 'Gedung Bersama Perangkat Daerah', 'Jalan Misal Raya No. 20', 2, {
  radiusMetres: 150,
});
export const servicesMall = site('mpp', 'Mal Pelayanan Publik Contoh', 'Jalan Umpama No. 8', 1, {
  radiusMetres: 120,
  polygon: true,
});
export const hospitalSite = site('rsud', 'RSUD Kota Contoh', 'Jalan Sehat No. 1', 3, {
  radiusMetres: 250,
  polygon: true,
  week: 'six',
});
export const tradeHouse = site(
  'rumah-promosi',
  'Rumah Promosi Kota Contoh (perwakilan, WITA)',
  'Jalan Peraga No. 5',
  1,
  {
    zone: 'Asia/Makassar',
    address: 'Jalan Peraga No. 5, luar daerah, zona WITA (data contoh)',
  },
);
