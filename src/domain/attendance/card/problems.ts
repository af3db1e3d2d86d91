import type { ProblemKind } from '../../../kernel/result.ts';

/** Refusals around cards; their sentences stand in `words/<language>/attendanceCard.ts`. */
export const attendanceCardProblems = {
  'card.noPerson': 'refused',
  'card.none': 'missing',
  'card.notInService': 'refused',
  'card.screenOnly': 'refused',
  'card.keysSpent': 'refused',
  'card.keyUnreadable': 'unavailable',
  'card.noneInUnit': 'missing',
  'card.tooMany': 'refused',
  'card.photoKind': 'invalid',
  'card.photoLarge': 'invalid',
  'card.photoNone': 'missing',
  'card.photoUnreadable': 'unavailable',
  'card.liveKeyOfOther': 'conflict',
  'card.liveKeyWrong': 'invalid',
} as const satisfies Record<string, ProblemKind>;

/** Refusals around kiosks, displays, roll calls and meetings; their sentences stand in `words/<language>/attendanceStation.ts`. */
export const attendanceStationProblems = {
  'station.nameTaken': 'conflict',
  'station.workplaceUnknown': 'invalid',
  'station.numbersSpent': 'refused',
  'station.retired': 'missing',
  'station.codeWrong': 'refused',
  'station.unpaired': 'unauthenticated',
  'station.signatureWrong': 'unauthenticated',
  'station.anchorOld': 'conflict',
  'station.payloadWrong': 'invalid',
  'station.notAKiosk': 'refused',
  'rollCall.times': 'invalid',
  'rollCall.nobody': 'invalid',
  'rollCall.closed': 'refused',
  'rollCall.hasPresence': 'refused',
  'rollCall.workplaceUnknown': 'invalid',
} as const satisfies Record<string, ProblemKind>;
