import { readUnitKind } from '../readUnitKind.ts';
import { recordsBegin } from '../recordsBegin.ts';
import type { PlacedUnit } from '../unitsOnDay.ts';
import type { UnitFinder } from './findUnit.ts';
import type { RowWrites } from './model.ts';

/** Creates units that an employee file names and nobody knows, once each, under the regional agency that the file names beside them. */
export const newUnitWriter = (
  finder: UnitFinder,
  units: ReadonlyMap<string, PlacedUnit>,
  context: { readonly now: string; readonly newId: () => string },
) => {
  const made = new Map<string, PlacedUnit>();
  const root = [...units.values()].find((u) => u.parentId === null && u.kind === 'root') ?? null;

  const create = (
    name: string,
    parent: PlacedUnit | null,
  ): { unit: PlacedUnit; writes: Required<Pick<RowWrites, 'unit' | 'unit_version'>> } => {
    const id = context.newId();
    const kind = readUnitKind(name) ?? (parent === root ? 'dinas' : 'team');
    const unit: PlacedUnit = {
      id,
      parentId: parent?.id ?? null,
      path: [...(parent?.path ?? []), id],
      name,
      kind,
      opdId: parent?.opdId ?? id,
      services: [],
      strategic: false,
      workplaceId: parent?.workplaceId ?? null,
    };
    made.set(id, unit);
    finder.add(unit);
    const version = {
      version_id: context.newId(),
      unit_id: id,
      valid_from: recordsBegin,
      valid_to: null,
      parent_id: unit.parentId,
      name,
      kind,
      services: [],
      strategic: false,
      workplace_id: null,
    };
    return {
      unit,
      writes: {
        unit: { put: [{ unit_id: id, external_code: null, created_at: context.now }], remove: [] },
        unit_version: { put: [version], remove: [] },
      },
    };
  };

  const make = (said: { unitName: string | null; opdName: string | null }): { id: string; writes: RowWrites } => {
    const opdName = said.opdName ?? said.unitName ?? '';
    const standing = finder.named(opdName)[0];
    const opd = standing ? { unit: standing, writes: null } : create(opdName, root);
    if (said.unitName === null || said.unitName === said.opdName || said.opdName === null)
      return { id: opd.unit.id, writes: opd.writes ?? {} };
    const unit = create(said.unitName, opd.unit);
    return {
      id: unit.unit.id,
      writes: {
        unit: { put: [...(opd.writes?.unit.put ?? []), ...unit.writes.unit.put], remove: [] },
        unit_version: { put: [...(opd.writes?.unit_version.put ?? []), ...unit.writes.unit_version.put], remove: [] },
      },
    };
  };

  return { make, nameOf: (id: string): string | undefined => made.get(id)?.name };
};
