import type { attendanceRequestEndpoints } from '../../../contract/attendanceRequest.ts';
import { requestLife } from '../../../domain/attendance/request/requestLife.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addMonths } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { firstOfMonth } from '../day/deriveStale.ts';
import { lastOfMonth } from '../day/judgeMonth.ts';
import { loadChains, namesOfDeciders } from './chains.ts';
import { placesNow } from './placesNow.ts';
import { standing } from './requestGround.ts';
import { permitKindsOf, requestRulesOn } from './requestRules.ts';
import { shapeOf } from './requestShape.ts';
import { requestsOf } from './requestStore.ts';

/** Own requests reach so many months back, and as far ahead as permits do. */
const monthsShown = 6;

/** A letter of a doctor often comes after the visit. */
export const mayStillAddFile = (state: string): boolean => state === 'asked' || state === 'approved';

export const myRequests: Handler<typeof attendanceRequestEndpoints.mine> = async ({ tx, actor, today }) => {
  const { agencyId, employeeId } = actor;
  if (employeeId === null) return refuse('general.notFound');
  const month = firstOfMonth(today);
  const span = { from: addMonths(month, -monthsShown), to: addMonths(month, monthsShown) };
  const requests = await requestsOf(tx, agencyId, employeeId, span);
  const rules = await requestRulesOn(tx, agencyId, today);
  const kinds = await permitKindsOf(tx, agencyId);
  const { zone, unitId } = (await placesNow(tx, agencyId, [employeeId], today))(employeeId);
  const last = lastOfMonth(month);
  const used = requests.filter((each) => standing(each) && month <= each.day && each.day <= last);
  const left = rules.permits.map(({ key, mostTimes, mostMinutesMonth }) => {
    const own = used.filter((each) => each.permitKind === key);
    const minutes = own.reduce((sum, each) => sum + each.minutes, 0);
    return {
      key,
      times: mostTimes === null ? null : Math.max(0, mostTimes - own.length),
      minutes: mostMinutesMonth === null ? null : Math.max(0, mostMinutesMonth - minutes),
    };
  });
  const chain = unitId === null ? null : (await loadChains(tx, agencyId, today)).chain({ employeeId, unitId });
  return ok({
    rules,
    left,
    deciders: chain === null ? [] : await namesOfDeciders(tx, agencyId, chain, today),
    requests: requests.map((request) => ({
      ...shapeOf(request, { kinds, rules, zone }),
      mayWithdraw: requestLife.after(request.state, 'withdrawn') !== null,
      mayAddFile: mayStillAddFile(request.state),
    })),
  });
};
