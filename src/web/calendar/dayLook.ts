import type { DayOnCalendar } from '../../domain/calendar/model.ts';

/** How a day is drawn: what it is called, with a replacement working day apart from a plain one. */
export type ShownKind = DayOnCalendar['kind'] | 'localWorkday';

export const shownKind = (day: DayOnCalendar): ShownKind =>
  day.kind === 'workday' && day.holidayName !== null ? 'localWorkday' : day.kind;

export const dayLook: Record<ShownKind, string> = {
  workday: 'text-ink',
  weeklyOff: 'bg-paper text-ink3',
  nationalHoliday: 'bg-bad-soft text-bad font-semibold',
  jointLeave: 'bg-home text-home-ink font-semibold',
  localHoliday: 'bg-other text-other-ink font-semibold',
  localWorkday: 'bg-office text-office-ink font-semibold',
};

export const letteredKinds = ['nationalHoliday', 'jointLeave', 'localHoliday', 'localWorkday'] as const;
export type LetteredKind = (typeof letteredKinds)[number];
export const isLettered = (kind: ShownKind): kind is LetteredKind =>
  (letteredKinds as readonly ShownKind[]).includes(kind);
