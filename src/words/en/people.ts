import type { peopleWords as source } from '../id/people.ts';
import type { SameShape } from '../shape.ts';

export const peopleWords: SameShape<typeof source> = {
  problems: {},
};
