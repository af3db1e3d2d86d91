import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { MessageKind, MessageParams } from '../../words/messageText.ts';
import type { Tx } from '../platform/db/db.ts';
import type { Deps } from '../platform/deps.ts';
import { insertMessages } from './store.ts';

interface Telling {
  readonly deps: Pick<Deps, 'newId' | 'mail'>;
  readonly tx: Tx;
  readonly now: Instant;
  readonly agencyId: number;
}

export interface Told {
  readonly accountIds: readonly Id[];
  readonly kind: MessageKind;
  /** Days as YYYY-MM-DD; they are written out in each reader's language. Never health data. */
  readonly params: MessageParams;
  /** A path inside Luwes, such as /saku/jadwal. */
  readonly link: string | null;
}

/** Puts a message into each account's inbox, in the transaction of the change; a mail follows where SMTP is configured. */
export const tell = ({ deps, tx, now, agencyId }: Telling, { accountIds, kind, params, link }: Told): Promise<void> =>
  insertMessages(
    tx,
    agencyId,
    [...new Set(accountIds)].map((accountId) => ({
      id: deps.newId(),
      accountId,
      at: now,
      kind,
      params,
      link,
      mail: deps.mail.configured,
    })),
  );
