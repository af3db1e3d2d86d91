import type { PermitKind } from '../../../domain/attendance/request/model.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import { id as indonesian } from '../../../words/id.ts';
import type { Overlay } from '../day/evidenceStore.ts';
import type { Tried } from '../day/judgeMonth.ts';
import type { DayRequest, RequestTimes } from './requestStore.ts';

type About = Pick<DayRequest, 'kind' | 'employeeId' | 'day' | 'why'>;

/** What an approval lays over the day. */
export const overlayOf = (id: Id, request: About, times: RequestTimes, permit: PermitKind | null): Overlay => ({
  id,
  employeeId: request.employeeId,
  day: request.day,
  kind: permit === null ? 'correction' : permit.counts,
  ...times,
  basis: permit?.name.id ?? (request.why === null ? '' : indonesian.attendanceRequest.basis[request.why]),
  explainsOnly: permit?.excuses === false,
});

/** The same, only tried. */
export const triedOf = (overlay: Overlay, at: Instant): Tried => {
  const { id, day, basis, explainsOnly = false } = overlay;
  const base = { id, day, basis, decidedBy: '-', decidedAt: at };
  return overlay.kind === 'correction'
    ? { corrections: [{ ...base, in: overlay.in, out: overlay.out }] }
    : { permits: [{ ...base, kind: overlay.kind, from: overlay.from, to: overlay.to, explainsOnly }] };
};
