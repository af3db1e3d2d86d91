import type { PersonStanding } from '../../domain/people/personFacts.ts';
import type { Id } from '../../kernel/id.ts';
import type { PlainDate, Span } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export type StandingFacts = Omit<PersonStanding, 'inPositionSince'>;
type StoredStanding = StandingFacts & Span & { readonly id: Id };

/** A person's standings in order of date. */
export const listStandings = async (tx: Tx, agencyId: number, employeeId: Id): Promise<StoredStanding[]> => {
  const rows = await tx
    .selectFrom('employee_standing')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .orderBy('valid_from')
    .execute();
  return rows.map((r) => ({
    id: r.standing_id,
    from: r.valid_from,
    to: r.valid_to,
    performance: r.performance,
    itSkill: r.it_skill,
    penalty: r.penalty,
  }));
};

export const closeStanding = async (tx: Tx, agencyId: number, id: Id, lastDay: PlainDate): Promise<void> => {
  const own = tx.updateTable('employee_standing').set({ valid_to: lastDay }).where('agency_id', '=', agencyId);
  await own.where('standing_id', '=', id).execute();
};

export const removeStanding = async (tx: Tx, agencyId: number, id: Id): Promise<void> => {
  await tx.deleteFrom('employee_standing').where('agency_id', '=', agencyId).where('standing_id', '=', id).execute();
};

export const openStanding = async (
  tx: Tx,
  agencyId: number,
  standing: StandingFacts & { id: Id; employeeId: Id; from: PlainDate },
): Promise<void> => {
  await tx
    .insertInto('employee_standing')
    .values({
      agency_id: agencyId,
      standing_id: standing.id,
      employee_id: standing.employeeId,
      valid_from: standing.from,
      valid_to: null,
      performance: standing.performance,
      it_skill: standing.itSkill,
      penalty: standing.penalty,
    })
    .execute();
};
