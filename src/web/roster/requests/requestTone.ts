import type { RequestState } from '../../../contract/rosterRequests.ts';

/** How a state looks beside its word. */
export const requestTone = {
  proposed: 'warn',
  agreed: 'warn',
  asked: 'warn',
  approved: 'okay',
  declined: 'bad',
  refused: 'bad',
  withdrawn: 'plain',
  expired: 'plain',
  overtaken: 'plain',
  undone: 'plain',
} as const satisfies Record<RequestState, string>;
