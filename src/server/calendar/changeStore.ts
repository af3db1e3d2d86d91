// Whoever keeps plans compares `made_at` with this: a plan made before a change that touches its days is marked.
import { sql } from 'kysely';
import type { Id } from '../../kernel/id.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export interface CalendarChange {
  readonly id: Id;
  readonly from: PlainDate;
  /** Null: every day from `from` on. */
  readonly to: PlainDate | null;
  readonly at: Instant;
}

export const insertCalendarChange = async (tx: Tx, agencyId: number, change: CalendarChange): Promise<void> => {
  await tx
    .insertInto('calendar_change')
    .values({ agency_id: agencyId, change_id: change.id, valid_from: change.from, valid_to: change.to, at: change.at })
    .execute();
};

/** Changes made after `at` that touch a day from `from` to `to`; empty when the calendar of those days still stands. */
export const listCalendarChanges = async (
  tx: Tx,
  agencyId: number,
  at: Instant,
  from: PlainDate,
  to: PlainDate,
): Promise<CalendarChange[]> => {
  const rows = await tx
    .selectFrom('calendar_change')
    .select(['change_id', 'valid_from', 'valid_to', 'at'])
    .where('agency_id', '=', agencyId)
    .where('at', '>', at)
    .where('valid_from', '<=', to)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', from)]))
    .orderBy('at')
    .execute();
  return rows.map((r) => ({ id: r.change_id, from: r.valid_from, to: r.valid_to, at: r.at }));
};

/** Published plans, not withdrawn since, that hold a day of these spans. */
export const countPublishedPlans = async (
  tx: Tx,
  agencyId: number,
  spans: readonly Pick<CalendarChange, 'from' | 'to'>[],
): Promise<number> => {
  const json = JSON.stringify(spans.map(({ from, to }) => ({ first: from, last: to })));
  const { rows } = await sql<{ plans: number }>`
    with steps as (
      select plan_id, move, seq, lead(move) over (partition by plan_id order by seq) as following from plan_action
      where agency_id = ${agencyId} and move in ('published', 'unpublished', 'withdrawn')
    ), standing as (
      select distinct on (plan_id) plan_id, move from steps
      where move <> 'unpublished' and following is distinct from 'unpublished'
      order by plan_id, seq desc
    )
    select count(*)::int as plans from plan p
    join standing s on s.plan_id = p.plan_id and s.move = 'published'
    where p.agency_id = ${agencyId} and exists (
      select from json_to_recordset(${json}::text::json) as span(first date, last date)
      where span.first <= p.last_day and (span.last is null or span.last >= p.first_day)
    )`.execute(tx);
  return rows[0]?.plans ?? 0;
};
