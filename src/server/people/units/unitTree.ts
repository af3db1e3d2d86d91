import type { unitEndpoints } from '../../../contract/units.ts';
import { headsOnDay } from '../../../domain/people/headsOnDay.ts';
import type { Headship } from '../../../domain/people/model.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { listUnitCodes } from '../import/knownStore.ts';
import { loadUnits } from '../loadUnits.ts';
import { countPlaced, listHeadships, listHeadshipsOf, listVersions, namesOf } from '../unitStore.ts';

const leader = (headship: Headship, names: ReadonlyMap<string, string>) => ({
  headshipId: headship.id,
  employeeId: headship.employeeId,
  name: names.get(headship.employeeId) ?? '',
  from: headship.from,
  to: headship.to,
});

export const unitTree: Handler<typeof unitEndpoints.tree> = async ({ tx, actor, query, today }) => {
  const day = query.day ?? today;
  const { agencyId } = actor;
  const units = await loadUnits(tx, agencyId, day);
  const versions = new Map((await listVersions(tx, agencyId, { from: day, to: day })).map((v) => [v.unitId, v]));
  const codes = await listUnitCodes(tx, agencyId);
  const counts = await countPlaced(tx, agencyId, day);
  const headships = await listHeadships(tx, agencyId, { from: day, to: day });
  const heads = headsOnDay(headships, day);
  const names = await namesOf(
    tx,
    agencyId,
    headships.map((h) => h.employeeId),
  );
  return ok({
    day,
    units: [...units.values()].map((unit) => {
      const led = heads.get(unit.id);
      return {
        id: unit.id,
        parentId: unit.parentId,
        name: unit.name,
        kind: unit.kind,
        services: [...unit.services],
        strategic: unit.strategic,
        workplaceId: versions.get(unit.id)?.workplaceId ?? null,
        code: codes.get(unit.id)?.code ?? null,
        opdId: unit.opdId,
        people: counts.get(unit.id) ?? 0,
        head: led?.definitive ? leader(led.definitive, names) : null,
        acting: led?.acting ? { ...leader(led.acting, names), acting: led.acting.acting ?? 'plt' } : null,
      };
    }),
  });
};

export const unitHistory: Handler<typeof unitEndpoints.history> = async ({ tx, actor, params }) => {
  const versions = await listVersions(tx, actor.agencyId);
  const own = versions.filter((v) => v.unitId === params.id).reverse();
  if (own.length === 0) return refuse('general.notFound');
  const headships = await listHeadshipsOf(tx, actor.agencyId, { unitId: params.id });
  const names = await namesOf(
    tx,
    actor.agencyId,
    headships.map((h) => h.employeeId),
  );
  const nameOf = (unitId: string | null, day: string): string =>
    versions.findLast((v) => v.unitId === unitId && v.from <= day)?.name ??
    versions.find((v) => v.unitId === unitId)?.name ??
    '';
  return ok({
    versions: own.map(({ unitId: _, ...v }) => ({
      ...v,
      services: [...v.services],
      parentName: nameOf(v.parentId, v.from),
    })),
    headships: headships.map((h) => ({ ...leader(h, names), acting: h.acting })),
  });
};
