import type { Reason } from '../../policy/model.ts';
import type { Board, BoardFault } from '../board.ts';
import { fixedReason } from '../unitGround.ts';
import { judgeChange } from './judgeChange.ts';

export type WishAnswer =
  | { readonly state: 'fulfilled' }
  /** `reason` decided the day; `cost` is the rule that fulfilling the wish would break, null where only the turn of others stood against it. */
  | { readonly state: 'unfulfilled'; readonly reason: Reason; readonly cost: BoardFault | null };

const letterFor = { office: 'K', home: 'R' } as const;

/** What became of a wish in a plan. */
export const answerWish = (board: Board, person: number, day: number, mode: 'office' | 'home'): WishAnswer => {
  const line = board.people[person]!;
  const letter = letterFor[mode];
  if (line.modes[day] === letter) return { state: 'fulfilled' };
  const reason = board.reasons[line.why[day] ?? 0] ?? fixedReason;
  // A place that the clauses close is no question of cost.
  if (!line.open[day]?.includes(letter)) return { state: 'unfulfilled', reason, cost: null };
  const [cost] = judgeChange(board, [{ person, day, letter }]);
  return {
    state: 'unfulfilled',
    reason: cost === undefined ? reason : (board.reasons[cost.reason] ?? reason),
    cost: cost ?? null,
  };
};
