import type { calendarEndpoints } from '../../contract/calendar.ts';
import { judgeWeek } from '../../domain/calendar/judgeWeek.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { isNameTaken } from './isNameTaken.ts';
import { markCalendarChange } from './markCalendarChange.ts';
import { insertWeekPattern, listWeekPatterns } from './weekPatternStore.ts';

export const addWeekPattern: Handler<typeof calendarEndpoints.addWeekPattern> = async (call) => {
  const { tx, actor, body, deps, now, today, audit } = call;
  const judged = judgeWeek(body);
  if (!judged.ok) return judged;
  const weeks = await listWeekPatterns(tx, actor.agencyId);
  if (isNameTaken(weeks, body.name)) return refuse('calendar.weekNameTaken', { name: body.name });
  const id = deps.newId();
  const isDefault = weeks.length === 0;
  await insertWeekPattern(tx, actor.agencyId, { id, isDefault, ...body }, now);
  if (isDefault) await markCalendarChange(call, [{ from: today, to: null }]);
  await audit('calendar.addWeekPattern', { kind: 'weekPattern', id }, body);
  return ok({ id });
};
