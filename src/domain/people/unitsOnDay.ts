import { holdsOn, type PlainDate } from '../../kernel/time.ts';
import { findLoop } from './findLoop.ts';
import type { UnitOnDay } from './model.ts';
import type { UnitVersion } from './unitVersion.ts';

/** A unit of one day with the workplace that holds for it: its own, or the nearest one above. */
export interface PlacedUnit extends UnitOnDay {
  readonly workplaceId: string | null;
}

/**
 * The unit tree of one day by id. A unit whose parent does not exist that day stands at the top.
 * The regional agency (OPD) is the first unit on the path that is not the root.
 * Throws on a loop; `findLoop` lets callers refuse one before it is stored.
 */
export const unitsOnDay = (versions: readonly UnitVersion[], day: PlainDate): Map<string, PlacedUnit> => {
  const live = new Map<string, UnitVersion>();
  for (const version of versions) if (holdsOn(version, day)) live.set(version.unitId, version);
  const loop = findLoop(new Map([...live].map(([id, v]) => [id, v.parentId])));
  if (loop) throw new Error(`unit tree has a loop on ${day}: ${loop.join(' > ')}`);
  const units = new Map<string, PlacedUnit>();
  const place = (version: UnitVersion): PlacedUnit => {
    const known = units.get(version.unitId);
    if (known) return known;
    const parentVersion = version.parentId === null ? undefined : live.get(version.parentId);
    const parent = parentVersion ? place(parentVersion) : null;
    const unit: PlacedUnit = {
      id: version.unitId,
      parentId: parent?.id ?? null,
      path: [...(parent?.path ?? []), version.unitId],
      name: version.name,
      kind: version.kind,
      opdId: parent?.opdId ?? (version.kind === 'root' ? null : version.unitId),
      services: version.services,
      strategic: version.strategic,
      workplaceId: version.workplaceId ?? parent?.workplaceId ?? null,
    };
    units.set(unit.id, unit);
    return unit;
  };
  for (const version of live.values()) place(version);
  return units;
};
