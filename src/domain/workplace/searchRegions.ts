/** A region of the Kemendagri list: province (11), regency or city (11.01) or district (11.01.01). */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'regency' | 'district';
  /** Name with the regions above it: "Semarang Tengah, Kota Semarang, Jawa Tengah". */
  readonly full: string;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim();

/** Regions whose code begins with the query, or whose full name holds all its words; the closest names first. */
export const searchRegions = (regions: readonly Region[], query: string, most: number): Region[] => {
  const text = plain(query);
  if (text === '') return [];
  if (/^[\d.]+$/.test(text)) return regions.filter((r) => r.code.startsWith(text)).slice(0, most);
  const words = text.split(' ');
  const rank = (region: Region): number => {
    const name = plain(region.name);
    if (name === text) return 0;
    if (name.startsWith(text)) return 1;
    return name.includes(text) ? 2 : 3;
  };
  return regions
    .filter((region) => {
      const full = plain(region.full);
      return words.every((word) => full.includes(word));
    })
    .map((region) => ({ region, rank: rank(region) }))
    .sort((a, b) => a.rank - b.rank || (a.region.code < b.region.code ? -1 : 1))
    .slice(0, most)
    .map((found) => found.region);
};
