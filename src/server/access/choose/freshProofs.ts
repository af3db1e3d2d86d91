import { type Instant, secondsBetween } from '../../../kernel/time.ts';
import type { Proven } from '../session/model.ts';

const goodForSeconds = 12 * 3600;

/** Proofs that are recent enough to switch to another account without its password. */
export const freshProofs = (proven: readonly Proven[], now: Instant): readonly Proven[] =>
  proven.filter((one) => secondsBetween(one.at, now) < goodForSeconds);
