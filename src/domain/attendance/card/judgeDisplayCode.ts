import { type DisplayCode, stepBegins, stepSeconds } from './displayCode.ts';

/** How a scanned display code stands; `duplicate` is the same person once more and does no harm. */
export type DisplayVerdict = 'ok' | 'duplicate' | 'stale' | 'future' | 'badMac';

export interface DisplayFacts {
  readonly code: DisplayCode;
  readonly macOk: boolean;
  /** Between which moments it was scanned, in seconds since 1970; both the same while connected. */
  readonly scanned: { readonly earliest: number; readonly latest: number };
  /** Whether this person has used this very code before. */
  readonly usedBySame: boolean;
}

/** A display's clock may run this far ahead of ours. */
const aheadSeconds = 3;

/** The current code and the one before it count, for a repeat too: nobody lives on yesterday's code. An offline scan counts when it can have been made while the code did. */
export const judgeDisplayCode = ({ code, macOk, scanned, usedBySame }: DisplayFacts): DisplayVerdict => {
  if (!macOk) return 'badMac';
  if (scanned.latest < stepBegins(code.step) - aheadSeconds) return 'future';
  if (scanned.earliest >= stepBegins(code.step) + 2 * stepSeconds) return 'stale';
  return usedBySame ? 'duplicate' : 'ok';
};
