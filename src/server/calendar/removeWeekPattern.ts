import type { calendarEndpoints } from '../../contract/calendar.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { countWeekUses, deleteWeekPattern, listWeekPatterns } from './weekPatternStore.ts';

export const removeWeekPattern: Handler<typeof calendarEndpoints.removeWeekPattern> = async ({
  tx,
  actor,
  params,
  audit,
}) => {
  const week = (await listWeekPatterns(tx, actor.agencyId)).find((w) => w.id === params.id);
  if (!week) return refuse('general.notFound');
  if (week.isDefault) return refuse('calendar.defaultWeekStays', { name: week.name });
  const workplaces = (await countWeekUses(tx, actor.agencyId)).get(week.id) ?? 0;
  if (workplaces > 0) return refuse('calendar.weekInUse', { name: week.name, workplaces });
  await deleteWeekPattern(tx, actor.agencyId, params.id);
  await audit('calendar.removeWeekPattern', { kind: 'weekPattern', id: params.id }, { name: week.name });
  return ok(undefined);
};
