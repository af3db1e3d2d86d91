import type { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { ok } from '../../../kernel/result.ts';
import { problemSentence } from '../../../words/problemSentence.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { namesOf } from '../factStore.ts';
import { wordsIn } from './conflictText.ts';
import { judgeFlexibleDays } from './judgeFlexibleDays.ts';
import { judgeSwapNow } from './judgeSwapNow.ts';
import { formOf, historyOf, requestHead } from './requestHead.ts';
import { requestInReach } from './requestInReach.ts';
import { filesOf, plansOf, type SwapRequest } from './requestStore.ts';
import { partiesOf } from './tellParties.ts';

type Asking = Parameters<Handler<typeof rosterRequestEndpoints.one>>[0];

const swapConflicts = async (call: Asking, request: SwapRequest): Promise<string[]> => {
  const judged = await judgeSwapNow(call, request, plansOf(request));
  return judged.ok ? [...judged.value.conflicts] : [problemSentence(wordsIn(call.language), judged.problem)];
};

/** One request as the head reads it before deciding; what the judge says is asked anew while it waits. */
export const readRequest: Handler<typeof rosterRequestEndpoints.one> = async (call) => {
  const { deps, tx, actor, params, today, language } = call;
  const found = await requestInReach(call, params.id);
  if (!found.ok) return found;
  const { request, tree } = found.value;
  const { agencyId } = actor;
  const names = await namesOf(tx, agencyId, partiesOf(request), today);
  const head = requestHead(request, { names, tree, today }, actor.employeeId);
  const waits = head.state === 'asked' || head.state === 'agreed';
  const judged =
    request.kind === 'flexibleDay' && waits
      ? await judgeFlexibleDays(deps, tx, {
          agencyId,
          employeeId: request.employeeId,
          days: request.days,
          place: request.body.place,
          today,
          language,
          reader: 'others',
        })
      : { days: [], free: [] };
  return ok({
    ...head,
    form: formOf(request),
    note: request.kind === 'swap' ? request.body.note : '',
    files: await filesOf(tx, agencyId, request.id),
    history: historyOf(request),
    judgement: [...judged.days],
    conflicts: request.kind === 'swap' && waits ? await swapConflicts(call, request) : [],
    free: [...judged.free],
  });
};
