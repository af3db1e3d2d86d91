import type { Instant } from '../../kernel/time.ts';
import { type PlanState, planStates } from './model.ts';

/** What can be done to a plan; kept append-only, the state is a fold over them. */
export const planMoves = [
  'made',
  'proposed',
  'sentBack',
  'approved',
  'published',
  'amended',
  'withdrawn',
  'touched',
] as const;
export type PlanMove = (typeof planMoves)[number];

/** From each state the permitted moves and where they lead. `touched`: a holiday, circular or absence changed under the plan. */
export const permittedMoves = {
  draft: { made: 'draft', amended: 'draft', proposed: 'proposed', withdrawn: 'withdrawn', touched: 'draft' },
  proposed: { amended: 'draft', sentBack: 'draft', approved: 'approved', withdrawn: 'withdrawn', touched: 'proposed' },
  approved: {
    amended: 'draft',
    sentBack: 'draft',
    published: 'published',
    withdrawn: 'withdrawn',
    touched: 'approved',
  },
  published: { amended: 'published', published: 'published', withdrawn: 'withdrawn', touched: 'published' },
  withdrawn: {},
} as const satisfies Record<PlanState, Partial<Record<PlanMove, PlanState>>>;

export interface PlanAction {
  readonly move: PlanMove;
  /** Version of the plan that the action speaks of. */
  readonly version: number;
  readonly at: Instant;
}

export interface PlanStanding {
  readonly state: PlanState;
  /** Newest version there is. */
  readonly version: number;
  /** Version that employees see; null before the first publication and after withdrawal. */
  readonly publishedVersion: number | null;
  /** Something beneath the plan changed since its newest version was made. */
  readonly touched: boolean;
}

/** Where a move leads, or null where it is not permitted. */
export const afterMove = (state: PlanState, move: PlanMove): PlanState | null =>
  (permittedMoves[state] as Partial<Record<PlanMove, PlanState>>)[move] ?? null;

/** The moves permitted in a state, for buttons. */
export const movesFrom = (state: PlanState): PlanMove[] => planMoves.filter((move) => afterMove(state, move) !== null);

/** Folds the actions, oldest first. Throws where the log itself holds a move that was never permitted. */
export const standingOf = (actions: readonly PlanAction[]): PlanStanding =>
  actions.reduce<PlanStanding>(
    (standing, action) => {
      const state = afterMove(standing.state, action.move);
      if (state === null) throw new Error(`a plan that is ${standing.state} was ${action.move}`);
      const made = action.move === 'made' || action.move === 'amended';
      return {
        state,
        version: Math.max(standing.version, action.version),
        publishedVersion:
          action.move === 'published' ? action.version : state === 'withdrawn' ? null : standing.publishedVersion,
        touched: action.move === 'touched' || (made ? false : standing.touched),
      };
    },
    { state: planStates[0], version: 0, publishedVersion: null, touched: false },
  );
