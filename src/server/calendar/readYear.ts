import type { calendarEndpoints } from '../../contract/calendar.ts';
import { ok } from '../../kernel/result.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Handler } from '../platform/http/bind.ts';
import { nationalCalendar } from './nationalCalendar.ts';
import { listRamadan } from './ramadanStore.ts';
import { listLocalDays } from './store.ts';

export const readYear: Handler<typeof calendarEndpoints.year> = async ({ tx, actor, params: { year } }) => {
  const days = await listLocalDays(tx, actor.agencyId, `${year}-01-01` as PlainDate, `${year}-12-31` as PlainDate);
  const local = days.map((d) => ({ ...d, name: { id: d.name, en: d.name }, certain: true }));
  const [ramadan] = await listRamadan(tx, actor.agencyId, year, year);
  return ok({ national: nationalCalendar(year), local, ramadan: ramadan ?? null });
};
