import { lifeOf } from '../../../kernel/lifeTable.ts';

export const swapStates = [
  'proposed',
  'agreed',
  'approved',
  'declined',
  'refused',
  'withdrawn',
  'expired',
  'overtaken',
  'undone',
] as const;
export type SwapState = (typeof swapStates)[number];
export const swapMoves = [
  'agreed',
  'declined',
  'approved',
  'refused',
  'withdrawn',
  'expired',
  'overtaken',
  'undone',
] as const;
export type SwapMove = (typeof swapMoves)[number];

/** The colleague agrees first, then the head decides. `overtaken`: the plan changed the days meanwhile. `expired`: the first day has come. `undone`: the publication that settled it was taken back. */
export const swapLife = lifeOf<SwapState, SwapMove>('proposed', {
  proposed: {
    agreed: 'agreed',
    declined: 'declined',
    withdrawn: 'withdrawn',
    expired: 'expired',
    overtaken: 'overtaken',
  },
  agreed: {
    approved: 'approved',
    refused: 'refused',
    withdrawn: 'withdrawn',
    expired: 'expired',
    overtaken: 'overtaken',
  },
  approved: { undone: 'undone' },
  declined: {},
  refused: {},
  withdrawn: {},
  expired: {},
  overtaken: {},
  undone: {},
});
