import type { Scope } from '../../../domain/access/can.ts';
import { timeOn, type WorkingTime } from '../../../domain/roster/workingTime.ts';
import type { Id } from '../../../kernel/id.ts';
import { holdsOn, type PlainDate } from '../../../kernel/time.ts';
import { accountsOf, headAccounts } from '../../people/accountStore.ts';
import { listHistories } from '../../people/factsStore.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Tx } from '../../platform/db/db.ts';
import { publishedLines } from '../lineStore.ts';
import type { UnitTree } from '../reach.ts';

/** For steps that the house itself takes after somebody entitled has decided. */
export const everywhere: Scope = { all: true, unitIds: [], self: false };

/** The unit that a person works in on a day; null when he works nowhere. */
export const unitOn = async (tx: Tx, agencyId: number, employeeId: Id, day: PlainDate): Promise<Id | null> => {
  const [person] = await listHistories(tx, agencyId, [employeeId], { from: day, to: day });
  return person?.placements.find((each) => holdsOn(each, day))?.unitId ?? null;
};

/** How a person stands on a published day. */
export interface PublishedCell {
  readonly planId: Id;
  readonly unitId: Id;
  readonly letter: string;
  /** Hours of its own, where the day has them. */
  readonly time: WorkingTime | null;
}

/** Published cells by `employee day`; where two plans cover a day, the one published last. */
export const publishedCells = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[] | null,
  days: readonly PlainDate[],
): Promise<Map<string, PublishedCell>> => {
  const wanted = new Set(days);
  const sorted = [...days].sort();
  const cells = new Map<string, PublishedCell>();
  if (sorted[0] === undefined) return cells;
  for (const line of await publishedLines(tx, agencyId, employeeIds, sorted[0], sorted.at(-1)!))
    for (const [d, day] of line.days.entries())
      if (wanted.has(day))
        cells.set(`${line.employeeId} ${day}`, {
          planId: line.planId,
          unitId: line.unitId,
          letter: line.modes[d] ?? '-',
          time: line.modes[d] === 'K' ? timeOn(line.table, line.times, d) : null,
        });
  return cells;
};

/** Accounts of those who decide about a unit: its heads, or where it has none but the asker, the heads of the nearest unit above. */
export const deciders = async (
  tx: Tx,
  agencyId: number,
  unitIds: readonly Id[],
  day: PlainDate,
  except: readonly Id[],
  known?: UnitTree,
): Promise<Id[]> => {
  const tree = known ?? (await loadUnits(tx, agencyId, day));
  const own = new Set((await accountsOf(tx, agencyId, except)).values());
  const paths = unitIds.map((id) => tree.get(id)?.path ?? [id]);
  const shared = (paths[0] ?? []).filter((id) => paths.every((path) => path.includes(id)));
  for (const unitId of [...shared].reverse()) {
    const heads = (await headAccounts(tx, agencyId, [unitId], day)).filter((id) => !own.has(id));
    if (heads.length > 0) return heads;
  }
  return [];
};
