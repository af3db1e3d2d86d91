import { type ModeLetter, modeOf } from '../../../domain/roster/model.ts';
import { noTime, timeIndex } from '../../../domain/roster/workingTime.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { formatsOf } from '../../../words/format.ts';
import { id as words } from '../../../words/id.ts';
import { namesOf } from '../factStore.ts';
import { lockPlan } from '../planStore.ts';
import { judgeSwapNow } from './judgeSwapNow.ts';
import { overtake, standsAsProposed } from './overtake.ts';
import { plansOf, type SwapRequest } from './requestStore.ts';
import { amendPublished, type Deciding, type SettledCell } from './settle.ts';
import type { ExchangedCell } from './swapParts.ts';

const settledOf = ({ employeeId, on, letter, time }: ExchangedCell): SettledCell => ({
  employeeId,
  day: on,
  mode: modeOf[letter as ModeLetter] as SettledCell['mode'],
  ...(letter === 'K' && time !== noTime ? { time: timeIndex(time) } : {}),
});

/** Exchanges the days of both, one amendment in each plan; answers false where a plan changed them meanwhile, and ends the request. */
export const approveSwap = async (call: Deciding, request: SwapRequest): Promise<Result<boolean>> => {
  const { deps, tx, actor, now, today } = call;
  const { agencyId, accountId } = actor;
  const planOf = plansOf(request);
  for (const planId of [...new Set(planOf.values())].sort()) await lockPlan(tx, agencyId, planId);
  if (!(await standsAsProposed(tx, agencyId, request))) {
    await overtake({ deps, tx, now, today, agencyId }, request, accountId);
    return ok(false);
  }
  const judged = await judgeSwapNow(call, request, planOf);
  if (!judged.ok) return judged;
  const [first] = judged.value.conflicts;
  if (first !== undefined) return refuse('swap.breaks', { first });
  const names = await namesOf(tx, agencyId, [request.employeeId, request.otherEmployeeId], today);
  const formats = formatsOf('id');
  const note = words.rosterRequests.planNote.swap({
    name: names.get(request.employeeId)?.name ?? '',
    other: names.get(request.otherEmployeeId)?.name ?? '',
    days: formats.list(request.days.map(formats.dayAndMonth)),
  });
  for (const { part, cells } of judged.value.found) {
    const done = await amendPublished(call, request.id, part.planId, cells.map(settledOf), note);
    if (!done.ok) return done;
  }
  return ok(true);
};
