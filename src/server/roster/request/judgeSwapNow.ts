import { judgeSwap, swapCells } from '../../../domain/roster/request/judgeSwap.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { holdsOn, type PlainDate } from '../../../kernel/time.ts';
import type { Language } from '../../../words/format.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { listAbsences } from '../factStore.ts';
import type { OpenPlan } from '../openPlan.ts';
import { conflictText } from './conflictText.ts';
import { publishedBoard } from './swapBoard.ts';

export interface SwapParties {
  readonly employeeId: Id;
  readonly unitId: Id;
  readonly otherEmployeeId: Id;
  readonly otherUnitId: Id;
  readonly days: readonly PlainDate[];
}

export interface JudgedSwap {
  /** As both stand now, one letter a day. */
  readonly own: string;
  readonly other: string;
  readonly conflicts: readonly string[];
}

/** Judges an exchange on the published board with the absences of now. */
export const judgeSwapNow = async (
  deps: Pick<Deps, 'config'>,
  tx: Tx,
  agencyId: number,
  opened: Pick<OpenPlan, 'plan' | 'standing'>,
  parties: SwapParties,
  language: Language,
): Promise<Result<JudgedSwap>> => {
  const { employeeId, otherEmployeeId, days } = parties;
  const { board, personAt, dayAt } = await publishedBoard(deps, tx, agencyId, opened, [
    parties.unitId,
    parties.otherUnitId,
  ]);
  const swap = { own: personAt(employeeId), other: personAt(otherEmployeeId), days: days.map(dayAt) };
  if (swap.own < 0 || swap.other < 0 || swap.days.some((d) => d < 0)) return refuse('swap.otherPlan');
  const sorted = [...days].sort();
  const absences = await listAbsences(tx, agencyId, [employeeId, otherEmployeeId], sorted[0]!, sorted.at(-1)!);
  const away = sorted.find((day) => absences.some((absence) => holdsOn(absence, day)));
  if (away) return refuse('swap.absent', { day: away });
  const cells = swapCells(board, swap);
  if (!cells.ok) return cells;
  const judged = judgeSwap(board, swap);
  if (!judged.ok) return judged;
  const letters = (person: number) => swap.days.map((d) => board.people[person]!.modes[d]).join('');
  return ok({
    own: letters(swap.own),
    other: letters(swap.other),
    conflicts: conflictText(language, board, judged.value, 'others'),
  });
};
