import type { ProblemKind } from '../../../kernel/result.ts';

/** Refusals of check-in by phone; their sentences stand in `words/<language>/attendancePhone.ts` under `problems`. */
export const attendancePhoneProblems = {
  'phone.noEmployee': 'forbidden',
  'phone.unknown': 'refused',
  'phone.ended': 'refused',
  'phone.ofAnother': 'refused',
  'phone.unreadable': 'invalid',
  'phone.positionDiffers': 'invalid',
  'phone.tooOld': 'refused',
  'phone.keyUnusable': 'invalid',
  'phone.keyKnown': 'conflict',
  'phone.reasonMissing': 'invalid',
  'phone.askedAlready': 'conflict',
  'phone.decided': 'conflict',
  'phone.own': 'forbidden',
  'phone.noteMissing': 'invalid',
  'phone.passkeyRefused': 'refused',
  'phone.homeToday': 'conflict',
  'presence.over': 'refused',
  'presence.notYet': 'refused',
} as const satisfies Record<string, ProblemKind>;
