import type { policyScreenWords as source } from '../id/policyScreen.ts';
import type { SameShape } from '../shape.ts';

export const policyScreenWords: SameShape<typeof source> = {
  title: 'Policies',
};
