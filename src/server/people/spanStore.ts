import type { KnownEmployee } from '../../domain/people/import/knownEmployee.ts';
import type { Id } from '../../kernel/id.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

type PlacementFacts = Omit<KnownEmployee['placements'][number], 'id' | 'from' | 'to'>;
type EmploymentFacts = Pick<KnownEmployee['employments'][number], 'kind' | 'grade'>;
type DatedTable = 'placement' | 'employment';

const keyOf = { placement: 'placement_id', employment: 'employment_id' } as const;

/** Ends a stretch on a day; the row stays. */
export const closeSpan = async (
  tx: Tx,
  agencyId: number,
  table: DatedTable,
  id: Id,
  lastDay: PlainDate,
): Promise<void> => {
  if (table === 'placement')
    await tx
      .updateTable('placement')
      .set({ valid_to: lastDay })
      .where('agency_id', '=', agencyId)
      .where(keyOf.placement, '=', id)
      .execute();
  else
    await tx
      .updateTable('employment')
      .set({ valid_to: lastDay })
      .where('agency_id', '=', agencyId)
      .where(keyOf.employment, '=', id)
      .execute();
};

export const removeSpan = async (tx: Tx, agencyId: number, table: DatedTable, id: Id): Promise<void> => {
  if (table === 'placement')
    await tx.deleteFrom('placement').where('agency_id', '=', agencyId).where(keyOf.placement, '=', id).execute();
  else await tx.deleteFrom('employment').where('agency_id', '=', agencyId).where(keyOf.employment, '=', id).execute();
};

export const openPlacement = async (
  tx: Tx,
  agencyId: number,
  p: PlacementFacts & { id: Id; employeeId: Id; from: PlainDate },
): Promise<void> => {
  await tx
    .insertInto('placement')
    .values({
      agency_id: agencyId,
      placement_id: p.id,
      employee_id: p.employeeId,
      unit_id: p.unitId,
      valid_from: p.from,
      valid_to: null,
      position_kind: p.positionKind,
      position_title: p.positionTitle,
      in_position_since: p.inPositionSince,
      job_kind: p.jobKind,
      workplace_id: p.workplaceId,
      room_id: p.roomId,
    })
    .execute();
};

export const openEmployment = async (
  tx: Tx,
  agencyId: number,
  e: EmploymentFacts & { id: Id; employeeId: Id; from: PlainDate },
): Promise<void> => {
  const row = {
    agency_id: agencyId,
    employment_id: e.id,
    employee_id: e.employeeId,
    valid_from: e.from,
    valid_to: null,
  };
  await tx
    .insertInto('employment')
    .values({ ...row, kind: e.kind, grade: e.grade })
    .execute();
};

export const setEndReason = async (tx: Tx, agencyId: number, employmentId: Id, reason: string): Promise<void> => {
  await tx
    .updateTable('employment')
    .set({ end_reason: reason })
    .where('agency_id', '=', agencyId)
    .where('employment_id', '=', employmentId)
    .execute();
};
