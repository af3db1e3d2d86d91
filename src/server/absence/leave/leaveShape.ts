import type { LeaveHead } from '../../../contract/leave.ts';
import { leaveLife } from '../../../domain/absence/leave/leaveLife.ts';
import { mayDecideLeave } from '../../../domain/absence/leave/mayDecideLeave.ts';
import type { LeaveRule } from '../../../domain/absence/leave/model.ts';
import type { Scope } from '../../../domain/access/can.ts';
import type { PlacedUnit } from '../../../domain/people/unitsOnDay.ts';
import type { Id } from '../../../kernel/id.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { endOf, type LeaveRequest } from './leaveStore.ts';

export const shapeOf = (request: LeaveRequest, rule: LeaveRule) => {
  const end = endOf(request);
  return {
    id: request.id,
    kind: request.kind,
    from: request.from,
    to: request.to,
    length: request.length,
    unit: rule.unit,
    workdays: request.workdays,
    state: request.state,
    askedAt: request.madeAt,
    letter: request.actions.findLast((each) => each.move === 'approved')?.letter ?? '',
    endedOn: end === request.to ? null : end,
  };
};

export const historyOf = (request: LeaveRequest) =>
  request.actions.map(({ move, at, by, note }) => ({ move, at, by, note }));

export interface LeaveReader {
  readonly scope: Scope;
  readonly employeeId: Id | null;
  readonly tree: ReadonlyMap<Id, PlacedUnit>;
  readonly today: PlainDate;
}

/** What a reader may do with a request; with his own, nothing. */
export const movesOf = (request: LeaveRequest, rule: LeaveRule, reader: LeaveReader): LeaveHead['may'] => {
  if (request.employeeId === reader.employeeId) return [];
  const unit = reader.tree.get(request.unitId);
  const place = { path: unit?.path ?? [request.unitId], opdId: unit?.opdId ?? null };
  const power = mayDecideLeave(reader.scope, rule.decidedBy, place);
  if (power === 'none') return [];
  if (request.state === 'asked')
    return power === 'decide' ? ['approve', 'postpone', 'refuse'] : ['recommend', 'refuse'];
  if (power !== 'decide' || leaveLife.after(request.state, 'cancelled') === null) return [];
  if (request.from > reader.today) return ['cancel'];
  return endOf(request) >= reader.today ? ['callBack'] : [];
};

export const headOf = (
  request: LeaveRequest,
  rule: LeaveRule,
  person: { readonly name: string; readonly number: string } | undefined,
  reader: LeaveReader,
): LeaveHead => ({
  ...shapeOf(request, rule),
  employeeId: request.employeeId,
  name: person?.name ?? '',
  number: person?.number ?? '',
  unitName: reader.tree.get(request.unitId)?.name ?? '',
  files: request.files.length,
  checked: rule.evidence === 'never' ? null : request.actions.some((each) => each.move === 'checked'),
  recommended: request.actions.some((each) => each.move === 'recommended'),
  may: movesOf(request, rule, reader),
});
