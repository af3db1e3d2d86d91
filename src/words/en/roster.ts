import type { rosterWords as source } from '../id/roster.ts';
import type { SameShape } from '../shape.ts';

export const rosterWords: SameShape<typeof source> = {
  problems: {},
};
