import type { absenceEndpoints } from '../../contract/absence.ts';
import { ok } from '../../kernel/result.ts';
import { loadUnits } from '../people/loadUnits.ts';
import type { Handler } from '../platform/http/bind.ts';
import { listAbsenceRows, peopleOn } from './store.ts';
import { reachesPerson } from './visiblePeople.ts';

const shown = 2000;

export const listAbsences: Handler<typeof absenceEndpoints.list> = async ({ tx, actor, scope, query }) => {
  const rows = await listAbsenceRows(tx, actor.agencyId, null, query.from, query.to);
  const tree = await loadUnits(tx, actor.agencyId, query.from);
  const people = await peopleOn(tx, actor.agencyId, [...new Set(rows.map((row) => row.employeeId))], query.to);
  const wanted = query.q.toLowerCase();
  const found = rows.flatMap((row) => {
    const person = people.get(row.employeeId);
    if (person === undefined || !reachesPerson(scope, tree, person.unitId)) return [];
    const unit = person.unitId === null ? undefined : tree.get(person.unitId);
    if (query.unitId !== undefined && !(unit?.path.includes(query.unitId) ?? false)) return [];
    if (wanted !== '' && !person.name.toLowerCase().includes(wanted) && !person.number.includes(wanted)) return [];
    return [{ ...row, name: person.name, number: person.number, unitName: unit?.name ?? '' }];
  });
  return ok({ total: found.length, absences: found.slice(0, shown) });
};
