import type { Id } from '../../../kernel/id.ts';
import type { Tx } from '../../platform/db/db.ts';
import { appendRequestAction, type SwapRequest } from './requestStore.ts';
import { partiesOf, type Telling, tellParties } from './tellParties.ts';
import { publishedCells } from './whereabouts.ts';

/** Whether both still stand, in the same published plan, as they stood when the swap was proposed. */
export const standsAsProposed = async (tx: Tx, agencyId: number, request: SwapRequest): Promise<boolean> => {
  const { employeeId, otherEmployeeId, days, body } = request;
  const cells = await publishedCells(tx, agencyId, [employeeId, otherEmployeeId], days);
  const stands = (who: Id, letters: string): boolean =>
    days.every((day, d) => {
      const cell = cells.get(`${who} ${day}`);
      return cell?.planId === request.planId && cell.letter === letters[d];
    });
  return stands(employeeId, body.own) && stands(otherEmployeeId, body.other);
};

/** Ends a swap whose days were changed by somebody else; both are told. */
export const overtake = async (telling: Telling, request: SwapRequest, accountId: Id | null): Promise<void> => {
  const { tx, agencyId, now } = telling;
  await appendRequestAction(tx, agencyId, request.id, { move: 'overtaken', at: now, accountId, note: '' });
  await tellParties(telling, request, { to: partiesOf(request), kind: 'request.ended', params: { why: 'overtaken' } });
};
