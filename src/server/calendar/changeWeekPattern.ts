import type { calendarEndpoints } from '../../contract/calendar.ts';
import { judgeWeek } from '../../domain/calendar/judgeWeek.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { isNameTaken } from './isNameTaken.ts';
import { markCalendarChange } from './markCalendarChange.ts';
import { listWeekPatterns, updateWeekPattern } from './weekPatternStore.ts';

export const changeWeekPattern: Handler<typeof calendarEndpoints.changeWeekPattern> = async (call) => {
  const { tx, actor, params, body, now, today, audit } = call;
  const weeks = await listWeekPatterns(tx, actor.agencyId);
  if (!weeks.some((w) => w.id === params.id)) return refuse('general.notFound');
  const judged = judgeWeek(body);
  if (!judged.ok) return judged;
  if (isNameTaken(weeks, body.name, params.id)) return refuse('calendar.weekNameTaken', { name: body.name });
  await updateWeekPattern(tx, actor.agencyId, params.id, body, now);
  await markCalendarChange(call, [{ from: today, to: null }]);
  await audit('calendar.changeWeekPattern', { kind: 'weekPattern', id: params.id }, body);
  return ok(undefined);
};
