import type { Id } from '../../../kernel/id.ts';
import type { Tx } from '../../platform/db/db.ts';
import { appendRequestAction, plansOf, type SwapHours, type SwapRequest } from './requestStore.ts';
import { partiesOf, type Telling, tellParties } from './tellParties.ts';
import { publishedCells } from './whereabouts.ts';

/** Whether both still stand, in the same published plans, as they stood when the swap was proposed. */
export const standsAsProposed = async (tx: Tx, agencyId: number, request: SwapRequest): Promise<boolean> => {
  const { employeeId, otherEmployeeId, days, body } = request;
  const cells = await publishedCells(tx, agencyId, [employeeId, otherEmployeeId], days);
  const planOf = plansOf(request);
  const stands = (who: Id, letters: string, times: readonly SwapHours[] | undefined): boolean =>
    days.every((day, d) => {
      const cell = cells.get(`${who} ${day}`);
      const then = times?.[d];
      const isTime = then === undefined || (cell?.time?.start === then?.start && cell?.time?.end === then?.end);
      return cell?.planId === planOf.get(day) && cell?.letter === letters[d] && isTime;
    });
  return stands(employeeId, body.own, body.ownTimes) && stands(otherEmployeeId, body.other, body.otherTimes);
};

/** Ends a swap whose days were changed by somebody else; both are told. */
export const overtake = async (telling: Telling, request: SwapRequest, accountId: Id | null): Promise<void> => {
  const { tx, agencyId, now } = telling;
  await appendRequestAction(tx, agencyId, request.id, { move: 'overtaken', at: now, accountId, note: '' });
  await tellParties(telling, request, { to: partiesOf(request), kind: 'request.ended', params: { why: 'overtaken' } });
};
