import type { attendanceDayEndpoints } from '../../../../contract/attendanceDay.ts';
import type { AnswerOf } from '../../../../contract/endpoint.ts';
import { daysDue, daysPresent } from '../../../../domain/attendance/day/sumMonths.ts';

export type MonthOfUnit = AnswerOf<typeof attendanceDayEndpoints.recap>;
export type PersonOfMonth = MonthOfUnit['people'][number];

export const stateFilters = ['all', 'late', 'missing', 'absent', 'waiting'] as const;
export type StateFilter = (typeof stateFilters)[number];
export const sortings = ['name', 'late', 'absent', 'cost'] as const;
export type Sorting = (typeof sortings)[number];

export const costOf = ({ totals }: PersonOfMonth): number => totals.percent.allowance + totals.percent.disciplinePart;

const holds: Readonly<Record<StateFilter, (person: PersonOfMonth) => boolean>> = {
  all: () => true,
  late: ({ totals }) => totals.lateTimes + totals.earlyTimes > 0,
  missing: ({ totals }) => totals.noIn + totals.noOut > 0,
  absent: ({ totals }) => (totals.days.absent ?? 0) > 0,
  waiting: ({ totals }) => totals.waiting > 0,
};
/** Larger comes first; names break ties, since people come in their order. */
const weight: Readonly<Record<Sorting, (person: PersonOfMonth) => number>> = {
  name: () => 0,
  late: ({ totals }) => totals.lateTimes + totals.earlyTimes,
  absent: ({ totals }) => totals.days.absent ?? 0,
  cost: costOf,
};

/** The people that a search, a state and an order show. */
export const shownPeople = (
  people: readonly PersonOfMonth[],
  search: string,
  state: StateFilter,
  sort: Sorting,
): PersonOfMonth[] => {
  const wanted = search.trim().toLowerCase();
  const found = people.filter(
    (person) =>
      holds[state](person) &&
      (wanted === '' || person.name.toLowerCase().includes(wanted) || person.number.includes(wanted)),
  );
  return found.sort((a, b) => weight[sort](b) - weight[sort](a));
};

/** Share of their working days on which people came; null where nobody had any yet. */
export const presentShare = (people: readonly PersonOfMonth[]): number | null => {
  const due = people.reduce((sum, { totals }) => sum + daysDue(totals), 0);
  return due === 0 ? null : people.reduce((sum, { totals }) => sum + daysPresent(totals), 0) / due;
};
