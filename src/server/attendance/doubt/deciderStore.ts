import { permissions, type Role } from '../../../domain/access/roles.ts';
import type { Id } from '../../../kernel/id.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

const deciding = Object.entries(permissions['attendance.decide']).flatMap(([role, reach]) =>
  reach === 'agency' ? [role as Role] : [],
);

/** Accounts that decide about the attendance of the whole agency on a day. */
export const agencyDeciders = async (tx: Tx, agencyId: number, day: PlainDate): Promise<Id[]> => {
  const rows = await tx
    .selectFrom('role_grant as g')
    .innerJoin('account as a', (j) =>
      j.onRef('a.agency_id', '=', 'g.agency_id').onRef('a.account_id', '=', 'g.account_id'),
    )
    .select('g.account_id')
    .where('g.agency_id', '=', agencyId)
    .where('a.disabled_at', 'is', null)
    .where('g.role', 'in', deciding)
    .where('g.valid_from', '<=', day)
    .where((eb) => eb.or([eb('g.valid_to', 'is', null), eb('g.valid_to', '>=', day)]))
    .execute();
  return [...new Set(rows.map((row) => row.account_id))];
};
