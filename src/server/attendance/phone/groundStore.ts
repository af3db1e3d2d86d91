// What judging a punch asks of the database, for many people in few statements.
import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { PhoneRow } from './phoneStore.ts';

/** As an array, so that each is looked up by its index, whatever the planner believes of the table. */
const among = (ids: readonly Id[]) =>
  sql<boolean>`employee_id = any(array(select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json)))`;

export type UsedPhone = Pick<PhoneRow, 'phone_id' | 'employee_id' | 'state' | 'usable_from' | 'asked_at'>;

export const phonesOfMany = (tx: Tx, agencyId: number, employeeIds: readonly Id[]): Promise<UsedPhone[]> =>
  tx
    .selectFrom('phone')
    .select(['phone_id', 'employee_id', 'state', 'usable_from', 'asked_at'])
    .where('agency_id', '=', agencyId)
    .where(among(employeeIds))
    .execute();

export const homesOfMany = (tx: Tx, agencyId: number, employeeIds: readonly Id[]) =>
  tx
    .selectFrom('home_circle')
    .select(['home_id', 'employee_id', 'sealed', 'valid_from', 'valid_to'])
    .where('agency_id', '=', agencyId)
    .where(among(employeeIds))
    .orderBy('valid_from', 'desc')
    .execute();

/** Units and workplaces of the placements that hold on a day. */
export const placesOfMany = (tx: Tx, agencyId: number, employeeIds: readonly Id[], day: PlainDate) =>
  tx
    .selectFrom('placement')
    .select(['employee_id', 'unit_id', 'workplace_id'])
    .where('agency_id', '=', agencyId)
    .where('valid_from', '<=', day)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', day)]))
    .where(among(employeeIds))
    .execute();

export const agencyRow = (tx: Tx, agencyId: number) =>
  tx.selectFrom('agency').select(['zone', 'settings']).where('agency_id', '=', agencyId).executeTakeFirstOrThrow();

/** Keeps what other areas have put into the settings. */
export const writePhoneRules = async (tx: Tx, agencyId: number, rules: object): Promise<void> => {
  await sql`update agency set settings = settings || jsonb_build_object('phone', ${JSON.stringify(rules)}::text::jsonb)
    where agency_id = ${agencyId}`.execute(tx);
};
