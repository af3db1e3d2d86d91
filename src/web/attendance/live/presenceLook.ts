import type { PresenceState } from '../../../domain/attendance/live/presenceNow.ts';

/** Colour of the dot; the state always stands beside it in words. */
export const presenceLook: Readonly<Record<PresenceState, string>> = {
  missing: 'bg-bad',
  waiting: 'bg-warn',
  here: 'bg-okay',
  left: 'bg-brand-text',
  notYet: 'bg-line2',
  away: 'bg-leave-ink',
  free: 'bg-line2',
};
