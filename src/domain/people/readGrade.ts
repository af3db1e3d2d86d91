import type { EmploymentKind } from './model.ts';

const pnsGrades = new Set([...'abcd'].flatMap((l) => [`I/${l}`, `II/${l}`, `III/${l}`, `IV/${l}`]).concat('IV/e'));
const roman = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
];

/** Grade as printed: `III/c` for PNS, `IX` for PPPK, empty where none is given; null when it is no grade. "Penata (III/c)", "3c", "III-C" and "9" are read too. */
export const readGrade = (text: string, employment: EmploymentKind): string | null => {
  const bare = text.trim();
  if (bare === '' || bare === '-') return '';
  if (employment === 'pns') {
    const found = /\b(IV|III|II|I|[1-4])\s*[/\-. ]?\s*([a-e])\b/i.exec(bare);
    if (!found) return null;
    const first = found[1]!.toUpperCase();
    const grade = `${/\d/.test(first) ? roman[Number(first) - 1] : first}/${found[2]!.toLowerCase()}`;
    return pnsGrades.has(grade) ? grade : null;
  }
  const last = bare.toUpperCase().replace(/^GOL(ONGAN)?\.?\s*/, '');
  if (roman.includes(last)) return last;
  return /^\d{1,2}$/.test(last) ? (roman[Number(last) - 1] ?? null) : null;
};
