/** What a person typed to say who he is. */
export type SignInName =
  | { readonly kind: 'email'; readonly value: string }
  | { readonly kind: 'number'; readonly value: string };

const gaps = /[\s\u00a0.\u2010-\u2015\u2212_-]/g;

/** A NIP, NI PPPK or agency number as it is stored for sign-in: no gaps, capitals. */
export const signInNumber = (text: string): string => text.replace(gaps, '').toUpperCase();

/** Reads an e-mail address, or a number pasted in any spacing. */
export const readSignInName = (text: string): SignInName =>
  text.includes('@')
    ? { kind: 'email', value: text.trim().toLowerCase() }
    : { kind: 'number', value: signInNumber(text) };
