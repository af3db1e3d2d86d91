import { getDistricts, getProvinces, getRegencies } from 'idn-area-data';
import type { Region } from '../../domain/workplace/searchRegions.ts';

const abbreviations = new Set(['DKI', 'DI']);
/** The list has provinces and regencies in capitals. */
const asWritten = (name: string): string =>
  name
    .split(' ')
    .map((word) => (abbreviations.has(word) ? word : word.charAt(0) + word.slice(1).toLowerCase()))
    .join(' ');

let loading: Promise<ReadonlyMap<string, Region>> | null = null;

const load = async (): Promise<ReadonlyMap<string, Region>> => {
  const [provinces, regencies, districts] = await Promise.all([getProvinces(), getRegencies(), getDistricts()]);
  const regions = new Map<string, Region>();
  const put = (code: string, name: string, level: Region['level'], above: string | null) => {
    const upper = above === null ? null : regions.get(above);
    regions.set(code, { code, name, level, full: upper ? `${name}, ${upper.full}` : name });
  };
  for (const p of provinces) put(p.code, asWritten(p.name), 'province', null);
  for (const r of regencies) put(r.code, asWritten(r.name), 'regency', r.province_code);
  for (const d of districts) put(d.code, d.name, 'district', d.regency_code);
  return regions;
};

/** Provinces, regencies and districts by Kemendagri code, from the package idn-area-data (ODbL); read once. */
export const regionList = (): Promise<ReadonlyMap<string, Region>> => {
  loading ??= load();
  return loading;
};

/** "Semarang Tengah, Kota Semarang, Jawa Tengah", or null for no code or one that is not in the list. */
export const regionName = async (code: string | null): Promise<string | null> =>
  code === null ? null : ((await regionList()).get(code)?.full ?? null);
