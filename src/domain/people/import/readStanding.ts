import type { PersonStanding } from '../personFacts.ts';
import type { RowReader } from './rowReader.ts';

/** What a line says of the considerations; null where it says nothing. */
export type StandingInput = Omit<PersonStanding, 'inPositionSince'>;

type Words<T> = readonly (readonly [RegExp, T])[];

/** Expectations as they stand, and the five predicates of PermenPANRB 6/2022: only "Baik" is what was expected, only "Sangat baik" is above it. */
const performances: Words<PersonStanding['performance']> = [
  [/di ?atas|^above$/, 'above'],
  [/sesuai|^as$/, 'as'],
  [/di ?bawah|^below$/, 'below'],
  [/^sangat baik$/, 'above'],
  [/^baik$/, 'as'],
  [/butuh perbaikan|perlu perbaikan|cukup|kurang|misconduct/, 'below'],
];
const itSkills: Words<PersonStanding['itSkill']> = [
  [/pendampingan|kurang|rendah|dasar|tidak|^low$/, 'low'],
  [/cukup|sedang|menengah|^enough$/, 'enough'],
  [/mahir|tinggi|baik|lanjut|^high$/, 'high'],
];
/** Whoever is under examination counts as whoever serves a penalty: PermenPANRB 4/2025 art. 25 names both. */
const penalties: Words<boolean> = [
  [/^(tidak|t|n|no|nihil|0|bebas|false)\b|tidak (ada|sedang|pernah)/, false],
  [/^(ya|y|yes|ada|1|true)\b|proses|sedang|menjalani|pemeriksaan/, true],
];

/** Reads performance predicate, skill with computers and disciplinary penalty; what cannot be read is passed over with a warning. */
export const readStanding = (row: RowReader): StandingInput => {
  const said = <T>(field: 'performance' | 'itSkill' | 'penalty', words: Words<T>): T | null => {
    const text = row.text(field).toLowerCase();
    if (text === '') return null;
    const found = words.find(([pattern]) => pattern.test(text));
    if (found === undefined) row.warn(`${field}.unreadable`, field);
    return found?.[1] ?? null;
  };
  return {
    performance: said('performance', performances),
    itSkill: said('itSkill', itSkills),
    penalty: said('penalty', penalties),
  };
};
