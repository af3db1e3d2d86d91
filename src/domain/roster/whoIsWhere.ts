/** Where somebody is on a day, as far as the reader may know. */
export type Place = 'office' | 'home' | 'other' | 'travel' | 'leave' | 'away' | 'off' | 'unknown';

const placeOf: Readonly<Record<string, Place>> = {
  K: 'office',
  R: 'home',
  L: 'other',
  D: 'travel',
  C: 'leave',
  '-': 'off',
};

/**
 * The place for a published letter. A reader of his own unit alone learns that a colleague is away, not whether on leave or
 * travelling; without a letter nothing is published, or it is no working day.
 */
export const placeFor = (letter: string | undefined, workday: boolean, limited: boolean): Place => {
  const place = letter === undefined ? (workday ? 'unknown' : 'off') : (placeOf[letter] ?? 'unknown');
  return limited && (place === 'travel' || place === 'leave') ? 'away' : place;
};

export const countPlaces = (people: readonly { readonly place: Place }[]): Partial<Record<Place, number>> => {
  const counts: Partial<Record<Place, number>> = {};
  for (const { place } of people) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
};
