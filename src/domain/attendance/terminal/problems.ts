import type { ProblemKind } from '../../../kernel/result.ts';

/** Refusals of this room; their sentences stand in `words/<language>/attendanceTerminals.ts` under `problems`. */
export const attendanceTerminalProblems = {
  'attendanceTerminal.serialBad': 'invalid',
  'attendanceTerminal.serialTaken': 'conflict',
  'attendanceTerminal.serialElsewhere': 'conflict',
  'attendanceTerminal.networkBad': 'invalid',
  'attendanceTerminal.placeUnknown': 'invalid',
  'attendanceTerminal.neverKnocked': 'refused',
  'attendanceTerminal.notActive': 'refused',
  'attendanceTerminal.personUnknown': 'invalid',
  'attendanceTerminal.fileUnreadable': 'invalid',
  'attendanceTerminal.noColumns': 'invalid',
  'attendanceTerminal.noPinColumns': 'invalid',
  'attendanceTerminal.rangeLong': 'invalid',
} as const satisfies Record<string, ProblemKind>;
