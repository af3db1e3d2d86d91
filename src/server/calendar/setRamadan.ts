import type { calendarEndpoints } from '../../contract/calendar.ts';
import { judgeRamadan } from '../../domain/calendar/judgeRamadan.ts';
import { ok } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { markCalendarChange } from './markCalendarChange.ts';
import { ramadanBefore } from './ramadanBefore.ts';
import { putRamadan } from './ramadanStore.ts';

export const setRamadan: Handler<typeof calendarEndpoints.setRamadan> = async (call) => {
  const { tx, actor, params, body, now, audit } = call;
  const judged = judgeRamadan(params.year, body);
  if (!judged.ok) return judged;
  const before = await ramadanBefore(tx, actor.agencyId, params.year);
  await putRamadan(tx, actor.agencyId, { year: params.year, ...body }, now);
  await markCalendarChange(call, [...before, body]);
  await audit('calendar.setRamadan', { kind: 'year', id: String(params.year) }, body);
  return ok(undefined);
};
