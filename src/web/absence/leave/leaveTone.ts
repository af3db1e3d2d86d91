import type { LeaveState } from '../../../domain/absence/leave/leaveLife.ts';

/** How a state looks beside its word. */
export const leaveTone = {
  asked: 'warn',
  approved: 'okay',
  postponed: 'bad',
  refused: 'bad',
  withdrawn: 'plain',
  cancelled: 'plain',
  calledBack: 'plain',
} as const satisfies Record<LeaveState, string>;
