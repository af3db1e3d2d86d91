import type { Id } from '../../../kernel/id.ts';
import { loadPeopleOnDay } from '../../people/loadPeople.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { WindowRow } from './windowStore.ts';

/** Employees whom a window asks: those of the unit and all below it on the first day of the period. */
export const windowPeople = async (
  tx: Tx,
  agencyId: number,
  window: Pick<WindowRow, 'unitId' | 'from'>,
): Promise<Id[]> =>
  (await loadPeopleOnDay(tx, agencyId, [window.unitId], [window.from])).map((person) => person.employeeId);
