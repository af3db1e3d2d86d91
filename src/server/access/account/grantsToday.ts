import type { Grant } from '../../../domain/access/can.ts';
import { employeeGrant } from '../../../domain/access/leaver.ts';
import { type Role, roles } from '../../../domain/access/roles.ts';
import { groupBy } from '../../../domain/people/groupBy.ts';
import type { Id } from '../../../kernel/id.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import {
  type AccountRef,
  type AskedAccount,
  grantsOfMany,
  headshipsOfMany,
  type Service,
  serviceOfMany,
} from './store.ts';

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/** Every role of some accounts that holds today or later: given by an officer, from heading a unit (also as Plt or Plh), and that of an employee. */
export const grantsOfAccounts = async (tx: Tx, accounts: readonly AskedAccount[]): Promise<Map<Id, Grant[]>> => {
  const asked = [...new Map(accounts.map((each) => [each.accountId, each])).values()];
  const given = groupBy(await grantsOfMany(tx, asked), (row) => row.account_id);
  const employees = asked.filter(({ employeeId }) => employeeId !== null);
  const heads = groupBy(employees.length === 0 ? [] : await headshipsOfMany(tx, employees), (row) => row.account_id);
  const service = employees.length === 0 ? new Map<Id, Service>() : await serviceOfMany(tx, employees);
  return new Map(
    asked.map(({ accountId, today }) => {
      const own = service.get(accountId);
      return [
        accountId,
        [
          ...(given.get(accountId) ?? []).flatMap((g): Grant[] =>
            isRole(g.role) ? [{ role: g.role, unitId: g.unit_id, from: g.valid_from, to: g.valid_to }] : [],
          ),
          ...(heads.get(accountId) ?? []).map(
            (h): Grant => ({ role: 'unitHead', unitId: h.unit_id, from: h.valid_from, to: h.valid_to }),
          ),
          ...(own === undefined ? [] : [employeeGrant(own.lastDay, own.keepDays, today)]),
        ],
      ];
    }),
  );
};

/** The roles of one account, as `grantsOfAccounts` reads them. */
export const grantsToday = async (tx: Tx, who: AccountRef, employeeId: Id | null, today: PlainDate): Promise<Grant[]> =>
  (await grantsOfAccounts(tx, [{ ...who, employeeId, today }])).get(who.accountId) ?? [];
