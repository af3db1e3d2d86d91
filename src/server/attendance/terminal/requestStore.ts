import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../platform/db/db.ts';

export interface KeptRequest {
  readonly id: Id;
  readonly at: Instant;
  readonly address: string;
  readonly kind: string;
  readonly target: string;
  readonly bytes: number;
  readonly received: number;
  readonly understood: number;
  readonly status: number;
  readonly body: string;
}

export const keepRequest = async (tx: Tx, agencyId: number, terminalId: Id, kept: KeptRequest): Promise<void> => {
  const { id, ...rest } = kept;
  await tx
    .insertInto('terminal_request')
    .values({ agency_id: agencyId, terminal_id: terminalId, request_id: id, ...rest })
    .execute();
};

export const listRequests = async (tx: Tx, agencyId: number, terminalId: Id, limit: number): Promise<KeptRequest[]> =>
  (
    await tx
      .selectFrom('terminal_request')
      .selectAll()
      .where('agency_id', '=', agencyId)
      .where('terminal_id', '=', terminalId)
      .orderBy('at', 'desc')
      .limit(limit)
      .execute()
  ).map(({ request_id, agency_id: _agency, terminal_id: _terminal, ...row }) => ({ id: request_id, ...row }));

/** Takes away what is older, in every agency. */
export const forgetRequests = async (db: Db, before: Instant): Promise<void> => {
  await db.execute('delete from terminal_request where at < $1::timestamptz', [before]);
};
