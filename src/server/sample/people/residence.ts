import type { Random } from '../random.ts';

/** Codes that Kepmendagri has given to no place: province 99, the city 99.71, its two neighbours 99.01 and 99.02. */
export const cityCode = '99.71';
const pad = (n: number): string => String(n).padStart(2, '0');

/** Half live in the kecamatan where they work, a third elsewhere in the city, the rest in a neighbouring regency. */
export const residenceFor = (random: Random, workDistrict: number): string => {
  const where = random.next();
  if (where < 0.46) return `${cityCode}.${pad(workDistrict)}`;
  if (where < 0.8) return `${cityCode}.${pad(random.int(1, 16))}`;
  return `${where < 0.92 ? '99.01' : '99.02'}.${pad(random.int(1, 9))}`;
};
