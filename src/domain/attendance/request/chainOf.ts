// The line of heads above somebody: who decides about his requests today, and who is passed over and why.

import type { Id } from '../../../kernel/id.ts';
import type { Scope } from '../../access/can.ts';

/** Somebody who may speak for a unit: its head (the acting one while there is one), or who was given that role. */
export interface Holder {
  readonly employeeId: Id | null;
  readonly accountId: Id | null;
  /** On leave or travelling the whole of today. */
  readonly away: boolean;
}
export interface Rung {
  readonly unitId: Id;
  readonly holders: readonly Holder[];
}
export interface Chain {
  /** The unit whose holders decide; null where nobody is left and the personnel agency has to. */
  readonly unitId: Id | null;
  readonly deciders: readonly Holder[];
  /** Passed over on the way up, the nearest first. */
  readonly skipped: readonly { readonly unitId: Id; readonly why: 'own' | 'vacant' | 'away' }[];
}

export interface Asker {
  readonly employeeId: Id;
  readonly accountId: Id | null;
  /** Units that he heads himself, definitively or acting, whoever acts there now. */
  readonly leads: readonly Id[];
}

/** From the unit above all that the employee heads, else from his own, upwards: the first one with a head who is here. `path` is root first. */
export const chainOf = (path: readonly Id[], rungOf: (unitId: Id) => Rung | undefined, asker: Asker): Chain => {
  const skipped: Chain['skipped'][number][] = [];
  const highest = path.findIndex((id) => asker.leads.includes(id));
  for (const [i, unitId] of [...path.entries()].reverse()) {
    if (highest >= 0 && i >= highest) {
      skipped.push({ unitId, why: 'own' });
      continue;
    }
    const holders = (rungOf(unitId)?.holders ?? []).filter(
      (each) => each.employeeId !== asker.employeeId && (each.accountId === null || each.accountId !== asker.accountId),
    );
    const here = holders.filter((each) => !each.away);
    if (here.length > 0) return { unitId, deciders: here, skipped };
    skipped.push({ unitId, why: holders.length > 0 ? 'away' : 'vacant' });
  }
  return { unitId: null, deciders: [], skipped };
};

interface Reader {
  readonly employeeId: Id | null;
  readonly accountId: Id;
  readonly scope: Scope;
}

const isReader = (holder: Holder, reader: Reader): boolean =>
  (holder.employeeId !== null && holder.employeeId === reader.employeeId) || holder.accountId === reader.accountId;

/**
 * What a reader may do with somebody's request. `decide`: it is his. `stand`: he may, because he leads above the one who decides, speaks for
 * the whole agency, or is a head who was passed over for being away. `none`: one's own, or a head further below.
 */
export const powerOver = (
  chain: Chain,
  path: readonly Id[],
  askerId: Id,
  reader: Reader,
  rungOf: (unitId: Id) => Rung | undefined,
): 'decide' | 'stand' | 'none' => {
  if (reader.employeeId === askerId) return 'none';
  if (chain.deciders.some((each) => isReader(each, reader))) return 'decide';
  if (reader.scope.all) return chain.unitId === null ? 'decide' : 'stand';
  const deciding = chain.unitId === null ? 0 : path.indexOf(chain.unitId);
  if (path.slice(0, deciding).some((id) => reader.scope.unitIds.includes(id))) return 'stand';
  const passedOver = chain.skipped.filter((each) => each.why === 'away');
  return passedOver.some(({ unitId }) => rungOf(unitId)?.holders.some((each) => isReader(each, reader)))
    ? 'stand'
    : 'none';
};
