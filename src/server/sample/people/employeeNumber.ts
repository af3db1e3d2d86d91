import type { PlainDate } from '../../../kernel/time.ts';
import type { Sex } from './composeName.ts';

const digits = (day: PlainDate): string => day.replaceAll('-', '');
const serial = (n: number): string => String(n).padStart(3, '0');
const sexDigit = (sex: Sex): string => (sex === 'male' ? '1' : '2');

/** NIP: birth yyyymmdd, first appointment yyyymm, sex 1 or 2, serial from 001. */
export const nip = (birth: PlainDate, appointed: PlainDate, sex: Sex, n: number): string =>
  `${digits(birth)}${digits(appointed).slice(0, 6)}${sexDigit(sex)}${serial(n)}`;

/** NI PPPK: birth yyyymmdd, year of the formation, two digits of the contract (24 seen for part-time), sex, serial. */
export const niPppk = (birth: PlainDate, year: number, partTime: boolean, sex: Sex, n: number): string =>
  `${digits(birth)}${year}${partTime ? '24' : '21'}${sexDigit(sex)}${serial(n)}`;
