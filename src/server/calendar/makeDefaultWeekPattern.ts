import type { calendarEndpoints } from '../../contract/calendar.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { insertCalendarChange } from './changeStore.ts';
import { listWeekPatterns, setDefaultWeekPattern } from './weekPatternStore.ts';

export const makeDefaultWeekPattern: Handler<typeof calendarEndpoints.makeDefaultWeekPattern> = async (call) => {
  const { tx, actor, params, deps, now, today, audit } = call;
  const week = (await listWeekPatterns(tx, actor.agencyId)).find((w) => w.id === params.id);
  if (!week) return refuse('general.notFound');
  if (week.isDefault) return ok(undefined);
  await setDefaultWeekPattern(tx, actor.agencyId, params.id);
  await insertCalendarChange(tx, actor.agencyId, { id: deps.newId(), from: today, to: null, at: now });
  await audit('calendar.makeDefaultWeekPattern', { kind: 'weekPattern', id: params.id }, { name: week.name });
  return ok(undefined);
};
