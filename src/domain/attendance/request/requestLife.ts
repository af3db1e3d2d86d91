import { lifeOf } from '../../../kernel/lifeTable.ts';

export const requestStates = ['asked', 'approved', 'refused', 'withdrawn', 'ended'] as const;
export type RequestState = (typeof requestStates)[number];

/** `checked` is the word of the health verifier about the evidence; `ended` takes an approval back. */
export const requestMoves = ['checked', 'approved', 'refused', 'withdrawn', 'ended'] as const;
export type RequestMove = (typeof requestMoves)[number];

export const requestLife = lifeOf<RequestState, RequestMove>('asked', {
  asked: { checked: 'asked', approved: 'approved', refused: 'refused', withdrawn: 'withdrawn' },
  approved: { checked: 'approved', ended: 'ended' },
  refused: {},
  withdrawn: {},
  ended: {},
});
