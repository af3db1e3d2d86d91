import { sql } from 'kysely';
import type { Wish } from '../../../domain/roster/model.ts';
import type { OwnWish } from '../../../domain/roster/request/wish.ts';
import {
  type WindowAction,
  type WindowMove,
  type WindowStanding,
  type WindowTerms,
  windowStandingOf,
} from '../../../domain/roster/request/wishWindow.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface WindowRow {
  readonly id: Id;
  readonly unitId: Id;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly madeBy: Id | null;
  readonly standing: WindowStanding;
}

export const insertWindow = async (
  tx: Tx,
  agencyId: number,
  window: Pick<WindowRow, 'id' | 'unitId' | 'from' | 'to' | 'madeBy'> & { at: Instant },
): Promise<void> => {
  await tx
    .insertInto('wish_window')
    .values({
      agency_id: agencyId,
      window_id: window.id,
      unit_id: window.unitId,
      first_day: window.from,
      last_day: window.to,
      made_at: window.at,
      made_by: window.madeBy,
    })
    .execute();
};

export const appendWindowAction = async (
  tx: Tx,
  agencyId: number,
  windowId: Id,
  action: { move: WindowMove; terms: WindowTerms | null; at: Instant; accountId: Id | null },
): Promise<void> => {
  const { move, terms, at, accountId } = action;
  await sql`insert into wish_window_action (agency_id, window_id, seq, move, opens_on, closes_on, most, at, account_id)
    select ${agencyId}, ${windowId}, coalesce(max(seq), 0) + 1, ${move}, ${terms?.opensOn ?? null}::date, ${terms?.closesOn ?? null}::date, ${terms?.most ?? null}::int, ${at}::timestamptz, ${accountId}::uuid
    from wish_window_action where agency_id = ${agencyId} and window_id = ${windowId}`.execute(tx);
};

/** Takes the window for the rest of the transaction. */
export const lockWindow = async (tx: Tx, agencyId: number, windowId: Id): Promise<void> => {
  await sql`select 1 from wish_window where agency_id = ${agencyId} and window_id = ${windowId} for update`.execute(tx);
};

/** Windows with their standing, the newest period first; those that touch a span, or one. */
export const listWindows = async (
  tx: Tx,
  agencyId: number,
  asked: { readonly id?: Id; readonly from?: PlainDate; readonly to?: PlainDate } = {},
): Promise<WindowRow[]> => {
  const rows = await tx
    .selectFrom('wish_window')
    .select(['window_id', 'unit_id', 'first_day', 'last_day', 'made_by'])
    .where('agency_id', '=', agencyId)
    .$if(asked.id !== undefined, (q) => q.where('window_id', '=', asked.id!))
    .$if(asked.from !== undefined, (q) => q.where('last_day', '>=', asked.from!))
    .$if(asked.to !== undefined, (q) => q.where('first_day', '<=', asked.to!))
    .orderBy('first_day', 'desc')
    .orderBy('made_at', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const log = await tx
    .selectFrom('wish_window_action')
    .select(['window_id', 'move', 'opens_on', 'closes_on', 'most'])
    .where('agency_id', '=', agencyId)
    .where(
      'window_id',
      'in',
      rows.map((r) => r.window_id),
    )
    .orderBy('seq')
    .execute();
  const actions = new Map<Id, WindowAction[]>();
  for (const r of log) {
    const terms =
      r.opens_on === null || r.closes_on === null || r.most === null
        ? null
        : { opensOn: r.opens_on, closesOn: r.closes_on, most: r.most };
    actions.set(r.window_id, [...(actions.get(r.window_id) ?? []), { move: r.move as WindowMove, terms }]);
  }
  return rows.map((r) => ({
    id: r.window_id,
    unitId: r.unit_id,
    from: r.first_day,
    to: r.last_day,
    madeBy: r.made_by,
    standing: windowStandingOf(actions.get(r.window_id) ?? []),
  }));
};

export const replaceWishes = async (
  tx: Tx,
  agencyId: number,
  windowId: Id,
  employeeId: Id,
  wishes: readonly OwnWish[],
  at: Instant,
): Promise<void> => {
  await tx
    .deleteFrom('wish')
    .where('agency_id', '=', agencyId)
    .where('window_id', '=', windowId)
    .where('employee_id', '=', employeeId)
    .execute();
  if (wishes.length === 0) return;
  await tx
    .insertInto('wish')
    .values(
      wishes.map((wish) => ({
        agency_id: agencyId,
        window_id: windowId,
        employee_id: employeeId,
        day: wish.day,
        mode: wish.mode,
        weight: wish.weight,
        made_at: at,
      })),
    )
    .execute();
};

/** A person's wishes by window. */
export const wishesOf = async (tx: Tx, agencyId: number, employeeId: Id): Promise<Map<Id, OwnWish[]>> => {
  const rows = await tx
    .selectFrom('wish')
    .select(['window_id', 'day', 'mode', 'weight'])
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .orderBy('day')
    .execute();
  const byWindow = new Map<Id, OwnWish[]>();
  for (const { window_id, day, mode, weight } of rows)
    byWindow.set(window_id, [
      ...(byWindow.get(window_id) ?? []),
      { day, mode: mode as OwnWish['mode'], weight: weight as OwnWish['weight'] },
    ]);
  return byWindow;
};

export interface WindowCount {
  readonly wishers: ReadonlySet<Id>;
  readonly wishes: number;
}

/** Who has wished, and how much, by window. */
export const countWishes = async (
  tx: Tx,
  agencyId: number,
  windowIds: readonly Id[],
): Promise<Map<Id, WindowCount>> => {
  if (windowIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('wish')
    .select(['window_id', 'employee_id', sql<number>`count(*)::int`.as('n')])
    .where('agency_id', '=', agencyId)
    .where('window_id', 'in', windowIds)
    .groupBy(['window_id', 'employee_id'])
    .execute();
  const counts = new Map<Id, { wishers: Set<Id>; wishes: number }>();
  for (const r of rows) {
    const known = counts.get(r.window_id) ?? { wishers: new Set(), wishes: 0 };
    known.wishers.add(r.employee_id);
    known.wishes += r.n;
    counts.set(r.window_id, known);
  }
  return counts;
};

/** Wishes about some days that planning takes into account; null asks for the whole agency. */
export const wishesFor = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[] | null,
  from: PlainDate,
  to: PlainDate,
): Promise<Wish[]> => {
  const who =
    employeeIds === null
      ? sql`true`
      : sql`w.employee_id in (select value::uuid from json_array_elements_text(${JSON.stringify(employeeIds)}::text::json))`;
  const { rows } = await sql<{ employee_id: Id; day: PlainDate; mode: Wish['mode']; weight: Wish['weight'] }>`
    select distinct on (w.employee_id, w.day) w.employee_id, w.day, w.mode, w.weight
    from wish w
    where w.agency_id = ${agencyId} and w.day between ${from}::date and ${to}::date and ${who}
      and not exists (select 1 from wish_window_action a where a.agency_id = w.agency_id and a.window_id = w.window_id and a.move = 'cancelled')
    order by w.employee_id, w.day, w.made_at desc`.execute(tx);
  return rows.map((r) => ({ employeeId: r.employee_id, day: r.day, mode: r.mode, weight: r.weight }));
};
