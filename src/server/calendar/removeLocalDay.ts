import type { calendarEndpoints } from '../../contract/calendar.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { markCalendarChange } from './markCalendarChange.ts';
import { deleteLocalDay } from './store.ts';

export const removeLocalDay: Handler<typeof calendarEndpoints.removeLocalDay> = async (call) => {
  const { tx, actor, params, audit } = call;
  const date = await deleteLocalDay(tx, actor.agencyId, params.id);
  if (date === null) return refuse('general.notFound');
  await markCalendarChange(call, [{ from: date, to: date }]);
  await audit('calendar.removeLocalDay', { kind: 'localDay', id: params.id }, { date });
  return ok(undefined);
};
