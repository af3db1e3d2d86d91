import type { UnitKind } from './model.ts';

/** First match wins; the order puts the special before the general ("UPTD Puskesmas" is a puskesmas). PP 18/2016. */
const patterns: readonly (readonly [RegExp, UnitKind])[] = [
  [/puskesmas|pusat kesehatan masyarakat/i, 'puskesmas'],
  [/\brsud\b|rumah sakit/i, 'hospital'],
  [/^(sd|smp|sma|smk|tk|paud|slb)\b|sekolah/i, 'school'],
  [/^sub\s*-?\s*bag/i, 'subbagian'],
  [/^seksi\b|^sub\s*-?\s*bidang|^subbid/i, 'seksi'],
  [/^bidang\b|^inspektur pembantu/i, 'bidang'],
  [/^bagian\b|^sekretariat$|^sekretariat (dinas|badan|inspektorat|kecamatan|satpol)/i, 'bagian'],
  [/^biro\b|^asisten\b/i, 'bureau'],
  [/^sekretariat (dprd|dewan)/i, 'councilSecretariat'],
  [/^sekretariat daerah/i, 'secretariat'],
  [/^inspektorat/i, 'inspectorate'],
  [/satpol|satuan polisi pamong/i, 'satpolPp'],
  [/\bbpbd\b|badan penanggulangan bencana/i, 'bpbd'],
  [/^kecamatan\b/i, 'kecamatan'],
  [/^kelurahan\b/i, 'kelurahan'],
  [/\bupt\b|\buptd\b|unit pelaksana teknis/i, 'uptd'],
  [/^dinas\b/i, 'dinas'],
  [/^badan\b/i, 'badan'],
  [/^(pemerintah|kementerian|provinsi|kota|kabupaten)\b/i, 'root'],
  [/^(tim|kelompok|pokja|urusan)\b/i, 'team'],
];

/** Kind of a unit from its name; null when the name does not tell. */
export const readUnitKind = (name: string): UnitKind | null =>
  patterns.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? null;
