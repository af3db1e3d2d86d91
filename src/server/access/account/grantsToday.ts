import type { Grant } from '../../../domain/access/can.ts';
import { employeeGrant } from '../../../domain/access/leaver.ts';
import { type Role, roles } from '../../../domain/access/roles.ts';
import type { Id } from '../../../kernel/id.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import { type AccountRef, grantsOf, headshipsOf, serviceOf } from './store.ts';

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/** Every role of an account that holds today or later: given by an officer, from heading a unit (also as Plt or Plh), and that of an employee. */
export const grantsToday = async (
  tx: Tx,
  who: AccountRef,
  employeeId: Id | null,
  today: PlainDate,
): Promise<Grant[]> => {
  const given = await grantsOf(tx, who, today);
  const heads = employeeId === null ? [] : await headshipsOf(tx, who.agencyId, employeeId, today);
  const service = employeeId === null ? null : await serviceOf(tx, who.agencyId, employeeId);
  return [
    ...given.flatMap((g): Grant[] =>
      isRole(g.role) ? [{ role: g.role, unitId: g.unit_id, from: g.valid_from, to: g.valid_to }] : [],
    ),
    ...heads.map((h): Grant => ({ role: 'unitHead', unitId: h.unit_id, from: h.valid_from, to: h.valid_to })),
    ...(service === null ? [] : [employeeGrant(service.lastDay, service.keepDays, today)]),
  ];
};
