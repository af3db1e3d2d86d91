import type { Placement } from '../../../domain/people/model.ts';
import type { Counter, Equipment, Room } from '../../../domain/workplace/model.ts';
import type { Profile } from '../blueprint/plan.ts';
import type { Staffed } from '../people/staffUnits.ts';
import type { Random } from '../random.ts';

const withoutRoom: readonly Profile[] = ['crew', 'ward', 'primarySchool', 'secondarySchool', 'fire'];
const kinds = [
  ['Komputer bersama', 'computer'],
  ['Telepon', 'telephone'],
  ['Pencetak', 'printer'],
  ['Pemindai', 'scanner'],
] as const;

export interface Furnished {
  readonly rooms: readonly Room[];
  readonly counters: readonly Counter[];
  readonly equipment: readonly Equipment[];
  /** Placements with the room that people of a unit share. */
  readonly placements: readonly Placement[];
}

/** A room for each unit that sits in an office, somewhat smaller than its staff; counters with those who can serve there; shared equipment. */
export const furnish = (random: Random, staffed: readonly Staffed[]): Furnished => {
  const rooms: Room[] = [];
  const counters: Counter[] = [];
  const equipment: Equipment[] = [];
  const placements: Placement[] = [];
  for (const { at, head, staff } of staffed) {
    const everyone = head === null ? staff : [head, ...staff];
    const room =
      staff.length > 0 && !withoutRoom.includes(at.profile)
        ? {
            id: random.id(),
            workplaceId: at.unit.workplaceId,
            name: `Ruang ${at.unit.name}`.slice(0, 120),
            capacity: Math.max(2, Math.ceil(everyone.length * (0.7 + random.int(0, 5) / 10))),
          }
        : null;
    if (room !== null) {
      rooms.push(room);
      for (const [name, kind] of kinds.slice(0, random.int(1, kinds.length)))
        equipment.push({ id: random.id(), roomId: room.id, name, kind });
    }
    for (const each of everyone) placements.push({ ...each.placement, roomId: room?.id ?? null });
    const able = staff.filter((each) => each.placement.jobKind !== 'onSite' && each.placement.jobKind !== 'field');
    for (const plan of at.counters) {
      const qualified = able.filter(() => random.chance(0.75)).map((each) => each.employee.id);
      const enough = qualified.length >= plan.minimumStaff * 3 ? qualified : able.map((each) => each.employee.id);
      counters.push({
        id: random.id(),
        unitId: at.unit.id,
        name: plan.name,
        service: plan.service,
        minimumStaff: Math.min(plan.minimumStaff, Math.floor(enough.length / 3)),
        qualified: enough,
      });
    }
  }
  return { rooms, counters, equipment, placements };
};
