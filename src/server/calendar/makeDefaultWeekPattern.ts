import type { calendarEndpoints } from '../../contract/calendar.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { markCalendarChange } from './markCalendarChange.ts';
import { listWeekPatterns, setDefaultWeekPattern } from './weekPatternStore.ts';

export const makeDefaultWeekPattern: Handler<typeof calendarEndpoints.makeDefaultWeekPattern> = async (call) => {
  const { tx, actor, params, today, audit } = call;
  const week = (await listWeekPatterns(tx, actor.agencyId)).find((w) => w.id === params.id);
  if (!week) return refuse('general.notFound');
  if (week.isDefault) return ok(undefined);
  await setDefaultWeekPattern(tx, actor.agencyId, params.id);
  await markCalendarChange(call, [{ from: today, to: null }]);
  await audit('calendar.makeDefaultWeekPattern', { kind: 'weekPattern', id: params.id }, { name: week.name });
  return ok(undefined);
};
