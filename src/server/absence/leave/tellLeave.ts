import type { LeaveKind } from '../../../domain/absence/leave/model.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { MessageKind } from '../../../words/messageText.ts';
import { tell } from '../../inbox/tell.ts';
import { accountsOf, headAccounts } from '../../people/accountStore.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import type { LeaveRequest } from './leaveStore.ts';

interface Telling {
  readonly deps: Pick<Deps, 'newId' | 'mail'>;
  readonly tx: Tx;
  readonly now: Instant;
  readonly today: PlainDate;
  readonly agencyId: number;
}
type Told = Pick<LeaveRequest, 'id' | 'employeeId' | 'unitId' | 'from' | 'to' | 'kind'>;

/** Days only; which kind of leave it is stays off the inbox and the mail, because some kinds tell of health. */
const paramsOf = (request: { readonly from: PlainDate; readonly to: PlainDate; readonly kind: LeaveKind }) => ({
  from: request.from,
  to: request.to,
});

/** Tells the head who comes next: of the unit, or where it has none but the asker, of the nearest unit above. */
export const tellLeaveHeads = async (telling: Telling, request: Told, name: string): Promise<void> => {
  const { tx, agencyId, today } = telling;
  const tree = await loadUnits(tx, agencyId, today);
  const own = new Set((await accountsOf(tx, agencyId, [request.employeeId])).values());
  for (const unitId of [...(tree.get(request.unitId)?.path ?? [request.unitId])].reverse()) {
    const accountIds = (await headAccounts(tx, agencyId, [unitId], today)).filter((id) => !own.has(id));
    if (accountIds.length === 0) continue;
    await tell(telling, {
      accountIds,
      kind: 'leave.waiting',
      params: { name, ...paramsOf(request) },
      link: `/permohonan-cuti?buka=${request.id}`,
    });
    return;
  }
};

export const tellAsker = async (
  telling: Telling,
  request: Told,
  kind: Extract<MessageKind, `leave.${string}`>,
  params: Readonly<Record<string, string | number>> = {},
): Promise<void> => {
  const accounts: Map<Id, Id> = await accountsOf(telling.tx, telling.agencyId, [request.employeeId]);
  await tell(telling, {
    accountIds: [...accounts.values()],
    kind,
    params: { ...paramsOf(request), ...params },
    link: '/saku/cuti',
  });
};
