import type { Me } from '../../../../contract/access.ts';
import { scopeOf } from '../../../../domain/access/can.ts';

/** Whether to show it; the server decides anyway. */
export const mayDecide = ({ accountId, agency, employeeId, grants, today }: Me): boolean => {
  const scope = scopeOf({ accountId, agencyId: agency.id, employeeId, grants }, 'attendance.decide', today);
  return scope.all || scope.unitIds.length > 0;
};
