import { useRouter, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

type Value = string | number | boolean;

/** Everything in an address is text here, so that a NIP never becomes a number. */
export const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));
export const stringifySearch = (search: Record<string, unknown>): string => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    if (value !== undefined && value !== '') params.set(name, String(value));
  const text = params.toString();
  return text ? `?${text}` : '';
};

type Widen<T> = { readonly [K in keyof T]: T[K] extends number ? number : T[K] extends boolean ? boolean : string };

/**
 * Filters, sort and page in the address: `const [at, change] = useUrlState({ q: '', page: 1 })`.
 * Defaults stay out of the address; `change({ page: 2 })` leaves the rest as it is.
 */
export const useUrlState = <const T extends Record<string, Value>>(
  defaults: T,
): readonly [Widen<T>, (changes: Partial<Widen<T>>) => void] => {
  const search = useSearch({ strict: false }) as Record<string, string>;
  const router = useRouter();
  const now: Record<string, Value> = {};
  for (const [name, fallback] of Object.entries(defaults)) {
    const text = search[name];
    if (text === undefined) now[name] = fallback;
    else if (typeof fallback === 'number') now[name] = Number.isFinite(Number(text)) ? Number(text) : fallback;
    else now[name] = typeof fallback === 'boolean' ? text === 'true' : text;
  }
  const known = JSON.stringify(defaults);
  const change = useCallback(
    (changes: Partial<Widen<T>>) => {
      const fallbacks = JSON.parse(known) as Record<string, Value>;
      const next = new URLSearchParams(router.history.location.search);
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined || value === fallbacks[name]) next.delete(name);
        else next.set(name, String(value));
      }
      const text = next.toString();
      router.history.replace(`${router.history.location.pathname}${text ? `?${text}` : ''}`);
    },
    [router, known],
  );
  return [now as Widen<T>, change];
};
