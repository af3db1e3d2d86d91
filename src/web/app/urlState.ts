import { useCallback } from 'react';
import { navigate, useSearch } from 'wouter/use-browser-location';

type Value = string | number | boolean;

type Widen<T> = { readonly [K in keyof T]: T[K] extends number ? number : T[K] extends boolean ? boolean : string };

/**
 * Filters, sort and page in the address, all as text, so that a NIP never becomes a number: `const [at, change] = useUrlState({ q: '', page: 1 })`.
 * Defaults stay out of the address; `change({ page: 2 })` leaves the rest as it is.
 */
export const useUrlState = <const T extends Record<string, Value>>(
  defaults: T,
): readonly [Widen<T>, (changes: Partial<Widen<T>>) => void] => {
  const text = useSearch();
  const search = Object.fromEntries(new URLSearchParams(text));
  const now: Record<string, Value> = {};
  for (const [name, fallback] of Object.entries(defaults)) {
    const given = search[name];
    if (given === undefined) now[name] = fallback;
    else if (typeof fallback === 'number') now[name] = Number.isFinite(Number(given)) ? Number(given) : fallback;
    else now[name] = typeof fallback === 'boolean' ? given === 'true' : given;
  }
  const known = JSON.stringify(defaults);
  const change = useCallback(
    (changes: Partial<Widen<T>>) => {
      const fallbacks = JSON.parse(known) as Record<string, Value>;
      const next = new URLSearchParams(location.search);
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined || value === fallbacks[name]) next.delete(name);
        else next.set(name, String(value));
      }
      const text = next.toString();
      navigate(`${location.pathname}${text ? `?${text}` : ''}`, { replace: true });
    },
    [known],
  );
  return [now as Widen<T>, change];
};
