import type { MyDayRequest } from '../../../contract/attendanceRequest.ts';
import type { PermitKind, RequestRules } from '../../../domain/attendance/request/model.ts';
import type { Zone } from '../../../kernel/time.ts';
import type { DayRequest, RequestTimes } from './requestStore.ts';

type Shape = Omit<MyDayRequest, 'mayWithdraw' | 'mayAddFile'>;

/** What a reader of requests looks them up by. */
export interface ShapeGround {
  readonly kinds: ReadonlyMap<string, PermitKind>;
  readonly rules: RequestRules;
  readonly zone: Zone;
}

const differ = (a: RequestTimes, b: RequestTimes): boolean =>
  a.in !== b.in || a.out !== b.out || a.from !== b.from || a.to !== b.to;

const evidenceOf = (request: DayRequest, { kinds, rules }: ShapeGround): Shape['evidence'] => {
  const asks = (request.permitKind === null ? rules.correction : kinds.get(request.permitKind))?.evidence === 'always';
  if (request.files.length === 0) return asks ? 'missing' : 'notAsked';
  if (!request.health) return 'there';
  return request.actions.some((each) => each.move === 'checked') ? 'checked' : 'unchecked';
};

export const shapeOf = (request: DayRequest, ground: ShapeGround): Shape => {
  const { id, kind, day, why, minutes, state, reason, actions } = request;
  const permit = request.permitKind === null ? null : ground.kinds.get(request.permitKind);
  const approved = actions.findLast((each) => each.move === 'approved')?.times ?? null;
  return {
    id,
    kind,
    day,
    why,
    permit:
      permit === undefined || permit === null
        ? null
        : { key: permit.key, name: permit.name, excuses: permit.excuses, part: permit.part },
    zone: ground.zone,
    in: request.in,
    out: request.out,
    from: request.from,
    to: request.to,
    minutes,
    approved: approved !== null && differ(approved, request) ? approved : null,
    state,
    askedAt: request.madeAt,
    reason,
    files: request.files.length,
    evidence: evidenceOf(request, ground),
    history: actions.map(({ move, at, by, note }) => ({ move, at, by, note })),
  };
};
