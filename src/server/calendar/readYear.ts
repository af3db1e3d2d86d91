import type { calendarEndpoints } from '../../contract/calendar.ts';
import { ok } from '../../kernel/result.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Handler } from '../platform/http/bind.ts';
import { nationalCalendar } from './nationalCalendar.ts';
import { listLocalDays } from './store.ts';

export const readYear: Handler<typeof calendarEndpoints.year> = async ({ tx, actor, params }) => {
  const days = await listLocalDays(tx, actor.agencyId, `${params.year}-01-01` as PlainDate, `${params.year}-12-31` as PlainDate);
  const local = days.map((d) => ({ ...d, name: { id: d.name, en: d.name }, certain: true }));
  return ok({ national: nationalCalendar(params.year), local });
};
