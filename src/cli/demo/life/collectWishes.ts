import { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import type { OwnWish } from '../../../domain/roster/request/wish.ts';
import { addDays, addMonths, type PlainDate, weekdayOf } from '../../../kernel/time.ts';
import type { AsPerson } from '../asPerson.ts';

const most = 5;
const friday = 5;

/** Different people wish differently: Fridays at home, the middle of the month in the office, the first days at home. */
const wishOf = [
  (days: readonly PlainDate[]): OwnWish[] =>
    days
      .filter((day) => weekdayOf(day) === friday)
      .slice(0, 4)
      .map((day, i) => ({ day, mode: 'home', weight: i === 0 ? 3 : 2 })),
  (days: readonly PlainDate[]): OwnWish[] =>
    days.slice(8, 11).map((day, i) => ({ day, mode: i === 1 ? 'office' : 'home', weight: 2 })),
  (days: readonly PlainDate[]): OwnWish[] => days.slice(0, 2).map((day) => ({ day, mode: 'home', weight: 1 })),
];

/** Asks everybody of a unit for wishes about the coming month; a few have answered. Resolves with its working days. */
export const collectWishes = async (
  officer: AsPerson,
  wishers: readonly AsPerson[],
  unitId: string,
  today: PlainDate,
): Promise<readonly PlainDate[]> => {
  const from = addMonths(`${today.slice(0, 7)}-01` as PlainDate, 1);
  const early = addDays(from, -4);
  const { id } = await officer.ask(rosterRequestEndpoints.openWindow, {
    body: {
      unitId,
      from,
      to: addDays(addMonths(from, 1), -1),
      opensOn: today,
      closesOn: early < today ? today : early,
      most,
    },
  });
  const days = await Promise.all(
    wishers.map(async (person, i) => {
      const { windows } = await person.ask(rosterRequestEndpoints.myWishes);
      const window = windows.find((each) => each.id === id);
      const wishes = wishOf[i % wishOf.length]!(window?.days ?? []);
      await person.ask(rosterRequestEndpoints.setWishes, { params: { id }, body: { wishes } });
      return window?.days ?? [];
    }),
  );
  return days[0] ?? [];
};
