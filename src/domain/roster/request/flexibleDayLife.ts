import { lifeOf } from '../../../kernel/lifeTable.ts';

export const flexibleDayStates = ['asked', 'approved', 'refused', 'withdrawn', 'expired', 'undone'] as const;
export type FlexibleDayState = (typeof flexibleDayStates)[number];
export const flexibleDayMoves = ['approved', 'refused', 'withdrawn', 'expired', 'undone'] as const;
export type FlexibleDayMove = (typeof flexibleDayMoves)[number];

/** An application to the head of the unit (PermenPANRB 4/2025 art. 30). */
export const flexibleDayLife = lifeOf<FlexibleDayState, FlexibleDayMove>('asked', {
  asked: { approved: 'approved', refused: 'refused', withdrawn: 'withdrawn', expired: 'expired' },
  approved: { undone: 'undone' },
  refused: {},
  withdrawn: {},
  expired: {},
  undone: {},
});
