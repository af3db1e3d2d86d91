import type { Scope } from '../../../domain/access/can.ts';
import { type Chain, chainOf, powerOver, type Rung } from '../../../domain/attendance/request/chainOf.ts';
import { headsOnDay, leaderOf } from '../../../domain/people/headsOnDay.ts';
import type { PlacedUnit } from '../../../domain/people/unitsOnDay.ts';
import type { Id } from '../../../kernel/id.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { listAbsenceRows } from '../../absence/store.ts';
import { accountsOf } from '../../people/accountStore.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import { listHeadships } from '../../people/unitStore.ts';
import type { Tx } from '../../platform/db/db.ts';
import { namesOf } from '../../roster/factStore.ts';
import { givenHeads } from './chainStore.ts';

interface Placed {
  readonly employeeId: Id;
  readonly unitId: Id;
}
export interface Reader {
  readonly employeeId: Id | null;
  readonly accountId: Id;
  readonly scope: Scope;
}
/** The lines of heads of an agency as they stand today. */
export interface Chains {
  readonly tree: ReadonlyMap<Id, PlacedUnit>;
  chain(of: Placed): Chain;
  power(of: Placed, reader: Reader): ReturnType<typeof powerOver>;
}

export const loadChains = async (tx: Tx, agencyId: number, today: PlainDate): Promise<Chains> => {
  const tree = await loadUnits(tx, agencyId, today);
  const headships = await listHeadships(tx, agencyId, { from: today, to: today });
  const heads = headsOnDay(headships, today);
  const given = await givenHeads(tx, agencyId, today);
  const employeeIds = [
    ...new Set([...headships.map((each) => each.employeeId), ...given.flatMap((each) => each.employeeId ?? [])]),
  ];
  const accounts = await accountsOf(tx, agencyId, employeeIds);
  const away = new Set((await listAbsenceRows(tx, agencyId, employeeIds, today, today)).map((each) => each.employeeId));
  const leads = new Map<Id, Id[]>();
  for (const { employeeId, unitId } of headships) leads.set(employeeId, [...(leads.get(employeeId) ?? []), unitId]);

  const rungOf = (unitId: Id): Rung => {
    const leader = leaderOf(heads.get(unitId));
    const holders =
      leader === null ? [] : [{ employeeId: leader.employeeId, accountId: accounts.get(leader.employeeId) ?? null }];
    const others = given.filter((each) => each.unitId === unitId && each.employeeId !== leader?.employeeId);
    return {
      unitId,
      holders: [...holders, ...others].map(({ employeeId, accountId }) => ({
        employeeId,
        accountId,
        away: employeeId !== null && away.has(employeeId),
      })),
    };
  };
  const pathOf = (unitId: Id): readonly Id[] => tree.get(unitId)?.path ?? [unitId];
  const chain = ({ employeeId, unitId }: Placed): Chain =>
    chainOf(pathOf(unitId), rungOf, {
      employeeId,
      accountId: accounts.get(employeeId) ?? null,
      leads: leads.get(employeeId) ?? [],
    });
  return {
    tree,
    chain,
    power: (of, reader) => powerOver(chain(of), pathOf(of.unitId), of.employeeId, reader, rungOf),
  };
};

/** Names of those who decide, as people know them; one who is no employee by his account. */
export const namesOfDeciders = async (tx: Tx, agencyId: number, chain: Chain, day: PlainDate): Promise<string[]> => {
  const ids = chain.deciders.flatMap((each) => each.employeeId ?? []);
  const names = await namesOf(tx, agencyId, ids, day);
  return ids.flatMap((id) => names.get(id)?.name ?? []);
};
