import type { calendarEndpoints } from '../../contract/calendar.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { insertCalendarChange } from './changeStore.ts';
import { insertLocalDay } from './store.ts';

export const addLocalDay: Handler<typeof calendarEndpoints.addLocalDay> = async (call) => {
  const { tx, actor, body, deps, now, audit } = call;
  const id = deps.newId();
  const added = await insertLocalDay(tx, actor.agencyId, { id, ...body }, now);
  if (!added) return refuse('calendar.dayTaken', { date: body.date });
  await insertCalendarChange(tx, actor.agencyId, { id: deps.newId(), from: body.date, to: body.date, at: now });
  await audit('calendar.addLocalDay', { kind: 'localDay', id }, body);
  return ok({ id });
};
