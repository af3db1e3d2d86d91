import type { Band } from './rules.ts';

/** The band that holds so many minutes, both of its ends included. */
export const classOf = (bands: readonly Band[], minutes: number): Band | null =>
  bands.find((band) => band.from <= minutes && (band.to === null || minutes <= band.to)) ?? null;

/** The band that a missing record counts as. */
export const bandNamed = (bands: readonly Band[], name: string): Band | null =>
  bands.find((band) => band.name === name) ?? null;
