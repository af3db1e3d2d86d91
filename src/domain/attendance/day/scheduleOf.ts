// A scheduled day from the week of the workplace, and from what a published plan says of it.
import type { Id } from '../../../kernel/id.ts';
import type { PlainDate, Zone } from '../../../kernel/time.ts';
import { dayOnCalendar } from '../../calendar/dayOnCalendar.ts';
import type { CalendarYear, DayOnCalendar, LocalDay, WeekHours } from '../../calendar/model.ts';
import type { EmploymentKind } from '../../people/model.ts';
import type { Mode } from '../../policy/model.ts';
import type { ScheduledDay, Shift } from './model.ts';

/** The calendar of one week pattern, each day worked out once. */
export const openCalendar = (years: readonly CalendarYear[], localDays: readonly LocalDay[]) => {
  const known = new Map<WeekHours, Map<PlainDate, DayOnCalendar>>();
  return (week: WeekHours, day: PlainDate): DayOnCalendar => {
    const days = known.get(week) ?? new Map<PlainDate, DayOnCalendar>();
    known.set(week, days);
    const found = days.get(day) ?? dayOnCalendar(day, years, localDays, week);
    days.set(day, found);
    return found;
  };
};

export interface DayOfPerson {
  readonly day: PlainDate;
  readonly zone: Zone;
  readonly employmentKind: EmploymentKind;
  readonly employed: boolean;
  readonly unitId: Id | null;
  readonly workplaceId: Id | null;
}

/** What a published plan says of one day; `shift` where the plan itself sets the hours. */
export interface PlannedDay {
  readonly mode: Mode;
  readonly shift: Shift | null;
  readonly because: ScheduledDay['because'];
  readonly checkIns?: ScheduledDay['checkIns'];
}

const weekShift = (calendar: DayOnCalendar, workplaceId: Id | null): Shift[] =>
  calendar.hours === null ? [] : [{ name: null, kind: 'week', ...calendar.hours, workplaceId }];

/** The scheduled day: the plan where one is published, else the week; a plan without hours of its own has those of the week. */
export const scheduledDay = (
  person: DayOfPerson,
  calendar: DayOnCalendar,
  planned: PlannedDay | null,
): ScheduledDay => {
  const week = weekShift(calendar, person.workplaceId);
  const mode = planned?.mode ?? (week.length > 0 ? 'office' : 'off');
  return {
    day: person.day,
    zone: person.zone,
    employmentKind: person.employmentKind,
    employed: person.employed,
    unitId: person.unitId,
    mode,
    dayKind: calendar.kind,
    holidayName: calendar.holidayName,
    ramadan: calendar.ramadan,
    shifts: mode === 'off' ? [] : planned?.shift ? [planned.shift] : week,
    source: planned === null ? 'week' : 'plan',
    because: planned?.because ?? [],
    ...(planned?.checkIns === undefined ? {} : { checkIns: planned.checkIns }),
  };
};
