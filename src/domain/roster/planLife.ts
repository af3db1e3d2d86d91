import type { Instant } from '../../kernel/time.ts';
import { type PlanState, planStates } from './model.ts';

/** What can be done to a plan; kept append-only, the state is a fold over them. */
export const planMoves = [
  'made',
  'proposed',
  'sentBack',
  'approved',
  'published',
  'unpublished',
  'amended',
  'withdrawn',
  'touched',
] as const;
export type PlanMove = (typeof planMoves)[number];

/**
 * From each state the permitted moves and where they lead. `touched`: a holiday, circular or absence changed under the plan.
 * `unpublished` takes the last publication back; what was published before it, or amended since, decides where it really leads (`afterUnpublishing`).
 */
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
  published: {
    amended: 'published',
    published: 'published',
    unpublished: 'approved',
    withdrawn: 'withdrawn',
    touched: 'published',
  },
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
  /** The version that is shown again when the last publication is taken back: null for none, undefined where it cannot be taken back. */
  readonly before?: number | null | undefined;
}

/** Where a move leads, or null where it is not permitted. */
export const afterMove = (state: PlanState, move: PlanMove): PlanState | null =>
  (permittedMoves[state] as Partial<Record<PlanMove, PlanState>>)[move] ?? null;

/** The moves permitted in a state, for buttons. */
export const movesFrom = (state: PlanState): PlanMove[] => planMoves.filter((move) => afterMove(state, move) !== null);

/** How long a publication can be taken back. */
export const undoSeconds = 600;

/** An earlier publication holds again; without one the plan is as approved as before, or a draft where it was amended meanwhile. */
const afterUnpublishing = (standing: PlanStanding, before: number | null): PlanState => {
  if (before !== null) return 'published';
  return standing.version === standing.publishedVersion ? 'approved' : 'draft';
};

/** Folds the actions, oldest first. Throws where the log itself holds a move that was never permitted. */
export const standingOf = (actions: readonly PlanAction[]): PlanStanding =>
  actions.reduce<PlanStanding>(
    (standing, action) => {
      const state = afterMove(standing.state, action.move);
      if (state === null) throw new Error(`a plan that is ${standing.state} was ${action.move}`);
      const made = action.move === 'made' || action.move === 'amended';
      const touched = action.move === 'touched' || (made ? false : standing.touched);
      const version = Math.max(standing.version, action.version);
      if (action.move === 'unpublished') {
        const { before } = standing;
        if (before === undefined) throw new Error('a publication was taken back that was not the last step');
        return { state: afterUnpublishing(standing, before), version, publishedVersion: before, touched };
      }
      if (action.move === 'published')
        return { state, version, publishedVersion: action.version, touched, before: standing.publishedVersion };
      const publishedVersion = state === 'withdrawn' ? null : standing.publishedVersion;
      return { state, version, publishedVersion, touched, before: state === 'withdrawn' ? undefined : standing.before };
    },
    { state: planStates[0], version: 0, publishedVersion: null, touched: false },
  );
