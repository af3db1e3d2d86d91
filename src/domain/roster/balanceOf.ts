import type { Board } from './board.ts';

/** How a person's office days compare with those of the others on the board who have a choice. */
export interface Balance {
  readonly office: number;
  readonly working: number;
  /** Office days beyond his share in this plan, rounded; null where he has no choice. */
  readonly beyond: number | null;
  /** The same with what is carried from earlier months. */
  readonly total: number | null;
}

/** By person: only people with both an office and a home day open are compared, and only on those days. */
export const balanceOf = (board: Board, carried: readonly number[]): Balance[] => {
  const own = board.people.map(({ modes, open }) => {
    let office = 0;
    let working = 0;
    let choice = 0;
    let chosen = 0;
    for (let d = 0; d < modes.length; d++) {
      const letter = modes[d]!;
      if (letter === 'K') office++;
      if (letter !== '-') working++;
      const free = (open[d]?.includes('K') ?? false) && (open[d]?.includes('R') ?? false);
      if (!free || (letter !== 'K' && letter !== 'R')) continue;
      choice++;
      if (letter === 'K') chosen++;
    }
    return { office, working, choice, chosen };
  });
  const days = own.reduce((sum, each) => sum + each.choice, 0);
  const share = days === 0 ? 0 : own.reduce((sum, each) => sum + each.chosen, 0) / days;
  return own.map(({ office, working, choice, chosen }, p) => {
    if (choice === 0) return { office, working, beyond: null, total: null };
    const beyond = Math.round(chosen - share * choice) || 0;
    return { office, working, beyond, total: beyond + (carried[p] ?? 0) };
  });
};
