import type { Headship } from '../../../domain/people/model.ts';
import type { Absence } from '../../../domain/roster/model.ts';
import { addDays, type PlainDate } from '../../../kernel/time.ts';
import type { Random } from '../random.ts';
import type { Staffed } from './staffUnits.ts';

/** Who leads: those appointed; for a vacancy a Plt, for a head who is away today a Plh, each a head beside or above. */
export const headshipsOf = (
  random: Random,
  staffed: readonly Staffed[],
  absences: readonly Absence[],
  today: PlainDate,
): readonly Headship[] => {
  const headOf = new Map(
    staffed.flatMap((each) => (each.head === null ? [] : [[each.at.unit.id, each.head.employee.id] as const])),
  );
  const beside = new Map<string, string[]>();
  for (const each of staffed) {
    const parent = each.at.unit.parentId;
    if (parent === null || each.head === null) continue;
    beside.set(parent, [...(beside.get(parent) ?? []), each.head.employee.id]);
  }
  const away = new Map(
    absences.filter((a) => a.from <= today && a.to !== null && a.to >= today).map((a) => [a.employeeId, a]),
  );
  const deputy = (each: Staffed, not: string | null): string | null => {
    const parent = each.at.unit.parentId;
    const near = (parent === null ? [] : [...(beside.get(parent) ?? []), headOf.get(parent)]).find(
      (id) => id !== undefined && id !== not && !away.has(id),
    );
    return near ?? null;
  };
  return staffed.flatMap((each): Headship[] => {
    const unitId = each.at.unit.id;
    if (each.head !== null) {
      const own = each.head.employee.id;
      const definitive: Headship = {
        id: random.id(),
        unitId,
        employeeId: own,
        from: each.head.placement.from,
        to: null,
        acting: null,
      };
      const gone = away.get(own);
      const stand = gone === undefined ? null : deputy(each, own);
      return stand === null || gone === undefined
        ? [definitive]
        : [definitive, { id: random.id(), unitId, employeeId: stand, from: gone.from, to: gone.to, acting: 'plh' }];
    }
    const stand = each.vacant ? deputy(each, null) : null;
    return stand === null
      ? []
      : [
          {
            id: random.id(),
            unitId,
            employeeId: stand,
            from: addDays(today, -random.int(20, 150)),
            to: null,
            acting: 'plt',
          },
        ];
  });
};
