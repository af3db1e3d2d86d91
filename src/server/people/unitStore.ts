import {
  fullName,
  type Headship,
  type PositionKind,
  type ServiceTag,
  type UnitKind,
} from '../../domain/people/model.ts';
import { leadingKinds } from '../../domain/people/proposeHeads.ts';
import type { UnitVersion } from '../../domain/people/unitVersion.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
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

/** All headships of a unit or of a person through time, the latest first. */
export const listHeadshipsOf = async (
  tx: Tx,
  agencyId: number,
  of: { readonly unitId: Id } | { readonly employeeId: Id },
): Promise<Headship[]> => {
  const query = tx.selectFrom('headship').selectAll().where('agency_id', '=', agencyId).orderBy('valid_from', 'desc');
  const rows = await ('unitId' in of
    ? query.where('unit_id', '=', of.unitId)
    : query.where('employee_id', '=', of.employeeId)
  ).execute();
  return rows.map((r) => ({
    id: r.headship_id,
    unitId: r.unit_id,
    employeeId: r.employee_id,
    from: r.valid_from,
    to: r.valid_to,
    acting: r.acting,
  }));
};

/** All headships of the agency, of any time. */
export const listAllHeadships = (tx: Tx, agencyId: number): Promise<Headship[]> =>
  listHeadships(tx, agencyId, { from: '0001-01-01', to: '9999-12-31' });

export const insertHeadships = async (tx: Tx, agencyId: number, headships: readonly Headship[]): Promise<void> => {
  const rows = headships.map((h) => ({
    agency_id: agencyId,
    headship_id: h.id,
    unit_id: h.unitId,
    employee_id: h.employeeId,
    valid_from: h.from,
    valid_to: h.to,
    acting: h.acting,
  }));
  await tx.insertInto('headship').values(rows).execute();
};

/** People on leading positions on a day, with degrees and the unit in which they are placed. */
export const listPlacedLeaders = async (tx: Tx, agencyId: number, day: PlainDate) => {
  const rows = await tx
    .selectFrom('placement')
    .innerJoin('employee', (j) =>
      j
        .onRef('employee.agency_id', '=', 'placement.agency_id')
        .onRef('employee.employee_id', '=', 'placement.employee_id'),
    )
    .select([
      'placement.employee_id',
      'unit_id',
      'position_kind',
      'position_title',
      'name',
      'title_before',
      'title_after',
    ])
    .where('placement.agency_id', '=', agencyId)
    .where('position_kind', 'in', [...leadingKinds])
    .where('valid_from', '<=', day)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', day)]))
    .execute();
  return rows.map((r) => ({
    employeeId: r.employee_id,
    unitId: r.unit_id,
    positionKind: r.position_kind as PositionKind,
    positionTitle: r.position_title,
    name: fullName({ name: r.name, titleBefore: r.title_before, titleAfter: r.title_after }),
  }));
};

export const findHeadship = async (
  tx: Tx,
  agencyId: number,
  id: Id,
): Promise<{ unitId: Id; from: PlainDate; to: PlainDate | null } | null> => {
  const row = await tx
    .selectFrom('headship')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('headship_id', '=', id)
    .executeTakeFirst();
  return row ? { unitId: row.unit_id, from: row.valid_from, to: row.valid_to } : null;
};

export const closeHeadship = async (tx: Tx, agencyId: number, id: Id, lastDay: PlainDate): Promise<void> => {
  await tx
    .updateTable('headship')
    .set({ valid_to: lastDay })
    .where('agency_id', '=', agencyId)
    .where('headship_id', '=', id)
    .execute();
};

/** Ends every headship of a person after a last day; those that would begin later disappear. */
export const endHeadshipsOf = async (tx: Tx, agencyId: number, employeeId: Id, lastDay: PlainDate): Promise<void> => {
  const own = tx.deleteFrom('headship').where('agency_id', '=', agencyId).where('employee_id', '=', employeeId);
  await own.where('valid_from', '>', lastDay).execute();
  await tx
    .updateTable('headship')
    .set({ valid_to: lastDay })
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', lastDay)]))
    .execute();
};

export const insertUnit = async (tx: Tx, agencyId: number, id: Id, at: Instant): Promise<void> => {
  await tx.insertInto('unit').values({ agency_id: agencyId, unit_id: id, created_at: at }).execute();
};

export const insertVersion = async (tx: Tx, agencyId: number, v: StoredVersion): Promise<void> => {
  await tx
    .insertInto('unit_version')
    .values({
      agency_id: agencyId,
      version_id: v.id,
      unit_id: v.unitId,
      valid_from: v.from,
      valid_to: v.to,
      parent_id: v.parentId,
      name: v.name,
      kind: v.kind,
      services: [...v.services],
      strategic: v.strategic,
      workplace_id: v.workplaceId,
    })
    .execute();
};

export const closeVersion = async (tx: Tx, agencyId: number, versionId: Id, lastDay: PlainDate): Promise<void> => {
  await tx
    .updateTable('unit_version')
    .set({ valid_to: lastDay })
    .where('agency_id', '=', agencyId)
    .where('version_id', '=', versionId)
    .execute();
};

/** Numbers of people by unit on a day. */
export const countPlaced = async (tx: Tx, agencyId: number, day: PlainDate): Promise<Map<Id, number>> => {
  const rows = await tx
    .selectFrom('placement')
    .select(['unit_id', (e) => e.fn.countAll<number>().as('n')])
    .where('agency_id', '=', agencyId)
    .where('valid_from', '<=', day)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', day)]))
    .groupBy('unit_id')
    .execute();
  return new Map(rows.map((r) => [r.unit_id, Number(r.n)]));
};

/** People who are placed in the unit on any day after the given one. */
export const countPlacedAfter = async (tx: Tx, agencyId: number, unitId: Id, day: PlainDate): Promise<number> => {
  const row = await tx
    .selectFrom('placement')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('agency_id', '=', agencyId)
    .where('unit_id', '=', unitId)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', day)]))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
};

/** Names with degrees of some people. */
export const namesOf = async (tx: Tx, agencyId: number, ids: readonly Id[]): Promise<Map<Id, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('employee')
    .select(['employee_id', 'name', 'title_before', 'title_after'])
    .where('agency_id', '=', agencyId)
    .where('employee_id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map((r) => [
      r.employee_id,
      fullName({ name: r.name, titleBefore: r.title_before, titleAfter: r.title_after }),
    ]),
  );
};
