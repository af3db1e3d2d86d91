import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface CodePlace {
  readonly agencyId: number;
  readonly stationId: Id;
  readonly step: number;
}

export const usedDisplayCode = async (tx: Tx, at: CodePlace, employeeId: Id): Promise<boolean> => {
  const row = await tx
    .selectFrom('display_use')
    .select('step')
    .where('agency_id', '=', at.agencyId)
    .where('station_id', '=', at.stationId)
    .where('step', '=', at.step)
    .where('employee_id', '=', employeeId)
    .executeTakeFirst();
  return row !== undefined;
};

export const noteDisplayUse = async (tx: Tx, at: CodePlace, employeeId: Id, now: Instant): Promise<void> => {
  await tx
    .insertInto('display_use')
    .values({ agency_id: at.agencyId, station_id: at.stationId, step: at.step, employee_id: employeeId, used_at: now })
    .onConflict((c) => c.doNothing())
    .execute();
};

/** How many others used the same code. */
export const countDisplayUse = async (tx: Tx, at: CodePlace, except: Id): Promise<number> => {
  const row = await tx
    .selectFrom('display_use')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('agency_id', '=', at.agencyId)
    .where('station_id', '=', at.stationId)
    .where('step', '=', at.step)
    .where('employee_id', '<>', except)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
};

/** Forgets uses from before a moment, in every agency; as owner of the tables. */
export const forgetDisplayUse = async (tx: Tx, before: Instant): Promise<void> => {
  await tx.deleteFrom('display_use').where('used_at', '<', before).execute();
};
