import { tellingDue } from '../../../domain/roster/request/wishWindow.ts';
import type { Id } from '../../../kernel/id.ts';
import { daysBetween, type Instant, type PlainDate, todayIn } from '../../../kernel/time.ts';
import { listAgencyZones } from '../../access/agency/store.ts';
import { tell } from '../../inbox/tell.ts';
import { accountsOf } from '../../people/accountStore.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { windowPeople } from './windowPeople.ts';
import { appendWindowAction, countWishes, listWindows, lockWindow, type WindowRow } from './windowStore.ts';

interface Telling {
  readonly deps: Pick<Deps, 'newId' | 'mail'>;
  readonly tx: Tx;
  readonly now: Instant;
  readonly today: PlainDate;
  readonly agencyId: number;
}

/** Tells what is due about a window: that it is open to everybody asked, that it closes to those who have not wished. How many were told. */
export const tellWindow = async (telling: Telling, window: WindowRow, by: Id | null): Promise<number> => {
  const { tx, agencyId, today, now } = telling;
  const { terms } = window.standing;
  const due = tellingDue(window.standing, today, daysBetween(today, terms.closesOn));
  if (due === null) return 0;
  const people = await windowPeople(tx, agencyId, window);
  const wishers = (await countWishes(tx, agencyId, [window.id])).get(window.id)?.wishers;
  const to = due === 'toldOpen' ? people : people.filter((id) => !wishers?.has(id));
  const accountIds = [...(await accountsOf(tx, agencyId, to)).values()];
  await tell(telling, {
    accountIds,
    kind: due === 'toldOpen' ? 'wish.open' : 'wish.closing',
    params: { from: window.from, to: window.to, until: terms.closesOn, most: terms.most },
    link: '/saku/usulan',
  });
  await appendWindowAction(tx, agencyId, window.id, { move: due, terms: null, at: now, accountId: by });
  return accountIds.length;
};

/** Looks at the windows of every agency and tells what is due, each thing once. */
export const tellWindows = async (deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'mail'>): Promise<number> => {
  const now = deps.clock();
  let told = 0;
  for (const { agencyId, zone } of await deps.db.asOwner(listAgencyZones)) {
    const today = todayIn(zone, now);
    told += await deps.db.inAgency(agencyId, async (tx) => {
      let here = 0;
      for (const { id } of await listWindows(tx, agencyId, { from: today })) {
        await lockWindow(tx, agencyId, id);
        const [window] = await listWindows(tx, agencyId, { id });
        if (window) here += await tellWindow({ deps, tx, now, today, agencyId }, window, null);
      }
      return here;
    });
  }
  return told;
};
