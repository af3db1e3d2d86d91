import type { PlainDate } from '../../../kernel/time.ts';

/** What was done to a window of wishes; `set` and `moved` carry its dates. */
export const windowMoves = ['set', 'moved', 'toldOpen', 'reminded', 'cancelled'] as const;
export type WindowMove = (typeof windowMoves)[number];

export interface WindowTerms {
  /** First and last day on which wishes are taken. */
  readonly opensOn: PlainDate;
  readonly closesOn: PlainDate;
  /** The most wishes of one employee. */
  readonly most: number;
}
export interface WindowAction {
  readonly move: WindowMove;
  readonly terms: WindowTerms | null;
}

export const windowStates = ['upcoming', 'open', 'closed', 'cancelled'] as const;
export type WindowState = (typeof windowStates)[number];

export interface WindowStanding {
  readonly terms: WindowTerms;
  readonly cancelled: boolean;
  readonly toldOpen: boolean;
  /** Reminded of the deadline that holds now. */
  readonly reminded: boolean;
}

/** Folds the actions, oldest first. Throws where the first is not `set`, or anything follows the cancellation. */
export const windowStandingOf = (actions: readonly WindowAction[]): WindowStanding => {
  const [first, ...later] = actions;
  if (first?.move !== 'set' || first.terms === null) throw new Error('a window of wishes was never set');
  let { terms } = first;
  let [cancelled, toldOpen, reminded] = [false, false, false];
  for (const action of later) {
    if (cancelled) throw new Error(`a cancelled window of wishes was ${action.move}`);
    if (action.move === 'moved' && action.terms !== null) {
      reminded &&= action.terms.closesOn === terms.closesOn;
      terms = action.terms;
    }
    cancelled ||= action.move === 'cancelled';
    toldOpen ||= action.move === 'toldOpen';
    reminded ||= action.move === 'reminded';
  }
  return { terms, cancelled, toldOpen, reminded };
};

export const windowStateOn = ({ cancelled, terms }: WindowStanding, today: PlainDate): WindowState =>
  cancelled ? 'cancelled' : today < terms.opensOn ? 'upcoming' : today <= terms.closesOn ? 'open' : 'closed';

/** The reminder goes out on the last two days; in a window of two days or less, on the last. */
const remindDaysBefore = 1;

export const tellingDue = (
  standing: WindowStanding,
  today: PlainDate,
  daysLeft: number,
): 'toldOpen' | 'reminded' | null => {
  if (windowStateOn(standing, today) !== 'open') return null;
  if (!standing.toldOpen) return 'toldOpen';
  return !standing.reminded && today > standing.terms.opensOn && daysLeft <= remindDaysBefore ? 'reminded' : null;
};
