import { sql } from 'kysely';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { MessageKind, MessageParams } from '../../words/messageText.ts';
import type { Tx } from '../platform/db/db.ts';

/** One message for all employees who get the same one. */
export interface News {
  readonly kind: MessageKind;
  readonly params: MessageParams;
  readonly people: readonly Id[];
}

export interface Publication {
  readonly planId: Id;
  readonly seq: number;
  readonly version: number;
  readonly at: Instant;
  readonly heldUntil: Instant;
  readonly toldAt: Instant | null;
  readonly takenBackAt: Instant | null;
  readonly people: number;
}

/** Belongs to the newest action of the plan's log, which must be its publishing. */
export const insertPublication = async (
  tx: Tx,
  agencyId: number,
  planId: Id,
  made: { version: number; at: Instant; heldUntil: Instant; news: readonly News[]; people: number },
): Promise<void> => {
  await sql`insert into publication (agency_id, plan_id, seq, version, at, held_until, news, people)
    select ${agencyId}, ${planId}, max(seq), ${made.version}, ${made.at}::timestamptz, ${made.heldUntil}::timestamptz,
      ${JSON.stringify(made.news)}::text::jsonb, ${made.people}
    from plan_action where agency_id = ${agencyId} and plan_id = ${planId} and move = 'published'`.execute(tx);
};

const columns = ['plan_id', 'seq', 'version', 'at', 'held_until', 'told_at', 'taken_back_at', 'people'] as const;

/** The last publication of a plan, taken back or not. */
export const lastPublication = async (tx: Tx, agencyId: number, planId: Id): Promise<Publication | null> => {
  const r = await tx
    .selectFrom('publication')
    .select(columns)
    .where('agency_id', '=', agencyId)
    .where('plan_id', '=', planId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (r === undefined) return null;
  return {
    planId: r.plan_id,
    seq: r.seq,
    version: r.version,
    at: r.at,
    heldUntil: r.held_until,
    toldAt: r.told_at,
    takenBackAt: r.taken_back_at,
    people: r.people,
  };
};

/** Marks a publication as told and answers what it has to say; null where it was told or taken back already. */
export const takeNews = async (
  tx: Tx,
  agencyId: number,
  planId: Id,
  seq: number,
  at: Instant,
): Promise<{ news: readonly News[]; people: number } | null> => {
  const row = await tx
    .updateTable('publication')
    .set({ told_at: at })
    .where('agency_id', '=', agencyId)
    .where('plan_id', '=', planId)
    .where('seq', '=', seq)
    .where('told_at', 'is', null)
    .where('taken_back_at', 'is', null)
    .returning(['news', 'people'])
    .executeTakeFirst();
  return row ? { news: row.news as News[], people: row.people } : null;
};

/** Marks a publication as taken back; answers whom it had told, nobody where its messages were still held. */
export const takeBack = async (tx: Tx, agencyId: number, planId: Id, seq: number, at: Instant): Promise<Id[]> => {
  const row = await tx
    .updateTable('publication')
    .set({ taken_back_at: at })
    .where('agency_id', '=', agencyId)
    .where('plan_id', '=', planId)
    .where('seq', '=', seq)
    .returning(['news', 'told_at'])
    .executeTakeFirst();
  return row === undefined || row.told_at === null ? [] : (row.news as News[]).flatMap((each) => each.people);
};

/** Publications of all agencies whose time to be taken back is over and whose messages still wait; as owner of the tables. */
export const duePublications = async (
  tx: Tx,
  now: Instant,
): Promise<{ agencyId: number; planId: Id; seq: number }[]> => {
  const rows = await tx
    .selectFrom('publication')
    .select(['agency_id', 'plan_id', 'seq'])
    .where('held_until', '<=', now)
    .where('told_at', 'is', null)
    .where('taken_back_at', 'is', null)
    .orderBy('held_until')
    .limit(100)
    .execute();
  return rows.map((r) => ({ agencyId: r.agency_id, planId: r.plan_id, seq: r.seq }));
};

/** Publications of a plan that still wait to be told, oldest first. */
export const heldSeqs = async (tx: Tx, agencyId: number, planId: Id): Promise<number[]> => {
  const rows = await tx
    .selectFrom('publication')
    .select('seq')
    .where('agency_id', '=', agencyId)
    .where('plan_id', '=', planId)
    .where('told_at', 'is', null)
    .where('taken_back_at', 'is', null)
    .orderBy('seq')
    .execute();
  return rows.map((r) => r.seq);
};

/** Whether anybody was ever told of a publication of the plan. Plans published before messages were held have no row and count as told. */
export const anybodyTold = async (tx: Tx, agencyId: number, planId: Id): Promise<boolean> => {
  const { rows } = await sql<{ told: boolean }>`select exists (
      select 1 from plan_action a
      left join publication p on p.agency_id = a.agency_id and p.plan_id = a.plan_id and p.seq = a.seq
      where a.agency_id = ${agencyId} and a.plan_id = ${planId} and a.move = 'published' and (p.seq is null or p.told_at is not null)
    ) as told`.execute(tx);
  return rows[0]?.told ?? false;
};
