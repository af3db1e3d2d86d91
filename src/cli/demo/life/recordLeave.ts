import { absenceEndpoints } from '../../../contract/absence.ts';
import { addDays, addMonths, overlaps, type PlainDate } from '../../../kernel/time.ts';
import type { CityData } from '../../../server/sample/cityModel.ts';
import type { AsPerson } from '../asPerson.ts';

const leaveDays = 5;

/** Somebody of the agency goes on leave from tomorrow on, after the plan was published: the plan is marked and can be planned again. */
export const recordLeave = async (officer: AsPerson, city: CityData, unitId: string): Promise<void> => {
  const monthEnd = addDays(addMonths(`${city.today.slice(0, 7)}-01` as PlainDate, 1), -1);
  const tomorrow = addDays(city.today, 1);
  const from = tomorrow > monthEnd ? city.today : tomorrow;
  const span = { from, to: addDays(from, leaveDays - 1) };
  const inside = new Set(city.units.filter((unit) => unit.opdId === unitId).map((unit) => unit.id));
  const busy = new Set([
    ...city.signIns.map((each) => each.employeeId),
    ...city.absences.filter((each) => overlaps(each, span)).map((each) => each.employeeId),
    ...city.headships.map((each) => each.employeeId),
  ]);
  const one = city.placements.find((each) => inside.has(each.unitId) && !busy.has(each.employeeId));
  if (one === undefined) return;
  await officer.ask(absenceEndpoints.add, {
    params: { employeeId: one.employeeId },
    body: { mode: 'leave', ...span, basis: 'SK Cuti 800.1.11/CONTOH' },
  });
};
