import type { workplaceWords as source } from '../id/workplace.ts';
import type { SameShape } from '../shape.ts';

export const workplaceWords: SameShape<typeof source> = {
  problems: {},
};
