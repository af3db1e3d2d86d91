import { addDays, isPlainDate, type PlainDate } from '../../kernel/time.ts';
import type { Employee, EmploymentKind } from './model.ts';

/** What a NIP or NI PPPK tells by its own structure; null where the digits make no sense. */
interface NumberFacts {
  readonly birthDate: PlainDate | null;
  readonly sex: 'male' | 'female' | null;
  /** First day of the month (PNS) or year (PPPK) of the first appointment. */
  readonly appointed: PlainDate | null;
}

export interface StaffNumber {
  readonly number: string;
  readonly kind: Employee['numberKind'];
  readonly facts: NumberFacts;
}

export type NumberFault =
  | 'number.empty'
  | 'number.ruined'
  | 'number.lostDigits'
  | 'number.old'
  | 'number.length'
  | 'number.letters';

const noFacts: NumberFacts = { birthDate: null, sex: null, appointed: null };

const dayOf = (year: string, month: string, day: string): PlainDate | null => {
  const text = `${year}-${month}-${day}`;
  return isPlainDate(text) ? text : null;
};

/** NIP: birth yyyymmdd, appointment yyyymm, sex, serial. NI PPPK: birth yyyymmdd, year, two digits of the contract, sex, serial. */
const factsOf = (digits: string, kind: 'nip' | 'niPppk'): NumberFacts => {
  const month = kind === 'nip' ? digits.slice(12, 14) : '01';
  const sex = digits[14] === '1' ? 'male' : digits[14] === '2' ? 'female' : null;
  return {
    birthDate: dayOf(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)),
    sex,
    appointed: dayOf(digits.slice(8, 12), month, '01'),
  };
};

const isMonth = (text: string): boolean => Number(text) >= 1 && Number(text) <= 12;

/** Digits 13–14 are a month only for PNS; without a stated kind they decide. */
const kindOf = (digits: string, employment: EmploymentKind | null): 'nip' | 'niPppk' => {
  if (employment === 'pns') return 'nip';
  if (employment === 'pppk' || employment === 'pppkPartTime') return 'niPppk';
  return isMonth(digits.slice(12, 14)) ? 'nip' : 'niPppk';
};

/** Spaces, dots, dashes and a leading apostrophe are what spreadsheets and people add; they carry no meaning. */
const bareNumber = (text: string): string => text.replace(/^'/, '').replace(/[\s.\-\u00a0\u200b]/g, '');

/**
 * Reads a staff number as typed or pasted. Serial numbers begin at 001, so 18 digits ending in 000 lost their last digits in a spreadsheet.
 * Staff outside ASN (PTT, THL) keep whatever number the agency gave them.
 */
export const readNumber = (
  text: string,
  employment: EmploymentKind | null,
): { value: StaffNumber } | { fault: NumberFault } => {
  if (/^\s*'?\d+([.,]\d+)?\s*[eE]\s*\+?\d+\s*$/.test(text)) return { fault: 'number.ruined' };
  const bare = bareNumber(text);
  if (bare === '') return { fault: 'number.empty' };
  const outside = employment === 'ptt' || employment === 'thl';
  if (/^\d{18}$/.test(bare)) {
    if (bare.endsWith('000')) return { fault: 'number.lostDigits' };
    if (outside) return { value: { number: bare, kind: 'agencyNumber', facts: noFacts } };
    const kind = kindOf(bare, employment);
    return { value: { number: bare, kind, facts: factsOf(bare, kind) } };
  }
  if (outside && bare.length >= 3 && bare.length <= 32)
    return { value: { number: bare, kind: 'agencyNumber', facts: noFacts } };
  if (!/^\d+$/.test(bare)) return { fault: 'number.letters' };
  return { fault: bare.length === 9 ? 'number.old' : 'number.length' };
};

export type NumberWarning =
  | 'number.birthImpossible'
  | 'number.birthDiffers'
  | 'number.sexDiffers'
  | 'number.monthImpossible'
  | 'number.tooYoung';

/** Contradictions between a number and what else is known; real data has them, so they warn and never refuse. */
export const judgeNumber = (
  read: StaffNumber,
  known: { birthDate: PlainDate | null; sex: 'male' | 'female' | null },
): NumberWarning[] => {
  if (read.kind === 'agencyNumber') return [];
  const { birthDate, sex, appointed } = read.facts;
  const warnings: NumberWarning[] = [];
  if (birthDate === null) warnings.push('number.birthImpossible');
  else if (known.birthDate !== null && known.birthDate !== birthDate) warnings.push('number.birthDiffers');
  if (known.sex !== null && sex !== null && known.sex !== sex) warnings.push('number.sexDiffers');
  if (appointed === null) warnings.push('number.monthImpossible');
  else if (birthDate !== null && appointed < addDays(birthDate, 16 * 365)) warnings.push('number.tooYoung');
  return warnings;
};

/** 19850315 201001 1 003, as offices print it; other numbers stay as they are. */
export const printNumber = (number: string): string =>
  /^\d{18}$/.test(number)
    ? `${number.slice(0, 8)} ${number.slice(8, 14)} ${number.slice(14, 15)} ${number.slice(15)}`
    : number;
