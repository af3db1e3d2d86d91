import type { RequestState } from '../../../domain/attendance/request/requestLife.ts';

/** How a state looks beside its word. */
export const dayRequestTone = {
  asked: 'warn',
  approved: 'okay',
  refused: 'bad',
  withdrawn: 'plain',
  ended: 'plain',
} as const satisfies Record<RequestState, string>;
