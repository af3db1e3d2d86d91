import type { Chain } from '../../../domain/attendance/request/chainOf.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { MessageKind, MessageParams } from '../../../words/messageText.ts';
import { tell } from '../../inbox/tell.ts';
import { accountsOf } from '../../people/accountStore.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import type { DayRequest } from './requestStore.ts';

interface Telling {
  readonly deps: Pick<Deps, 'newId' | 'mail'>;
  readonly tx: Tx;
  readonly now: Instant;
  readonly agencyId: number;
}
type Told = Pick<DayRequest, 'id' | 'kind' | 'employeeId' | 'day'>;

/** The day only: which kind of permit it is can tell of health. */
export const tellDeciders = (telling: Telling, request: Told, chain: Chain, name: string): Promise<void> =>
  tell(telling, {
    accountIds: chain.deciders.flatMap((each) => each.accountId ?? []),
    kind: 'dayRequest.waiting',
    params: { name, day: request.day, kind: request.kind },
    link: `/izin-dan-perbaikan?buka=${request.id}`,
  });

export const tellAsker = async (
  telling: Telling,
  request: Told,
  kind: Extract<MessageKind, `dayRequest.${string}`>,
  params: MessageParams = {},
): Promise<void> => {
  const accounts = await accountsOf(telling.tx, telling.agencyId, [request.employeeId]);
  await tell(telling, {
    accountIds: [...accounts.values()],
    kind,
    params: { day: request.day, kind: request.kind, ...params },
    link: '/saku/izin',
  });
};
