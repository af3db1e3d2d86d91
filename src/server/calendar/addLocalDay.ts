import type { calendarEndpoints } from '../../contract/calendar.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { markCalendarChange } from './markCalendarChange.ts';
import { insertLocalDay } from './store.ts';

export const addLocalDay: Handler<typeof calendarEndpoints.addLocalDay> = async (call) => {
  const { tx, actor, body, deps, now, audit } = call;
  const id = deps.newId();
  const added = await insertLocalDay(tx, actor.agencyId, { id, ...body }, now);
  if (!added) return refuse('calendar.dayTaken', { date: body.date });
  await markCalendarChange(call, [{ from: body.date, to: body.date }]);
  await audit('calendar.addLocalDay', { kind: 'localDay', id }, body);
  return ok({ id });
};
