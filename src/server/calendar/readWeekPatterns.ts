import type { calendarEndpoints } from '../../contract/calendar.ts';
import { ok } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { readyWeekPatterns } from './readyWeekPatterns.ts';
import { countWeekUses, listWeekPatterns } from './weekPatternStore.ts';

export const readWeekPatterns: Handler<typeof calendarEndpoints.weekPatterns> = async ({ tx, actor }) => {
  const uses = await countWeekUses(tx, actor.agencyId);
  const own = (await listWeekPatterns(tx, actor.agencyId)).map((week) => ({
    ...week,
    workplaces: uses.get(week.id) ?? 0,
  }));
  return ok({ own, ready: [...readyWeekPatterns()] });
};
