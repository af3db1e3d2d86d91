import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import { insertPunches } from '../ingest/store.ts';
import { markReleased, openPunches } from './heldStore.ts';
import { loadPins, type PersonOfPin } from './pinStore.ts';

const atOnce = 500;

/** Records what waited for these PINs, as it was when it came. A PIN that still has no person on a day goes on waiting. */
export const releaseHeld = async (
  tx: Tx,
  agencyId: number,
  terminalId: Id | null,
  pins: readonly string[],
  by: { readonly at: Instant; readonly accountId: Id },
): Promise<number> => {
  const open = await openPunches(tx, agencyId, terminalId, pins);
  const tables = new Map<Id, PersonOfPin>();
  for (const id of new Set(open.map((each) => each.terminalId))) tables.set(id, await loadPins(tx, agencyId, id, pins));
  const ready = open.flatMap(({ terminalId: of, id, pin, day, punch }) => {
    const employeeId = tables.get(of)!(pin, day);
    return employeeId === null ? [] : [{ id, punch: { ...punch, employeeId } }];
  });
  for (let from = 0; from < ready.length; from += atOnce) {
    const piece = ready.slice(from, from + atOnce);
    await insertPunches(
      tx,
      piece.map((each) => each.punch),
    );
    await markReleased(
      tx,
      agencyId,
      piece.map((each) => each.id),
      by,
    );
  }
  return ready.length;
};
