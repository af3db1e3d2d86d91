import type { Deps } from '../../platform/deps.ts';
import type { RegularWork } from '../../platform/jobs/regularWork.ts';
import { groundsOf } from './ground.ts';
import { duePhones, switchOf } from './phoneStore.ts';

/** Approved phones come into use when their waiting time is over. */
export const switchPhones = (deps: Deps): RegularWork => ({
  name: 'attendance.switchPhones',
  everySeconds: 60,
  run: async (now) => {
    const due = await deps.db.asOwner(async (tx) => {
      const rows = await duePhones(tx, now);
      for (const row of rows) await switchOf(tx, row, now);
      return rows;
    });
    for (const row of due) groundsOf(deps).forgetPerson(row.agency_id, row.employee_id);
  },
});
