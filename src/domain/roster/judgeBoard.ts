import type { Board, BoardDayLimit, BoardFault } from './board.ts';
import { judgeHours } from './judgeHours.ts';

const letterFor = { office: 'K', home: 'R' } as const;
/** Leave and travel are decided elsewhere; the clauses do not close them on a working day. */
const always = 'CD';

/** How many of a limit's people are in its mode, those of other units included. */
export const loadOf = (board: Board, limit: BoardDayLimit): number => {
  const letter = letterFor[limit.mode];
  let count = limit.elsewhere;
  for (const p of limit.counted) if (board.people[p]!.modes[limit.day] === letter) count++;
  return count;
};

/** Every bound and ruling that the modes on the board break; quick enough to run at each keystroke. */
export const judgeBoard = (board: Board): BoardFault[] => {
  const faults: BoardFault[] = [];
  const paramsOf = (reason: number) => ({
    ...board.reasons[reason]?.params,
    clause: board.reasons[reason]?.code ?? '',
  });
  const refOf = (reason: number) => board.reasons[reason]?.ref ?? null;
  for (const [p, person] of board.people.entries())
    for (let d = 0; d < board.days.length; d++) {
      const letter = person.modes[d] ?? '-';
      const open = person.open[d] ?? '-';
      if (open.includes(letter) || (always.includes(letter) && open !== '-')) continue;
      const reason = person.why[d] ?? 0;
      faults.push({
        code: 'roster.notAllowed',
        day: d,
        people: [p],
        shared: false,
        params: { letter, open },
        reason,
        ref: refOf(reason),
      });
    }
  for (const limit of board.dayLimits) {
    const found = loadOf(board, limit);
    const over = limit.max !== null && found > limit.max;
    const under = limit.min !== null && found < limit.min;
    if (!over && !under) continue;
    const bound = (over ? limit.max : limit.min) ?? 0;
    faults.push({
      code: over ? 'roster.tooMany' : 'roster.tooFew',
      day: limit.day,
      people: limit.counted,
      shared: limit.shared,
      params: { ...paramsOf(limit.reason), mode: limit.mode, found, bound, short: Math.abs(found - bound) },
      reason: limit.reason,
      ref: refOf(limit.reason),
    });
  }
  for (const limit of board.personLimits) {
    const { modes } = board.people[limit.person]!;
    const letter = letterFor[limit.mode];
    const found = limit.days.reduce((sum, d) => sum + (modes[d] === letter ? 1 : 0), 0);
    const over = limit.max !== null && found > limit.max;
    const under = limit.min !== null && found < limit.min;
    if (!over && !under) continue;
    const bound = (over ? limit.max : limit.min) ?? 0;
    faults.push({
      code: over ? 'roster.personTooMany' : 'roster.personTooFew',
      day: limit.days[0] ?? null,
      people: [limit.person],
      shared: false,
      params: { ...paramsOf(limit.reason), mode: limit.mode, found, bound, short: Math.abs(found - bound) },
      reason: limit.reason,
      ref: refOf(limit.reason),
    });
  }
  return [...faults, ...judgeHours(board)];
};
