import { annualBalance, type LeaveBalance } from '../../../domain/absence/leave/annualBalance.ts';
import { type LeaveFacts, measureLeave } from '../../../domain/absence/leave/judgeLeave.ts';
import type { LeaveKind } from '../../../domain/absence/leave/model.ts';
import { dayOnCalendar } from '../../../domain/calendar/dayOnCalendar.ts';
import { readNumber } from '../../../domain/people/readNumber.ts';
import type { Id } from '../../../kernel/id.ts';
import { addDays, holdsOn, type PlainDate, yearOf } from '../../../kernel/time.ts';
import { loadCalendar } from '../../calendar/loadCalendar.ts';
import { listHistories } from '../../people/factsStore.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Tx } from '../../platform/db/db.ts';
import { listWorkplaces } from '../../workplace/store.ts';
import { listAbsenceRows } from '../store.ts';
import { keptSinceOf, type LeavePerson, leavePeople, openingsOf } from './balanceStore.ts';
import { leaveRulesOn, type RuleInForce } from './leaveRules.ts';
import { endOf, type LeaveRequest, leaveOf } from './leaveStore.ts';

/** What one person's leave is judged by. */
export interface LeaveGround {
  readonly person: LeavePerson;
  readonly unitId: Id | null;
  readonly facts: LeaveFacts;
  readonly requests: readonly LeaveRequest[];
  readonly opening: number | null;
}

const firstOf = (year: number): PlainDate => `${year}-01-01` as PlainDate;
const lastOf = (year: number): PlainDate => `${year}-12-31` as PlainDate;

/** The earlier of what the number tells (digits 9 to 14) and the first employment on record. */
const serviceStart = (person: LeavePerson): PlainDate | null => {
  const read = readNumber(person.number, null);
  const told = 'value' in read ? read.value.facts.appointed : null;
  if (told === null || person.since === null) return told ?? person.since;
  return told < person.since ? told : person.since;
};

/**
 * Rules of a day, and for some people everything that their leave is judged by. `days` are those that are asked about; balances reach
 * two years back, as the rule on unused years does.
 */
export const loadLeave = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[],
  days: { readonly from: PlainDate; readonly to: PlainDate; readonly today: PlainDate },
): Promise<{ rules: ReadonlyMap<LeaveKind, RuleInForce>; people: ReadonlyMap<Id, LeaveGround> }> => {
  const rules = await leaveRulesOn(tx, agencyId, days.from);
  const years = [...new Set([yearOf(days.today), yearOf(days.from), yearOf(days.to)])].sort();
  const [first, last] = [firstOf(years[0]! - 2), lastOf(years.at(-1)! + 1)];
  const people = await leavePeople(tx, agencyId, employeeIds);
  const histories = await listHistories(tx, agencyId, employeeIds, { from: first, to: last });
  const calendar = await loadCalendar(tx, agencyId, first, last);
  const weeks = new Map((await listWorkplaces(tx, agencyId)).map((each) => [each.id, each.weekPatternId]));
  const units = await loadUnits(tx, agencyId, days.from);
  const requests = await leaveOf(tx, agencyId, employeeIds, first, last);
  const absences = await listAbsenceRows(tx, agencyId, employeeIds, addDays(days.from, -1), addDays(days.to, 1));
  const openings = new Map<number, Map<Id, number>>();
  for (const year of years) openings.set(year, await openingsOf(tx, agencyId, employeeIds, year));

  const firstKept = await keptSinceOf(tx, agencyId, employeeIds);

  const annual = rules.get('annual')!;
  const grounds = new Map<Id, LeaveGround>();
  for (const history of histories) {
    const id = history.employeeId;
    const person = people.get(id);
    if (person === undefined) continue;
    const workdays = new Map<PlainDate, boolean>();
    const isWorkday = (day: PlainDate): boolean => {
      const known = workdays.get(day);
      if (known !== undefined) return known;
      const placement = history.placements.find((each) => holdsOn(each, day));
      const workplaceId = placement?.workplaceId ?? units.get(placement?.unitId ?? '')?.workplaceId ?? null;
      const week = calendar.weekOf(workplaceId === null ? null : (weeks.get(workplaceId) ?? null));
      const found = dayOnCalendar(day, calendar.years, calendar.localDays, week).kind === 'workday';
      workdays.set(day, found);
      return found;
    };
    const own = requests.filter((request) => request.employeeId === id);
    const since = serviceStart(person);
    const employmentKind = history.employments.find((each) => holdsOn(each, days.from))?.kind ?? null;
    const isEntitled = employmentKind !== null && annual.employmentKinds.includes(employmentKind);
    const keptSince = firstKept.get(id) ?? null;
    const balanceOf = (year: number): LeaveBalance | null => {
      if (annual.yearly === null || !isEntitled) return null;
      const taken: Record<number, number> = {};
      let waiting = 0;
      for (const request of own) {
        if (request.kind !== 'annual') continue;
        const { byYear } = measureLeave('workdays', { from: request.from, to: endOf(request) }, isWorkday);
        if (request.state === 'asked') waiting += byYear[year] ?? 0;
        else if (request.state === 'approved' || request.state === 'calledBack')
          for (const [each, n] of Object.entries(byYear)) taken[Number(each)] = (taken[Number(each)] ?? 0) + n;
      }
      const opening = openings.get(year)?.get(id) ?? null;
      return annualBalance(annual.yearly, annual.afterMonths, {
        year,
        serviceStart: since,
        taken,
        waiting,
        opening,
        keptSince,
      });
    };
    const open = own.filter(({ state }) => state === 'asked');
    grounds.set(id, {
      person,
      unitId: history.placements.find((each) => holdsOn(each, days.from))?.unitId ?? null,
      requests: own,
      opening: openings.get(yearOf(days.from))?.get(id) ?? null,
      facts: {
        today: days.today,
        employmentKind,
        sex: person.sex,
        serviceStart: since,
        isWorkday,
        balanceOf,
        others: [...absences.filter((each) => each.employeeId === id), ...open].map(({ from, to }) => ({ from, to })),
      },
    });
  }
  return { rules, people: grounds };
};

/** A person's balance of a year; nothing where the agency keeps none. */
export const balanceIn = (ground: LeaveGround, year: number) => ({
  year,
  ...(ground.facts.balanceOf(year) ?? { entitled: 0, carried: 0, taken: 0, waiting: 0, left: 0 }),
});
