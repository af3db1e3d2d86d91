import type { EmploymentKind } from './model.ts';

const patterns: readonly (readonly [RegExp, EmploymentKind])[] = [
  [/paruh\s*waktu|part.?time/i, 'pppkPartTime'],
  [/\bp3k\b|pppk/i, 'pppk'],
  [/\bc?pns\b|pegawai negeri|^[pc]$/i, 'pns'],
  [/\bptt\b|tidak tetap/i, 'ptt'],
  [/\bthl\b|harian lepas|honor|tenaga kontrak|non.?asn/i, 'thl'],
];

/** Employment kind from `jenisPegawaiNama`, `statusPegawai` or an office's own words; null when the text does not tell. */
export const readEmploymentKind = (text: string): EmploymentKind | null =>
  patterns.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null;

/** `kedudukanPnsNama` of somebody who no longer serves; such a row ends nobody's service by itself. */
export const hasLeft = (standing: string): boolean =>
  /pensiun|berhenti|diberhentikan|meninggal|wafat|mutasi keluar/i.test(standing);
