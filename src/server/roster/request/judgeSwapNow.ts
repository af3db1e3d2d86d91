import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { holdsOn, type PlainDate } from '../../../kernel/time.ts';
import type { Language } from '../../../words/format.ts';
import { listAbsences } from '../factStore.ts';
import { conflictText } from './conflictText.ts';
import { type JudgedParts, judgeParts, openParts, type SwapCall } from './swapParts.ts';

export interface SwapParties {
  readonly employeeId: Id;
  readonly unitId: Id;
  readonly otherEmployeeId: Id;
  readonly otherUnitId: Id;
  readonly days: readonly PlainDate[];
}

export interface JudgedSwap extends JudgedParts {
  readonly conflicts: readonly string[];
}

/** Judges an exchange on the published boards of its plans with the absences of now. */
export const judgeSwapNow = async (
  call: SwapCall & { readonly language: Language },
  parties: SwapParties,
  planOf: ReadonlyMap<PlainDate, Id>,
): Promise<Result<JudgedSwap>> => {
  const { employeeId, otherEmployeeId, days } = parties;
  const parts = await openParts(call, planOf, () => [parties.unitId, parties.otherUnitId]);
  if (!parts.ok) return parts;
  if (parts.value.some(({ personAt }) => personAt(employeeId) < 0 || personAt(otherEmployeeId) < 0))
    return refuse('swap.otherPlan');
  const sorted = [...days].sort();
  const people = [employeeId, otherEmployeeId];
  const absences = await listAbsences(call.tx, call.actor.agencyId, people, sorted[0]!, sorted.at(-1)!);
  const away = sorted.find((day) => absences.some((absence) => holdsOn(absence, day)));
  if (away) return refuse('swap.absent', { day: away });
  const judged = judgeParts(parts.value, employeeId, otherEmployeeId);
  if (!judged.ok) return judged;
  const conflicts = judged.value.found.flatMap(({ part, faults }) =>
    conflictText(call.language, part.board, faults, 'others'),
  );
  return ok({ ...judged.value, conflicts });
};
