import type { workplaceEndpoints } from '../../contract/workplace.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { listWeekPatterns } from '../calendar/weekPatternStore.ts';
import type { Handler } from '../platform/http/bind.ts';
import { listCounters, namesOfEmployees, namesOfUnits } from './counterStore.ts';
import { regionName } from './regionList.ts';
import { listEquipment, listRooms } from './roomStore.ts';
import { findWorkplace, whoSitsAt } from './store.ts';

export const readWhole: Handler<typeof workplaceEndpoints.read> = async ({ tx, actor, params, today }) => {
  const workplace = await findWorkplace(tx, actor.agencyId, params.id);
  if (!workplace) return refuse('general.notFound');
  const counters = await listCounters(tx, actor.agencyId, workplace.id);
  const people = await namesOfEmployees(tx, actor.agencyId, [...new Set(counters.flatMap((c) => c.qualified))]);
  const units = await namesOfUnits(tx, actor.agencyId, [...new Set(counters.map((c) => c.unitId))], today);
  const week = (await listWeekPatterns(tx, actor.agencyId)).find((w) => w.id === workplace.weekPatternId);
  const seated = await whoSitsAt(tx, actor.agencyId, workplace.id, today);
  return ok({
    workplace,
    regionName: await regionName(workplace.district),
    weekPatternName: week?.name ?? null,
    rooms: await listRooms(tx, actor.agencyId, workplace.id),
    counters: counters.map((c) => ({
      ...c,
      unitName: units.get(c.unitId) ?? '',
      qualified: c.qualified.flatMap((id) => (people.has(id) ? [{ id, name: people.get(id) ?? '' }] : [])),
    })),
    equipment: await listEquipment(tx, actor.agencyId, workplace.id),
    units: [...seated.units],
    people: seated.people,
  });
};
