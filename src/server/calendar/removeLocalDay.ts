import type { calendarEndpoints } from '../../contract/calendar.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { insertCalendarChange } from './changeStore.ts';
import { deleteLocalDay } from './store.ts';

export const removeLocalDay: Handler<typeof calendarEndpoints.removeLocalDay> = async (call) => {
  const { tx, actor, params, deps, now, audit } = call;
  const date = await deleteLocalDay(tx, actor.agencyId, params.id);
  if (date === null) return refuse('general.notFound');
  await insertCalendarChange(tx, actor.agencyId, { id: deps.newId(), from: date, to: date, at: now });
  await audit('calendar.removeLocalDay', { kind: 'localDay', id: params.id }, { date });
  return ok(undefined);
};
