import { type ModeLetter, modeOf } from '../../../domain/roster/model.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { formatsOf } from '../../../words/format.ts';
import { id as words } from '../../../words/id.ts';
import { namesOf } from '../factStore.ts';
import { openPlan } from '../openPlan.ts';
import { lockPlan } from '../planStore.ts';
import { judgeSwapNow } from './judgeSwapNow.ts';
import { overtake, standsAsProposed } from './overtake.ts';
import type { SwapRequest } from './requestStore.ts';
import { amendPublished, type Deciding, type SettledCell } from './settle.ts';
import { everywhere } from './whereabouts.ts';

const modeAt = (letters: string, d: number) => modeOf[letters[d] as ModeLetter] as SettledCell['mode'];

/** Exchanges the days of both as one amendment; answers false where the plan changed them meanwhile, and ends the request. */
export const approveSwap = async (call: Deciding, request: SwapRequest): Promise<Result<boolean>> => {
  const { deps, tx, actor, now, today, language } = call;
  const { agencyId, accountId } = actor;
  await lockPlan(tx, agencyId, request.planId);
  if (!(await standsAsProposed(tx, agencyId, request))) {
    await overtake({ deps, tx, now, today, agencyId }, request, accountId);
    return ok(false);
  }
  const opened = await openPlan({ tx, actor, scope: everywhere }, request.planId, 'some');
  if (!opened.ok) return opened;
  const judged = await judgeSwapNow(deps, tx, agencyId, opened.value, request, language);
  if (!judged.ok) return judged;
  const [first] = judged.value.conflicts;
  if (first !== undefined) return refuse('swap.breaks', { first });
  const cells = request.days.flatMap((day, d): SettledCell[] => [
    { employeeId: request.employeeId, day, mode: modeAt(request.body.other, d) },
    { employeeId: request.otherEmployeeId, day, mode: modeAt(request.body.own, d) },
  ]);
  const names = await namesOf(tx, agencyId, [request.employeeId, request.otherEmployeeId], today);
  const formats = formatsOf('id');
  const note = words.rosterRequests.planNote.swap({
    name: names.get(request.employeeId)?.name ?? '',
    other: names.get(request.otherEmployeeId)?.name ?? '',
    days: formats.list(request.days.map(formats.dayAndMonth)),
  });
  const done = await amendPublished(call, request.id, request.planId, cells, note);
  return done.ok ? ok(true) : done;
};
