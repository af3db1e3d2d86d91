import type { ProblemKind } from '../../kernel/result.ts';

/** Refusals of this area; their sentences stand in `words/<language>/workplace.ts` under `problems`. */
export const workplaceProblems = {
  'workplace.nameTaken': 'conflict',
  'workplace.inUse': 'refused',
  'workplace.fenceCrosses': 'invalid',
  'workplace.fenceFlat': 'invalid',
  'workplace.regionUnknown': 'invalid',
  'workplace.weekUnknown': 'invalid',
  'workplace.unitUnknown': 'invalid',
  'workplace.peopleUnknown': 'invalid',
  'workplace.roomNameTaken': 'conflict',
  'workplace.roomInUse': 'refused',
  'workplace.roomElsewhere': 'invalid',
  'workplace.peopleElsewhere': 'invalid',
  'workplace.nobodyPlaced': 'refused',
  'workplace.counterNameTaken': 'conflict',
  'workplace.counterShort': 'invalid',
} as const satisfies Record<string, ProblemKind>;
