import type { peopleEndpoints } from '../../contract/people.ts';
import { can } from '../../domain/access/can.ts';
import { judgeNumber, readNumber } from '../../domain/people/readNumber.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { holdsOn } from '../../kernel/time.ts';
import type { Handler } from '../platform/http/bind.ts';
import { listKnownEmployees } from './import/knownStore.ts';
import { loadUnits } from './loadUnits.ts';
import { listHeadshipsOf, listVersions } from './unitStore.ts';

export const readPerson: Handler<typeof peopleEndpoints.read> = async ({ tx, actor, params, today }) => {
  const [known] = await listKnownEmployees(tx, actor.agencyId, [params.id]);
  if (!known) return refuse('general.notFound');
  const units = await loadUnits(tx, actor.agencyId, today);
  const versions = await listVersions(tx, actor.agencyId);
  const nameOn = (unitId: string, day: string): string => {
    const own = versions.filter((v) => v.unitId === unitId);
    return (own.findLast((v) => v.from <= day) ?? own[0])?.name ?? '';
  };
  const {
    externalId: _,
    attributes: __,
    createdAt: ___,
    employments,
    placements,
    standings: dated,
    ...employee
  } = known;
  const place = placements.find((p) => holdsOn(p, today)) ?? placements.at(-1);
  const path = units.get(place?.unitId ?? '')?.path ?? [];
  const employment = employments.find((e) => holdsOn(e, today)) ?? employments.at(-1);
  const read = readNumber(employee.number, employment?.kind ?? null);
  const headships = await listHeadshipsOf(tx, actor.agencyId, { employeeId: params.id });
  const paths = placements.filter((p) => holdsOn(p, today)).map((p) => units.get(p.unitId)?.path ?? []);
  const target = { kind: 'employee', employeeId: params.id, paths } as const;
  const personal = can(actor, 'people.readPersonal', target, today);
  const standings = personal ? dated : null;
  return ok({
    ...employee,
    birthDate: personal ? employee.birthDate : null,
    phone: personal ? employee.phone : null,
    employments: [...employments],
    placements: placements.map(({ inPositionSince: _since, ...p }) => ({ ...p, unitName: nameOn(p.unitId, p.from) })),
    headships: headships.map(({ employeeId: _who, ...h }) => ({ ...h, unitName: nameOn(h.unitId, h.from) })),
    standings: standings?.map(({ id: _id, ...s }) => s) ?? null,
    unitPath: path.map((id) => ({ id, name: units.get(id)?.name ?? '' })),
    warnings: !personal ? [] : 'fault' in read ? [read.fault] : judgeNumber(read.value, employee),
  });
};
