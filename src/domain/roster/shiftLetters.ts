import { timeIndex, type WorkingTime } from './workingTime.ts';

/** Letters that stand for a place and cannot stand for a shift. */
const taken = 'KRLDC-';

/** By place in the table one letter for each shift, from its name and never that of a place; empty for waves. Shifts of one name share a letter. */
export const shiftLetters = (table: readonly WorkingTime[]): string[] => {
  const byName = new Map<string, string>();
  const used = new Set(taken);
  return table.map(({ kind, name }) => {
    if (kind === 'wave') return '';
    const key = name.trim().toUpperCase();
    const known = byName.get(key);
    if (known !== undefined) return known;
    const letter = [...key.replace(/[^A-Z0-9]/g, ''), ...'123456789'].find((each) => !used.has(each)) ?? '?';
    used.add(letter);
    byName.set(key, letter);
    return letter;
  });
};

/** The letters of a line as people read them: a day on a shift bears the shift's letter instead of the office's. */
export const shownModes = (modes: string, times: string | undefined, letters: readonly string[]): string =>
  times === undefined
    ? modes
    : [...modes].map((letter, d) => (letter === 'K' && letters[timeIndex(times[d])]) || letter).join('');

/** Places of days in a plan that somebody of these lines works on; a holiday within the week stays, so that it is seen. */
export const daysShown = <D extends { readonly modes: string }>(
  weekdays: readonly number[],
  lines: readonly D[],
): number[] =>
  weekdays.flatMap((weekday, d) => (weekday <= 5 || lines.some((line) => (line.modes[d] ?? '-') !== '-') ? [d] : []));
