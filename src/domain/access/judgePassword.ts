import { ok, type Result, refuse } from '../../kernel/result.ts';
import { commonPasswords } from './commonPasswords.ts';

const shortestPassword = 12;
const longestPassword = 200;

/** What a guesser knows about the person. */
export interface PersonalFacts {
  readonly name: string;
  readonly number: string | null;
  readonly email: string | null;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string | null;
}

const lettersOnly = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
const digitsOnly = (text: string): string => text.replace(/\D/g, '');
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/0/g, 'o')
    .replace(/[1!|]/g, 'i')
    .replace(/[3]/g, 'e')
    .replace(/[4@]/g, 'a')
    .replace(/[5$]/g, 's');

/** A word that is nothing but a common one, repeated or lengthened by figures and signs. */
const isCommon = (password: string): boolean => {
  const lower = password.toLowerCase();
  if (commonPasswords.has(lower) || new Set(lower).size <= 4) return true;
  return [lettersOnly(password), lettersOnly(plain(password.replace(/[\d\W]+$/, '')))].some((word) => {
    for (const common of commonPasswords) {
      if (!/^[a-z]+$/.test(common)) continue;
      if (word.length > 0 && word.replaceAll(common, '').length <= 2 && word.includes(common)) return true;
    }
    return word.length === 0 && /^(?:0?1?23456789?0?|9?876543210?)+\D*$/.test(digitsOnly(password));
  });
};

/** The birth date as people write it: 19870314, 14031987, 140387. */
const birthDateForms = (date: string): string[] => {
  const [year = '', month = '', day = ''] = date.split('-');
  return [`${year}${month}${day}`, `${day}${month}${year}`, `${day}${month}${year.slice(2)}`];
};

const isPersonal = (password: string, facts: PersonalFacts): boolean => {
  const figures = digitsOnly(password);
  const number = digitsOnly(facts.number ?? '');
  const birth =
    facts.birthDate ??
    (/^(19|20)\d{16}$/.test(number) ? `${number.slice(0, 4)}-${number.slice(4, 6)}-${number.slice(6, 8)}` : null);
  if (number.length >= 6 && figures.includes(number)) return true;
  const letters = lettersOnly(password);
  const known = [
    ...facts.name.toLowerCase().split(/[^a-z]+/),
    ...(facts.email
      ?.toLowerCase()
      .split('@')[0]
      ?.split(/[^a-z]+/) ?? []),
  ];
  let rest = letters;
  for (const word of known.filter((w) => w.length >= 3).sort((a, b) => b.length - a.length))
    rest = rest.replaceAll(word, '');
  const bornIn = birth !== null && birthDateForms(birth).some((form) => figures.includes(form));
  // A long phrase may contain a name; a name with little beside it is no secret.
  return (letters !== rest && rest.length < 8) || (bornIn && letters.length < 12);
};

/**
 * Whether a password may be used: 12 characters or more, not among the most common, not made of what everybody
 * knows of the person (number, name, birth date). A phrase of several words is welcome.
 */
export const judgePassword = (password: string, facts: PersonalFacts): Result<undefined> => {
  const length = [...password].length;
  if (length < shortestPassword) return refuse('access.passwordShort', { least: shortestPassword, has: length });
  if (length > longestPassword) return refuse('access.passwordLong', { most: longestPassword });
  if (isPersonal(password, facts)) return refuse('access.passwordPersonal');
  if (isCommon(password)) return refuse('access.passwordCommon');
  return ok(undefined);
};
