import { policyWords as en } from './en/policy.ts';
import { policyWords as id } from './id/policy.ts';

interface NamedInstrument {
  readonly form: string;
  readonly issuer: string;
  readonly number: string | null;
  readonly title: { readonly id: string; readonly en: string };
}

const formIn = (forms: Readonly<Record<string, string>>, form: string): string => forms[form] ?? '';

/** How people name an instrument in a few words, in both languages: by form, issuer and number, or by its title where no number is known. */
export const instrumentName = ({ form, issuer, number, title }: NamedInstrument): { id: string; en: string } =>
  number === null
    ? { id: title.id, en: title.en }
    : {
        id: `${formIn(id.forms, form)} ${issuer} Nomor ${number}`.trim(),
        en: `${formIn(en.forms, form)} ${number}, ${issuer}`.trim(),
      };
