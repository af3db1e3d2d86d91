import type { calendarEndpoints } from '../../contract/calendar.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { insertCalendarChange } from './changeStore.ts';
import { nationalCalendar } from './nationalCalendar.ts';
import { deleteRamadan, listRamadan } from './ramadanStore.ts';

export const clearRamadan: Handler<typeof calendarEndpoints.clearRamadan> = async (call) => {
  const { tx, actor, params, deps, now, audit } = call;
  const own = await listRamadan(tx, actor.agencyId, params.year, params.year);
  if (own.length === 0) return refuse('general.notFound');
  await deleteRamadan(tx, actor.agencyId, params.year);
  for (const span of [...own, ...(nationalCalendar(params.year)?.ramadan ?? [])]) {
    await insertCalendarChange(tx, actor.agencyId, { id: deps.newId(), from: span.from, to: span.to, at: now });
  }
  await audit('calendar.clearRamadan', { kind: 'year', id: String(params.year) });
  return ok(undefined);
};
