import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import { newId } from '../../platform/clock.ts';
import type { GivenPunch } from './store.ts';

/** A punch as a terminal takes it when nothing is wrong; for tests and benchmarks. */
export const plainPunch = (
  employeeId: Id,
  day: PlainDate,
  at: Instant,
  over: Partial<GivenPunch> = {},
): GivenPunch => ({
  id: newId(),
  employeeId,
  day,
  at,
  earliest: at,
  latest: at,
  grade: 'A',
  claimedAt: at,
  receivedAt: at,
  channel: 'terminal',
  method: 'face',
  sourceId: null,
  workplaceId: null,
  place: 'inside',
  signals: [],
  evidence: {},
  waits: false,
  ...over,
});
