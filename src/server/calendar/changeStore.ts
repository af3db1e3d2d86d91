// Whoever keeps plans compares `made_at` with this: a plan made before a change that touches its days is marked.
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
