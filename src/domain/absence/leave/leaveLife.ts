import { lifeOf } from '../../../kernel/lifeTable.ts';

export const leaveStates = [
  'asked',
  'approved',
  'postponed',
  'refused',
  'withdrawn',
  'cancelled',
  'calledBack',
] as const;
export type LeaveState = (typeof leaveStates)[number];

/** `recommended` is the word of a head who may not decide alone, `checked` that of the health verifier about the evidence. */
export const leaveMoves = [
  'recommended',
  'checked',
  'approved',
  'postponed',
  'refused',
  'withdrawn',
  'cancelled',
  'calledBack',
] as const;
export type LeaveMove = (typeof leaveMoves)[number];

/** The life of a request for leave, after the BKN form: approved, postponed or refused; later cancelled or called back to duty. */
export const leaveLife = lifeOf<LeaveState, LeaveMove>('asked', {
  asked: {
    recommended: 'asked',
    checked: 'asked',
    approved: 'approved',
    postponed: 'postponed',
    refused: 'refused',
    withdrawn: 'withdrawn',
  },
  approved: { checked: 'approved', cancelled: 'cancelled', calledBack: 'calledBack' },
  postponed: {},
  refused: {},
  withdrawn: {},
  cancelled: {},
  calledBack: {},
});
