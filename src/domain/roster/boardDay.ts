import type { Board } from './board.ts';

/** A day of the board in numbers: how many are in the office, and between what they must lie. */
export interface BoardDay {
  readonly office: number;
  readonly working: number;
  readonly least: number | null;
  readonly most: number | null;
}

/** Adds up bounds whose people do not overlap; those with more people first. */
export const boardDay = (board: Board, day: number): BoardDay => {
  let office = 0;
  let working = 0;
  const mayCome = new Set<number>();
  for (const [p, person] of board.people.entries()) {
    const letter = person.modes[day] ?? '-';
    if (letter === 'K') office++;
    if (letter !== '-') working++;
    if (letter === 'K' || person.open[day]?.includes('K')) mayCome.add(p);
  }
  const ofDay = board.dayLimits
    .filter((limit) => limit.day === day)
    .sort((a, b) => b.counted.length - a.counted.length);
  let most: number | null = null;
  const taken = new Set<number>();
  for (const limit of ofDay) {
    const max =
      limit.mode === 'office'
        ? limit.max
        : limit.min === null
          ? null
          : limit.counted.length - Math.max(0, limit.min - limit.elsewhere);
    if (max === null || limit.counted.some((p) => taken.has(p))) continue;
    for (const p of limit.counted) taken.add(p);
    most =
      (most ?? 0) + Math.max(0, Math.min(max - (limit.mode === 'office' ? limit.elsewhere : 0), limit.counted.length));
  }
  if (most !== null) for (const p of mayCome) if (!taken.has(p)) most++;
  let least: number | null = null;
  const needed = new Set<number>();
  for (const limit of ofDay
    .filter((each) => each.mode === 'office' && (each.min ?? 0) > 0)
    .sort((a, b) => (b.min ?? 0) - (a.min ?? 0))) {
    if (limit.counted.some((p) => needed.has(p))) continue;
    for (const p of limit.counted) needed.add(p);
    least = (least ?? 0) + Math.max(0, (limit.min ?? 0) - limit.elsewhere);
  }
  return { office, working, least, most };
};
