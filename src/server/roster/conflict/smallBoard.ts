// Small boards for tests, and the truth about them by trying everything.
import type { Reason } from '../../../domain/policy/model.ts';
import type { Board, BoardDayLimit, BoardPersonLimit } from '../../../domain/roster/board.ts';
import type { ConflictPart } from '../../../domain/roster/conflict/model.ts';
import { seededRandom } from '../../../domain/roster/seededRandom.ts';
import type { PlainDate } from '../../../kernel/time.ts';

const reason = (code: string): Reason => ({ code, params: {}, ref: null });
export const boardWith = (
  modes: readonly string[],
  limits: { day?: readonly Partial<BoardDayLimit>[]; person?: readonly Partial<BoardPersonLimit>[] },
  over: { open?: readonly (readonly string[])[]; fixed?: readonly string[] } = {},
): Board => ({
  days: Array.from({ length: modes[0]!.length }, (_, d) => `2026-12-0${d + 1}` as PlainDate),
  people: modes.map((line, p) => ({
    employeeId: `e${p}`,
    modes: line,
    open: over.open?.[p] ?? [...line].map((letter) => (letter === 'C' || letter === '-' ? letter : 'KR')),
    why: [...line].map(() => 0),
    fixed: over.fixed?.[p] ?? '0'.repeat(line.length),
  })),
  dayLimits: (limits.day ?? []).map((each, i) => ({
    day: 0,
    mode: 'office',
    counted: modes.map((_, p) => p),
    elsewhere: 0,
    shared: false,
    min: null,
    max: null,
    reason: i,
    ...each,
  })),
  personLimits: (limits.person ?? []).map((each, i) => ({
    person: 0,
    days: [0],
    mode: 'home',
    min: null,
    max: null,
    reason: 10 + i,
    ...each,
  })),
  reasons: Array.from({ length: 40 }, (_, i) => reason(`r${i}`)),
});

/** Whether some choice of open cells keeps the parts, tried one by one. */
export const bruteHolds = (board: Board, parts: readonly ConflictPart[]): boolean => {
  const held = new Set(parts.flatMap((part) => (part.kind === 'held' ? [`${part.person} ${part.day}`] : [])));
  const choices = board.people.flatMap((person, p) =>
    board.days.map((_, d): string[] => {
      const now = person.modes[d]!;
      const isHeld = now === 'C' || person.fixed[d] === '1' || person.open[d]!.length === 1;
      if (!isHeld) return ['K', 'R'];
      if (held.has(`${p} ${d}`)) return [now === 'C' || person.fixed[d] === '1' ? now : person.open[d]!];
      // Leave that is left out may also be a day of neither; any other day is worked somewhere.
      return now === 'C' ? ['K', 'R', 'C'] : ['K', 'R'];
    }),
  );
  const width = board.days.length;
  const letters = choices.map((each) => each[0]!);
  const ok = () =>
    parts.every((part) => {
      if (part.kind === 'held') return true;
      const limit = part.kind === 'dayLimit' ? board.dayLimits[part.limit]! : board.personLimits[part.limit]!;
      const letter = limit.mode === 'office' ? 'K' : 'R';
      const found =
        part.kind === 'dayLimit'
          ? board.dayLimits[part.limit]!.counted.filter(
              (p) => letters[p * width + board.dayLimits[part.limit]!.day] === letter,
            ).length
          : board.personLimits[part.limit]!.days.filter(
              (d) => letters[board.personLimits[part.limit]!.person * width + d] === letter,
            ).length;
      return part.side === 'min' ? found >= limit.min! : found <= limit.max!;
    });
  const step = (at: number): boolean => {
    if (at === letters.length) return ok();
    return choices[at]!.some((letter) => {
      letters[at] = letter;
      return step(at + 1);
    });
  };
  return step(0);
};

export const inventBoard = (seed: number): Board => {
  const random = seededRandom(seed);
  const upTo = (n: number) => Math.floor(random() * n);
  const [people, days] = [3, 2 + upTo(2)];
  const modes = Array.from({ length: people }, () =>
    Array.from({ length: days }, () => (random() < 0.2 ? 'C' : random() < 0.5 ? 'K' : 'R')).join(''),
  );
  const some = <T>(of: readonly T[], chance: number): T[] => of.filter(() => random() < chance);
  const everyone = modes.map((_, p) => p);
  return boardWith(
    modes,
    {
      day: Array.from({ length: 3 }, () => {
        const counted = some(everyone, 0.8);
        const mode = random() < 0.75 ? ('office' as const) : ('home' as const);
        return { day: upTo(days), mode, counted, ...(random() < 0.6 ? { min: 1 + upTo(3) } : { max: upTo(2) }) };
      }),
      person: Array.from({ length: 2 }, () => ({
        person: upTo(people),
        days: some(
          Array.from({ length: days }, (_, d) => d),
          0.8,
        ),
        mode: random() < 0.7 ? ('home' as const) : ('office' as const),
        ...(random() < 0.5 ? { min: 1 + upTo(2) } : { max: upTo(2) }),
      })),
    },
    { fixed: modes.map((line) => [...line].map((letter) => (letter !== 'C' && random() < 0.1 ? '1' : '0')).join('')) },
  );
};
