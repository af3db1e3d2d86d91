import type { CalendarYear, LocalDay, WeekHours } from '../../domain/calendar/model.ts';
import { withRamadan } from '../../domain/calendar/withRamadan.ts';
import type { Id } from '../../kernel/id.ts';
import { type PlainDate, yearOf } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';
import { nationalCalendar } from './nationalCalendar.ts';
import { listRamadan } from './ramadanStore.ts';
import { readyWeekPatterns } from './readyWeekPatterns.ts';
import { listLocalDays } from './store.ts';
import { listWeekPatterns } from './weekPatternStore.ts';

/** All that `dayOnCalendar` asks for, for one agency and some days. */
export interface AgencyCalendar {
  readonly years: readonly CalendarYear[];
  readonly localDays: readonly LocalDay[];
  /** The week of a workplace by its `weekPatternId`; null, or an id that is gone, gives the agency's default. */
  weekOf(weekPatternId: Id | null): WeekHours;
}

/** The calendar of an agency from `from` to `to`: national files, own Ramadan entry, local days and working weeks. */
export const loadCalendar = async (
  tx: Tx,
  agencyId: number,
  from: PlainDate,
  to: PlainDate,
): Promise<AgencyCalendar> => {
  const [first, last] = [yearOf(from), yearOf(to)];
  const national = Array.from({ length: last - first + 1 }, (_, i) => nationalCalendar(first + i)).filter(
    (year) => year !== null,
  );
  const years = withRamadan(national, await listRamadan(tx, agencyId, first, last));
  const localDays = (await listLocalDays(tx, agencyId, from, to)).map((d) => ({
    ...d,
    name: { id: d.name, en: d.name },
  }));
  const weeks = await listWeekPatterns(tx, agencyId);
  const standard: WeekHours = weeks.find((w) => w.isDefault) ?? readyWeekPatterns()[0]!;
  return { years, localDays, weekOf: (id) => weeks.find((w) => w.id === id) ?? standard };
};
