import type { Board, BoardFault } from './board.ts';
import { judgeBoard } from './judgeBoard.ts';
import type { ModeLetter } from './model.ts';

/** One cell that would mend a broken rule, or bring it one nearer. */
export interface Mend {
  readonly person: number;
  readonly day: number;
  readonly letter: ModeLetter;
  /** The rule holds afterwards; otherwise it still needs more of the same. */
  readonly whole: boolean;
}

const mostTried = 40;
const letters = ['K', 'R'] as const;

const put = (board: Board, { person, day, letter }: Omit<Mend, 'whole'>): Board => ({
  ...board,
  people: board.people.map((each, p) =>
    p === person ? { ...each, modes: each.modes.slice(0, day) + letter + each.modes.slice(day + 1) } : each,
  ),
});

/** How far the rules are from holding: numbers of cells and shortfalls. */
const weightOf = (faults: readonly BoardFault[]): number =>
  faults.reduce((sum, fault) => sum + Math.max(1, Number(fault.params.short ?? 1)), 0);

const isSame = (a: BoardFault, b: BoardFault): boolean =>
  a.code === b.code && a.day === b.day && a.reason === b.reason && a.people.join() === b.people.join();

/** Which letters could help: the one that is missing, or those that are not too many. */
const candidates = (board: Board, fault: BoardFault): Omit<Mend, 'whole'>[] => {
  const wanted = (now: string): readonly ModeLetter[] => {
    if (fault.code === 'roster.notAllowed') return letters;
    const named = fault.params.mode === 'home' ? 'R' : 'K';
    const missing = fault.code === 'roster.tooFew' || fault.code === 'roster.personTooFew';
    if (missing) return now === named ? [] : [named];
    return now === named ? letters.filter((letter) => letter !== named) : [];
  };
  const single = fault.people.length === 1 && fault.code.startsWith('roster.person');
  const days = single ? board.days.map((_, d) => d) : fault.day === null ? [] : [fault.day];
  return fault.people.flatMap((person) =>
    days.flatMap((day) => {
      const { modes, open, fixed } = board.people[person]!;
      const now = modes[day] ?? '-';
      // Leave and travel were decided elsewhere, shifts follow their own line, and a cell that somebody set is not offered for undoing.
      if (now === 'C' || now === 'D' || fixed[day] === '1' || open[day]?.includes('-')) return [];
      return wanted(now)
        .filter((letter) => letter !== now && (open[day]?.includes(letter) ?? false))
        .map((letter) => ({ person, day, letter }));
    }),
  );
};

/** Single cells that bring a broken rule nearer without breaking another; each is tried on the whole board first. At most `most`, the best first. */
export const mendsOf = (board: Board, fault: BoardFault, most = 4): Mend[] => {
  const before = weightOf(judgeBoard(board));
  const found: (Mend & { readonly weight: number })[] = [];
  for (const change of candidates(board, fault).slice(0, mostTried)) {
    const faults = judgeBoard(put(board, change));
    const weight = weightOf(faults);
    if (weight < before) found.push({ ...change, weight, whole: !faults.some((each) => isSame(each, fault)) });
  }
  const officeOf = (person: number) => [...board.people[person]!.modes].filter((letter) => letter === 'K').length;
  const fairness = (mend: Mend) => (mend.letter === 'K' ? 1 : -1) * officeOf(mend.person);
  return found
    .sort((a, b) => a.weight - b.weight || fairness(a) - fairness(b))
    .slice(0, most)
    .map(({ weight: _, ...mend }) => mend);
};
