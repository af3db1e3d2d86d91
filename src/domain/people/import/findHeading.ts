import { bareHeading, headingTable, isIgnoredHeading } from './headings.ts';
import type { ImportKind, ImportLine } from './model.ts';

export interface Heading {
  /** Column index by field. */
  readonly columns: ReadonlyMap<string, number>;
  /** Headings as they stand in the file, by column. */
  readonly texts: readonly string[];
  /** Index of the first row below the heading. */
  readonly firstRow: number;
  readonly unknown: readonly string[];
}

const searchedRows = 40;
const needed: Record<ImportKind, readonly string[]> = { employees: ['number', 'name'], units: ['name'] };

const read = (kind: ImportKind, texts: readonly string[]): Omit<Heading, 'firstRow'> => {
  const table = headingTable(kind);
  const best = new Map<string, { column: number; rank: number }>();
  const unknown: string[] = [];
  texts.forEach((text, column) => {
    const found = table.get(bareHeading(text));
    if (!found) {
      if (!isIgnoredHeading(text)) unknown.push(text);
      return;
    }
    const before = best.get(found.field);
    if (!before || found.rank < before.rank) best.set(found.field, { column, rank: found.rank });
  });
  return { columns: new Map([...best].map(([field, { column }]) => [field, column])), texts, unknown };
};

/** Joins a group heading with the one below it ("Gelar" over "Depan"), unless one of them says enough by itself. */
const joined = (kind: ImportKind, above: readonly string[], below: readonly string[]): string[] => {
  const table = headingTable(kind);
  const knows = (text: string) => table.has(bareHeading(text));
  return Array.from({ length: Math.max(above.length, below.length) }, (_, i) => {
    const a = above[i] ?? '';
    const b = below[i] ?? '';
    if (b === '' || a === b) return a;
    if (knows(`${a} ${b}`)) return `${a} ${b}`;
    return knows(b) || !knows(a) ? b : a;
  });
};

/** Finds the heading row, or two rows of headings, among the first rows; null when no row names what an import needs. */
export const findHeading = (kind: ImportKind, rows: readonly ImportLine[]): Heading | null => {
  const textsOf = (row: ImportLine): string[] => row.cells.map((c) => c.text.trim());
  let best: Heading | null = null;
  const consider = (texts: string[], firstRow: number): void => {
    const heading = { ...read(kind, texts), firstRow };
    if (!needed[kind].every((field) => heading.columns.has(field))) return;
    if (best === null || heading.columns.size > best.columns.size) best = heading;
  };
  rows.slice(0, searchedRows).forEach((row, i) => {
    consider(textsOf(row), i + 1);
    const next = rows[i + 1];
    if (next) consider(joined(kind, textsOf(row), textsOf(next)), i + 2);
  });
  return best;
};
