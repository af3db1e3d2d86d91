import type { ListedPerson, peopleEndpoints } from '../../contract/people.ts';
import { fullName } from '../../domain/people/model.ts';
import type { PlacedUnit } from '../../domain/people/unitsOnDay.ts';
import type { Id } from '../../kernel/id.ts';
import { ok } from '../../kernel/result.ts';
import type { Call, Handler } from '../platform/http/bind.ts';
import { loadUnits } from './loadUnits.ts';
import { type ListedRow, listPeople as listRows } from './peopleStore.ts';
import { visibleUnits } from './visibleUnits.ts';

type Asking = Pick<Call<typeof peopleEndpoints.list>, 'tx' | 'actor' | 'scope' | 'today'>;
type Filters = Call<typeof peopleEndpoints.export>['query'];

/** Rows that the asking person may see, with the unit tree of the day. */
export const rowsFor = async (
  { tx, actor, scope, today }: Asking,
  filters: Filters,
  page: { offset: number; limit: number },
) => {
  const units = await loadUnits(tx, actor.agencyId, today);
  const { q, unitId, employment, position } = filters;
  const filter = {
    q,
    unitIds: visibleUnits(units, scope, unitId),
    alsoEmployeeId: scope.self && unitId === undefined ? actor.employeeId : null,
    employment,
    position,
  };
  return { rows: await listRows(tx, actor.agencyId, today, filter, page), units };
};

export const listedPerson = (row: ListedRow, units: ReadonlyMap<Id, PlacedUnit>): ListedPerson => {
  const unit = row.unit_id === null ? undefined : units.get(row.unit_id);
  return {
    id: row.employee_id,
    number: row.number,
    name: fullName({ name: row.name, titleBefore: row.title_before, titleAfter: row.title_after }),
    unitId: row.unit_id,
    unitName: unit?.name ?? '',
    opdName: units.get(unit?.opdId ?? '')?.name ?? '',
    positionKind: row.position_kind,
    positionTitle: row.position_title ?? '',
    employment: row.kind,
    grade: row.grade ?? '',
  };
};

export const listPeople: Handler<typeof peopleEndpoints.list> = async (call) => {
  const { offset, limit, ...filters } = call.query;
  const { rows, units } = await rowsFor(call, filters, { offset, limit });
  return ok({ total: rows[0]?.total ?? 0, people: rows.map((row) => listedPerson(row, units)) });
};

export const findPeople: Handler<typeof peopleEndpoints.find> = async (call) => {
  const { rows, units } = await rowsFor(call, { q: call.query.q }, { offset: 0, limit: 12 });
  return ok({ people: rows.map((row) => listedPerson(row, units)) });
};
