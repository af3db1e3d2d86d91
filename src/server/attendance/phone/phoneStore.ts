import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { OwnPhone } from '../../../contract/attendancePhone.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Schema } from '../../platform/db/schema.ts';

export type PhoneRow = Selectable<Schema['phone']>;

export const phoneView = (row: PhoneRow): OwnPhone => ({
  id: row.phone_id,
  name: row.name,
  state: row.state as OwnPhone['state'],
  reason: row.reason as OwnPhone['reason'],
  askedAt: row.asked_at,
  usableFrom: row.usable_from,
  decisionNote: row.decision_note,
  endedAt: row.ended_at,
  passkey: row.passkey,
});

export const phonesOf = (tx: Tx, agencyId: number, employeeId: Id): Promise<PhoneRow[]> =>
  tx
    .selectFrom('phone')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .orderBy('asked_at', 'desc')
    .execute();

export const findPhone = async (tx: Tx, agencyId: number, phoneId: Id): Promise<PhoneRow | null> =>
  (await tx
    .selectFrom('phone')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('phone_id', '=', phoneId)
    .forUpdate()
    .executeTakeFirst()) ?? null;

/** A phone with this very key, whoever's it is. */
export const phoneWithKey = async (tx: Tx, agencyId: number, key: Uint8Array): Promise<PhoneRow | null> =>
  (await tx
    .selectFrom('phone')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('public_key', '=', Buffer.from(key))
    .executeTakeFirst()) ?? null;

/** Other people whose phone, in use or asked for, is this browser. */
export const othersInBrowser = async (
  tx: Tx,
  agencyId: number,
  browser: Uint8Array,
  employeeId: Id,
): Promise<{ employeeId: Id; name: string }[]> => {
  const rows = await tx
    .selectFrom('phone as p')
    .innerJoin('employee as e', (j) =>
      j.onRef('e.agency_id', '=', 'p.agency_id').onRef('e.employee_id', '=', 'p.employee_id'),
    )
    .distinct()
    .select(['p.employee_id', 'e.name'])
    .where('p.agency_id', '=', agencyId)
    .where('p.browser', '=', Buffer.from(browser))
    .where('p.employee_id', '!=', employeeId)
    .where('p.state', 'in', ['asked', 'approved', 'active'])
    .execute();
  return rows.map((row) => ({ employeeId: row.employee_id, name: row.name }));
};

export type NewPhone = Pick<
  PhoneRow,
  | 'agency_id'
  | 'phone_id'
  | 'employee_id'
  | 'public_key'
  | 'algorithm'
  | 'browser'
  | 'name'
  | 'state'
  | 'reason'
  | 'note'
  | 'asked_at'
  | 'usable_from'
  | 'passkey'
>;

export const insertPhone = async (tx: Tx, phone: NewPhone): Promise<PhoneRow> =>
  tx.insertInto('phone').values(phone).returningAll().executeTakeFirstOrThrow();

export const endPhone = async (tx: Tx, agencyId: number, phoneId: Id, now: Instant): Promise<void> => {
  await tx
    .updateTable('phone')
    .set({ state: 'ended', ended_at: now })
    .where('agency_id', '=', agencyId)
    .where('phone_id', '=', phoneId)
    .execute();
};

export const decidePhoneRow = async (
  tx: Tx,
  row: Pick<PhoneRow, 'agency_id' | 'phone_id'>,
  decided: {
    readonly state: 'approved' | 'refused';
    readonly by: Id;
    readonly note: string;
    readonly now: Instant;
    readonly usableFrom: Instant;
  },
): Promise<void> => {
  await tx
    .updateTable('phone')
    .set({
      state: decided.state,
      decided_at: decided.now,
      decided_by: decided.by,
      decision_note: decided.note,
      usable_from: decided.usableFrom,
    })
    .where('agency_id', '=', row.agency_id)
    .where('phone_id', '=', row.phone_id)
    .execute();
};

/** An approved phone takes the place of the one used before. */
export const switchOf = async (
  tx: Tx,
  row: Pick<PhoneRow, 'agency_id' | 'phone_id' | 'employee_id'>,
  now: Instant,
): Promise<void> => {
  await tx
    .updateTable('phone')
    .set({ state: 'ended', ended_at: now })
    .where('agency_id', '=', row.agency_id)
    .where('employee_id', '=', row.employee_id)
    .where('state', '=', 'active')
    .execute();
  await tx
    .updateTable('phone')
    .set({ state: 'active' })
    .where('agency_id', '=', row.agency_id)
    .where('phone_id', '=', row.phone_id)
    .execute();
};

/** Approved phones whose waiting time is over, across agencies; locked. */
export const duePhones = (tx: Tx, now: Instant) =>
  tx
    .selectFrom('phone')
    .select(['agency_id', 'phone_id', 'employee_id'])
    .where('state', '=', 'approved')
    .where('usable_from', '<=', now)
    .orderBy('agency_id')
    .orderBy('phone_id')
    .forUpdate()
    .execute();

/** Phones that wait for a decision, the oldest first, with what is used until then. */
export const waitingPhones = async (
  tx: Tx,
  agencyId: number,
): Promise<(PhoneRow & { employee_name: string; current_name: string | null; current_since: Instant | null })[]> => {
  const { rows } = await sql<
    PhoneRow & { employee_name: string; current_name: string | null; current_since: Instant | null }
  >`select p.*, e.name as employee_name, c.name as current_name, c.usable_from as current_since
    from phone p
    join employee e on e.agency_id = p.agency_id and e.employee_id = p.employee_id
    left join phone c on c.agency_id = p.agency_id and c.employee_id = p.employee_id and c.state = 'active'
    where p.agency_id = ${agencyId} and p.state = 'asked' order by p.asked_at`.execute(tx);
  return rows;
};
