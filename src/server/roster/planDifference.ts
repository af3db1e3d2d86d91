import type { ModeLetter } from '../../domain/roster/model.ts';
import { timeOn } from '../../domain/roster/workingTime.ts';
import type { Id } from '../../kernel/id.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';
import { linesOf } from './lineStore.ts';
import type { PlanRow } from './planStore.ts';

export interface PersonChange {
  readonly employeeId: Id;
  readonly unitId: Id;
  readonly days: readonly {
    readonly day: PlainDate;
    readonly before: ModeLetter | null;
    readonly after: ModeLetter | null;
    /** Names of the shifts before and after, where they differ. */
    readonly shifts?: { readonly before: string; readonly after: string };
  }[];
}

/** Who changes on which days between two versions; version 0 is a plan of which nothing was published. */
export const planDifference = async (
  tx: Tx,
  agencyId: number,
  plan: Pick<PlanRow, 'id' | 'days' | 'times'>,
  before: number,
  after: number,
): Promise<PersonChange[]> => {
  if (before === after) return [];
  const old = before === 0 ? [] : await linesOf(tx, agencyId, plan.id, before, null);
  const oldOf = new Map(old.map((line) => [line.employeeId, line]));
  const changes: PersonChange[] = [];
  for (const line of await linesOf(tx, agencyId, plan.id, after, null)) {
    const was = oldOf.get(line.employeeId);
    const days = plan.days.flatMap((day, d) => {
      const [a, b] = [(was?.modes[d] ?? null) as ModeLetter | null, (line.modes[d] ?? null) as ModeLetter | null];
      const shiftOf = (letter: ModeLetter | null, times: string | undefined) =>
        letter === 'K' ? (timeOn(plan.times, times, d)?.name ?? '') : '';
      const shifts = { before: shiftOf(a, was?.times), after: shiftOf(b, line.times) };
      if (shifts.before !== shifts.after) return [{ day, before: a, after: b, shifts }];
      return a === b || (a === null && b === '-') ? [] : [{ day, before: a, after: b }];
    });
    if (days.length > 0) changes.push({ employeeId: line.employeeId, unitId: line.unitId, days });
  }
  return changes;
};
