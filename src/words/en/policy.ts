import type { policyWords as source } from '../id/policy.ts';
import type { SameShape } from '../shape.ts';

export const policyWords: SameShape<typeof source> = {
  problems: {},
};
