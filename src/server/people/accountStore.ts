import { sql } from 'kysely';
import type { Id } from '../../kernel/id.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

/** Accounts of some employees, for messages. */
export const accountsOf = async (tx: Tx, agencyId: number, employeeIds: readonly Id[]): Promise<Map<Id, Id>> => {
  const rows = await tx
    .selectFrom('account')
    .select(['employee_id', 'account_id'])
    .where('agency_id', '=', agencyId)
    .where('disabled_at', 'is', null)
    .where(
      sql<boolean>`employee_id in (select value::uuid from json_array_elements_text(${JSON.stringify(employeeIds)}::text::json))`,
    )
    .execute();
  return new Map(rows.flatMap((r) => (r.employee_id === null ? [] : [[r.employee_id, r.account_id] as const])));
};

/** Accounts of those who lead the units on a day, acting heads included. */
export const headAccounts = async (tx: Tx, agencyId: number, unitIds: readonly Id[], day: PlainDate): Promise<Id[]> => {
  const rows = await tx
    .selectFrom('headship')
    .innerJoin('account', (j) =>
      j.onRef('account.employee_id', '=', 'headship.employee_id').onRef('account.agency_id', '=', 'headship.agency_id'),
    )
    .select('account.account_id')
    .where('headship.agency_id', '=', agencyId)
    .where('headship.unit_id', 'in', unitIds)
    .where('headship.valid_from', '<=', day)
    .where((eb) => eb.or([eb('headship.valid_to', 'is', null), eb('headship.valid_to', '>=', day)]))
    .execute();
  return [...new Set(rows.map((r) => r.account_id))];
};
