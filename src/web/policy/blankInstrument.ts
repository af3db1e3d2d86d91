import type { Instrument } from '../../domain/policy/instrument.ts';
import type { PlainDate } from '../../kernel/time.ts';

/** A draft to start from: the agency's own circular, from a day on until further notice. */
export const blankInstrument = (id: string, title: string, issuer: string, from: PlainDate): Instrument => ({
  id,
  form: 'circular',
  level: 'city',
  issuer,
  number: null,
  title: { id: title, en: title },
  issued: null,
  from,
  to: null,
  state: 'draft',
  relations: [],
  region: null,
  clauses: [],
  certain: true,
  notes: [],
  sources: [],
});

export const isCode = (text: string): boolean => /^[a-z0-9-]{3,80}$/.test(text);
/** A code made from a title: "SE Wali Kota 12/2026" gives se-wali-kota-12-2026. */
export const codeFrom = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
