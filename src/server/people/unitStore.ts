import type { Headship, ServiceTag, UnitKind } from '../../domain/people/model.ts';
import type { UnitVersion } from '../../domain/people/unitVersion.ts';
import type { Id } from '../../kernel/id.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export interface StoredVersion extends UnitVersion {
  readonly id: Id;
}

/** Versions of all units that touch the span of days, oldest first; all of them when no span is given. */
export const listVersions = async (
  tx: Tx,
  agencyId: number,
  span?: { from: PlainDate; to: PlainDate },
): Promise<StoredVersion[]> => {
  let query = tx.selectFrom('unit_version').selectAll().where('agency_id', '=', agencyId).orderBy('valid_from');
  if (span) {
    query = query
      .where('valid_from', '<=', span.to)
      .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', span.from)]));
  }
  const rows = await query.execute();
  return rows.map((r) => ({
    id: r.version_id,
    unitId: r.unit_id,
    from: r.valid_from,
    to: r.valid_to,
    parentId: r.parent_id,
    name: r.name,
    kind: r.kind as UnitKind,
    services: r.services as ServiceTag[],
    strategic: r.strategic,
    workplaceId: r.workplace_id,
  }));
};

/** Headships that touch the span of days. */
export const listHeadships = async (
  tx: Tx,
  agencyId: number,
  span: { from: PlainDate; to: PlainDate },
): Promise<Headship[]> => {
  const rows = await tx
    .selectFrom('headship')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('valid_from', '<=', span.to)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', span.from)]))
    .orderBy('valid_from')
    .execute();
  return rows.map((r) => ({
    id: r.headship_id,
    unitId: r.unit_id,
    employeeId: r.employee_id,
    from: r.valid_from,
    to: r.valid_to,
    acting: r.acting,
  }));
};
