// When somebody came and went: a correction before a punch, each with its proof.
import { instantOf, secondsOf } from '../../../kernel/time.ts';
import type { Found } from './assignPunches.ts';
import type { Effective } from './effectivePunches.ts';
import type { Correction, Edge } from './model.ts';
import type { Teller } from './openTeller.ts';

export interface ShiftEdge {
  readonly edge: Edge | null;
  /** Seconds since 1970; null where nothing says it. */
  readonly at: number | null;
  /** The punch behind it, where no correction stands over it. */
  readonly punch: Effective | null;
}

export const edgeOfPunch = (each: Effective): Edge => ({
  at: instantOf(each.at),
  source: 'punch',
  punchId: each.punch.id,
  channel: each.punch.channel,
  method: each.punch.method,
  grade: each.punch.grade,
  place: each.punch.place,
  workplaceId: each.punch.workplaceId,
  decidedBy: each.decision?.decidedBy ?? null,
});

const corrected = (correction: Correction, at: Edge['at']): Edge => ({
  at,
  source: 'correction',
  punchId: null,
  channel: null,
  method: null,
  grade: null,
  place: null,
  workplaceId: null,
  decidedBy: correction.decidedBy,
});

const edgeOf = (
  side: 'in' | 'out',
  correction: Correction | null,
  punch: Effective | null,
  tell: Teller,
): ShiftEdge => {
  const at = correction?.[side] ?? null;
  if (correction !== null && at !== null) {
    tell.flags.add('corrected');
    const { decidedBy, basis } = correction;
    tell.say(`day.corrected.${side}`, { time: tell.clock(secondsOf(at)), by: decidedBy, basis });
    return { edge: corrected(correction, at), at: secondsOf(at), punch: null };
  }
  if (punch === null) return { edge: null, at: null, punch: null };
  if (punch.decision !== null)
    tell.say(`day.accepted.${side}`, { time: tell.clock(punch.at), by: punch.decision.decidedBy });
  return { edge: edgeOfPunch(punch), at: punch.at, punch };
};

/** Both edges of a shift. For coming the first moment of an act counts, for going the last. */
export const edgesOfShift = (
  found: Found,
  corrections: { readonly in: Correction | null; readonly out: Correction | null },
  tell: Teller,
): { readonly came: ShiftEdge; readonly went: ShiftEdge } => ({
  came: edgeOf('in', corrections.in, found.in?.first ?? null, tell),
  went: edgeOf('out', corrections.out, found.out?.last ?? null, tell),
});
