import { type DeclarationKind, type DispensationGround, declarationKinds } from '../../domain/people/dispensation.ts';
import type { Id } from '../../kernel/id.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';
import type { Deps } from '../platform/deps.ts';
import { listDeclarations } from './declarationStore.ts';
import { unsealAnswers, unsealSecret } from './secret.ts';
import { listSealedGrounds } from './store.ts';

/** What an employee holds, each with the days it holds, both ends included. Health data: for rulings inside the server, never for a reply. */
export interface HeldGrounds {
  readonly grounds: readonly {
    readonly ground: DispensationGround;
    readonly from: PlainDate;
    readonly until: PlainDate;
  }[];
  readonly declarations: readonly {
    readonly kind: DeclarationKind;
    readonly from: PlainDate;
    readonly until: PlainDate;
  }[];
}

/**
 * Granted dispensations and declarations that touch the days from `from` to `to`, by employee id.
 * One that cannot be unsealed (sealed under another master key) counts as ground `other`, so that nobody loses a dispensation by it.
 */
export const loadGrounds = async (
  tx: Tx,
  deps: Pick<Deps, 'config'>,
  agencyId: number,
  from: PlainDate,
  to: PlainDate,
): Promise<Map<Id, HeldGrounds>> => {
  const { masterKey } = deps.config;
  const held = new Map<
    Id,
    { grounds: HeldGrounds['grounds'][number][]; declarations: HeldGrounds['declarations'][number][] }
  >();
  const of = (employeeId: Id) => {
    const known = held.get(employeeId) ?? { grounds: [], declarations: [] };
    held.set(employeeId, known);
    return known;
  };
  for (const row of await listSealedGrounds(tx, agencyId, from, to)) {
    const ground = unsealSecret(masterKey, row.id, row.sealed)?.ground ?? 'other';
    of(row.employeeId).grounds.push({ ground, from: row.from, until: row.until });
  }
  for (const row of await listDeclarations(tx, agencyId, from, to)) {
    const answers = unsealAnswers(masterKey, row.id, row.sealed);
    for (const kind of declarationKinds) {
      if (answers?.[kind]) of(row.employeeId).declarations.push({ kind, from: row.from, until: row.until });
    }
  }
  return held;
};
