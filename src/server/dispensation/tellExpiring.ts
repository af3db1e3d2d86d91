import { addDays, todayIn, ZoneSchema } from '../../kernel/time.ts';
import { tell } from '../inbox/tell.ts';
import type { Deps } from '../platform/deps.ts';
import { accountsOfEmployee, listAgencies, takeExpiring } from './store.ts';

const daysBefore = 14;

/** Tells employees whose dispensation ends within two weeks, once each; how many. */
export const tellExpiring = async (deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'mail'>): Promise<number> => {
  const now = deps.clock();
  let told = 0;
  for (const { agencyId, zone } of await deps.db.asOwner(listAgencies)) {
    told += await deps.db.inAgency(agencyId, async (tx) => {
      const today = todayIn(ZoneSchema.parse(zone), now);
      const ending = await takeExpiring(tx, agencyId, today, addDays(today, daysBefore), now);
      for (const { employeeId, until } of ending) {
        const accountIds = await accountsOfEmployee(tx, agencyId, employeeId);
        const message = { accountIds, kind: 'dispensation.expiring' as const, params: { to: until } };
        await tell({ deps, tx, now, agencyId }, { ...message, link: '/dispensasi/saya' });
      }
      return ending.length;
    });
  }
  return told;
};
