import { type PlacedUnit, unitsOnDay } from '../../domain/people/unitsOnDay.ts';
import type { Id } from '../../kernel/id.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';
import { listVersions } from './unitStore.ts';

/** The unit tree of one day by id, with paths, regional agencies and inherited workplaces. */
export const loadUnits = async (tx: Tx, agencyId: number, day: PlainDate): Promise<ReadonlyMap<Id, PlacedUnit>> =>
  unitsOnDay(await listVersions(tx, agencyId, { from: day, to: day }), day);
