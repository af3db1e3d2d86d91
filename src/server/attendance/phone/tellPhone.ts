import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import { unitsOfEmployeeOn } from '../../access/unitTree/store.ts';
import { tell } from '../../inbox/tell.ts';
import { accountsOf } from '../../people/accountStore.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { namesOf } from '../../roster/factStore.ts';
import { deciders } from '../../roster/request/whereabouts.ts';

interface Telling {
  readonly deps: Pick<Deps, 'newId' | 'mail'>;
  readonly tx: Tx;
  readonly now: Instant;
  readonly today: PlainDate;
  readonly agencyId: number;
}

/** The head above the person hears that a phone waits for him. */
export const tellPhoneAsked = async (telling: Telling, employeeId: Id): Promise<void> => {
  const { tx, agencyId, today } = telling;
  const units = await unitsOfEmployeeOn(tx, agencyId, employeeId, today);
  const accountIds = await deciders(tx, agencyId, units, today, [employeeId]);
  const name = (await namesOf(tx, agencyId, [employeeId], today)).get(employeeId)?.name ?? '';
  await tell(telling, { accountIds, kind: 'phone.asked', params: { name }, link: '/hp-pegawai' });
};

export const tellPhoneDecided = async (
  telling: Telling,
  employeeId: Id,
  state: 'approved' | 'refused',
  note: string,
): Promise<void> => {
  const accounts = await accountsOf(telling.tx, telling.agencyId, [employeeId]);
  const kind = state === 'approved' ? 'phone.approved' : 'phone.refused';
  await tell(telling, { accountIds: [...accounts.values()], kind, params: { note }, link: '/saku/hp-saya' });
};
