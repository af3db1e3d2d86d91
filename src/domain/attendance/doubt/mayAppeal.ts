import { addSeconds, type Instant } from '../../../kernel/time.ts';
import type { Channel } from '../model.ts';

export const daysToAppeal = 14;

export interface Appealable {
  readonly verdict: 'accepted' | 'refused' | 'reopened';
  readonly at: Instant | null;
  readonly final: boolean;
  readonly decidedAt: Instant;
}

/** Why nobody can appeal against what holds now; null where the person can. A refusal and another time can be appealed against. */
export const noAppeal = (
  last: Appealable | null,
  channel: Channel,
  now: Instant,
): 'doubt.appealNothing' | 'doubt.final' | 'doubt.appealLate' | null => {
  // What a register brought was approved with its sheet; a new sheet corrects it.
  if (last === null || channel === 'register') return 'doubt.appealNothing';
  if (last.final) return 'doubt.final';
  if (last.verdict !== 'refused' && (last.verdict === 'reopened' || last.at === null)) return 'doubt.appealNothing';
  return addSeconds(last.decidedAt, daysToAppeal * 86_400) < now ? 'doubt.appealLate' : null;
};
