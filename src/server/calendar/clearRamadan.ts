import type { calendarEndpoints } from '../../contract/calendar.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { markCalendarChange } from './markCalendarChange.ts';
import { nationalCalendar } from './nationalCalendar.ts';
import { deleteRamadan, listRamadan } from './ramadanStore.ts';

export const clearRamadan: Handler<typeof calendarEndpoints.clearRamadan> = async (call) => {
  const { tx, actor, params, audit } = call;
  const own = await listRamadan(tx, actor.agencyId, params.year, params.year);
  if (own.length === 0) return refuse('general.notFound');
  await deleteRamadan(tx, actor.agencyId, params.year);
  await markCalendarChange(call, [...own, ...(nationalCalendar(params.year)?.ramadan ?? [])]);
  await audit('calendar.clearRamadan', { kind: 'year', id: String(params.year) });
  return ok(undefined);
};
