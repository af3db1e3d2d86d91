import type { Overruled, Reason } from '../policy/model.ts';
import type { Board } from './board.ts';
import { loadOf } from './judgeBoard.ts';

/** Why a person stands where he stands on a day, what else was possible, and how near each bound is. */
export interface DayExplanation {
  readonly letter: string;
  readonly why: Reason;
  /** Clauses that spoke about this day and gave way, and to which. */
  readonly overruled: readonly Overruled[];
  /** Set by a person rather than by a clause or the planner. */
  readonly fixed: boolean;
  /** The other letters of the day: null where nothing stands against it but the turn of others, else the rule it would break. */
  readonly others: readonly { readonly letter: string; readonly against: Reason | null }[];
  /** Office days of the person and working days in the whole period. */
  readonly office: number;
  readonly working: number;
  readonly bounds: readonly {
    readonly reason: Reason;
    readonly mode: 'office' | 'home';
    readonly found: number;
    readonly min: number | null;
    readonly max: number | null;
    /** Counted people of other plans, and those for whom nothing is published yet; null where the bound is the plan's alone. */
    readonly outside: { readonly people: number; readonly waiting: number } | null;
  }[];
}

const letterFor = { office: 'K', home: 'R' } as const;
const unknown: Reason = { code: 'roster.openOffice', params: {}, ref: null };

export const explainDay = (board: Board, person: number, day: number): DayExplanation => {
  const { modes, open, why, fixed, overruled } = board.people[person]!;
  const letter = modes[day] ?? '-';
  const reasonAt = (index: number | undefined): Reason =>
    index === undefined ? unknown : (board.reasons[index] ?? unknown);
  const ofDay = board.dayLimits.filter((limit) => limit.day === day && limit.counted.includes(person));
  const against = (other: string): Reason | null => {
    if (!open[day]?.includes(other)) return reasonAt(why[day]);
    const change = (mode: 'office' | 'home') =>
      (other === letterFor[mode] ? 1 : 0) - (letter === letterFor[mode] ? 1 : 0);
    const breaks = (now: number, by: number, min: number | null, max: number | null) =>
      by !== 0 && ((by > 0 && max !== null && now + by > max) || (by < 0 && min !== null && now + by < min));
    for (const limit of ofDay)
      if (breaks(loadOf(board, limit), change(limit.mode), limit.min, limit.max)) return reasonAt(limit.reason);
    for (const limit of board.personLimits) {
      if (limit.person !== person || !limit.days.includes(day)) continue;
      const now = limit.days.reduce((sum, d) => sum + (modes[d] === letterFor[limit.mode] ? 1 : 0), 0);
      if (breaks(now, change(limit.mode), limit.min, limit.max)) return reasonAt(limit.reason);
    }
    return null;
  };
  return {
    letter,
    why: reasonAt(why[day]),
    overruled: board.overruled?.[overruled?.[day] ?? -1] ?? [],
    fixed: fixed[day] === '1',
    others:
      letter === '-'
        ? []
        : ['K', 'R'].filter((other) => other !== letter).map((other) => ({ letter: other, against: against(other) })),
    office: [...modes].filter((each) => each === 'K').length,
    working: [...modes].filter((each) => each !== '-').length,
    bounds: ofDay.map((limit) => ({
      reason: reasonAt(limit.reason),
      mode: limit.mode,
      found: loadOf(board, limit),
      min: limit.min,
      max: limit.max,
      outside: limit.outside ?? null,
    })),
  };
};
