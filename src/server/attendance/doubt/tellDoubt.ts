import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate, Zone } from '../../../kernel/time.ts';
import { formatsOf } from '../../../words/format.ts';
import type { MessageKind, MessageParams } from '../../../words/messageText.ts';
import { tell } from '../../inbox/tell.ts';
import { accountsOf, headAccounts } from '../../people/accountStore.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { agencyOf } from '../../roster/factStore.ts';
import { agencyDeciders } from './deciderStore.ts';
import type { PunchKey } from './doubtStore.ts';

export interface Telling {
  readonly deps: Pick<Deps, 'newId' | 'mail'>;
  readonly tx: Tx;
  readonly now: Instant;
  readonly today: PlainDate;
  readonly agencyId: number;
}

const clock = (at: Instant, zone: Zone): string => formatsOf('en').clock(at, zone);

/** The person hears what was decided about his punch, and that he may appeal. */
export const tellPerson = async (
  telling: Telling,
  key: PunchKey,
  kind: Extract<MessageKind, `doubt.${string}`>,
  at: Instant,
  params: MessageParams,
): Promise<void> => {
  const { tx, agencyId } = telling;
  const { zone } = await agencyOf(tx, agencyId);
  const accounts = await accountsOf(tx, agencyId, [key.employeeId]);
  await tell(telling, {
    accountIds: [...accounts.values()],
    kind,
    params: { day: key.day, time: clock(at, zone), ...params },
    link: `/saku/hari-saya/${key.day}`,
  });
};

/** Heads of the first of these units that has any, or else whoever decides for the whole agency. */
export const nearestDeciders = async (
  { tx, agencyId, today }: Telling,
  unitIds: readonly Id[],
  except: readonly Id[],
): Promise<Id[]> => {
  for (const unitId of unitIds) {
    const heads = (await headAccounts(tx, agencyId, [unitId], today)).filter((id) => !except.includes(id));
    if (heads.length > 0) return heads;
  }
  return (await agencyDeciders(tx, agencyId, today)).filter((id) => !except.includes(id));
};

/** Those who come next above a decider: the nearest units above his come first. */
export const nextAbove = (
  telling: Telling,
  path: readonly Id[],
  reach: Id | null,
  except: readonly Id[],
): Promise<Id[]> =>
  nearestDeciders(telling, reach === null ? [] : path.slice(0, path.indexOf(reach)).reverse(), except);
