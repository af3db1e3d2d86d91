import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { MessageKind, MessageParams } from '../../../words/messageText.ts';
import { tell } from '../../inbox/tell.ts';
import { accountsOf } from '../../people/accountStore.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { namesOf } from '../factStore.ts';
import type { RosterRequest } from './requestStore.ts';
import { deciders } from './whereabouts.ts';

export const requestsLink = '/saku/permohonan';

export interface Telling {
  readonly deps: Pick<Deps, 'newId' | 'mail'>;
  readonly tx: Tx;
  readonly now: Instant;
  readonly today: PlainDate;
  readonly agencyId: number;
}

/** Those whom a request concerns. */
export const partiesOf = (request: RosterRequest): Id[] =>
  request.kind === 'swap' ? [request.employeeId, request.otherEmployeeId] : [request.employeeId];

/** Tells some employees about a request; the first day stands for all. */
export const tellParties = async (
  telling: Telling,
  request: RosterRequest,
  message: { readonly to: readonly Id[]; readonly kind: MessageKind; readonly params?: MessageParams },
): Promise<void> => {
  const accounts = await accountsOf(telling.tx, telling.agencyId, message.to);
  await tell(telling, {
    accountIds: [...accounts.values()],
    kind: message.kind,
    params: { kind: request.kind, day: request.days[0]!, ...message.params },
    link: requestsLink,
  });
};

/** Tells those who decide that a request waits. */
export const tellDeciders = async (telling: Telling, request: RosterRequest): Promise<void> => {
  const { tx, agencyId, today } = telling;
  const units = request.kind === 'swap' ? [request.unitId, request.otherUnitId] : [request.unitId];
  const accountIds = await deciders(tx, agencyId, units, today, partiesOf(request));
  const name = (await namesOf(tx, agencyId, [request.employeeId], today)).get(request.employeeId)?.name ?? '';
  await tell(telling, {
    accountIds,
    kind: 'request.waiting',
    params: { kind: request.kind, name, day: request.days[0]! },
    link: `/permohonan?buka=${request.id}`,
  });
};
