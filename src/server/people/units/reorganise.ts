import type { unitEndpoints } from '../../../contract/units.ts';
import { findLoop } from '../../../domain/people/findLoop.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, holdsOn, type PlainDate } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import {
  closeVersion,
  countPlacedAfter,
  insertUnit,
  insertVersion,
  listVersions,
  type StoredVersion,
} from '../unitStore.ts';

/** Whether the changed tree stands on every day from `from` on: the parent is there and nothing runs in a circle. */
const judgeTree = (versions: readonly StoredVersion[], changed: StoredVersion): Result<true> => {
  const others = versions.filter((v) => v.unitId !== changed.unitId);
  const days = new Set<PlainDate>([changed.from]);
  for (const v of others) if (v.from > changed.from) days.add(v.from);
  for (const day of [...days].sort()) {
    const live = [...others, changed].filter((v) => holdsOn(v, day));
    const names = new Map(live.map((v) => [v.unitId, v.name]));
    if (day === changed.from && changed.parentId !== null && !names.has(changed.parentId))
      return refuse('people.unitParentNotThere', { date: day });
    const loop = findLoop(new Map(live.map((v) => [v.unitId, v.parentId])));
    if (loop)
      return refuse('people.unitLoop', { loop: [...loop, loop[0]!].map((id) => names.get(id) ?? '').join(' → ') });
  }
  return ok(true);
};

export const addUnit: Handler<typeof unitEndpoints.add> = async ({ tx, actor, body, deps, now, audit }) => {
  const unitId = deps.newId();
  const version = { ...body, id: deps.newId(), unitId, to: null };
  const judged = judgeTree(await listVersions(tx, actor.agencyId), version);
  if (!judged.ok) return judged;
  await insertUnit(tx, actor.agencyId, unitId, now);
  await insertVersion(tx, actor.agencyId, version);
  await audit('units.add', { kind: 'unit', id: unitId }, body);
  return ok({ id: unitId });
};

/** A reorganisation is a new version from its day on; the version before ends the day before. */
export const reorganiseUnit: Handler<typeof unitEndpoints.reorganise> = async ({
  tx,
  actor,
  params,
  body,
  deps,
  audit,
}) => {
  const versions = await listVersions(tx, actor.agencyId);
  const last = versions.findLast((v) => v.unitId === params.id);
  if (!last) return refuse('general.notFound');
  if (body.from <= last.from || (last.to !== null && last.to < body.from))
    return refuse('people.unitBeforeLast', { date: last.to ?? last.from });
  const facts = (v: typeof body | StoredVersion) =>
    JSON.stringify([v.parentId, v.name, v.kind, [...v.services].sort(), v.strategic, v.workplaceId]);
  if (facts(body) === facts(last)) return refuse('people.unitSame');
  const version = { ...body, id: deps.newId(), unitId: params.id, to: last.to };
  const judged = judgeTree(versions, version);
  if (!judged.ok) return judged;
  await closeVersion(tx, actor.agencyId, last.id, addDays(body.from, -1));
  await insertVersion(tx, actor.agencyId, version);
  await audit('units.reorganise', { kind: 'unit', id: params.id }, body);
  return ok(undefined);
};

export const closeUnit: Handler<typeof unitEndpoints.close> = async ({ tx, actor, params, body, audit }) => {
  const versions = await listVersions(tx, actor.agencyId);
  const last = versions.findLast((v) => v.unitId === params.id);
  if (!last || last.to !== null) return refuse('general.notFound');
  if (body.lastDay < last.from) return refuse('people.unitBeforeLast', { date: last.from });
  const people = await countPlacedAfter(tx, actor.agencyId, params.id, body.lastDay);
  const units = versions.filter((v) => v.parentId === params.id && (v.to === null || v.to > body.lastDay)).length;
  if (people + units > 0) return refuse('people.unitNotEmpty', { people, units });
  await closeVersion(tx, actor.agencyId, last.id, body.lastDay);
  await audit('units.close', { kind: 'unit', id: params.id }, { lastDay: body.lastDay });
  return ok(undefined);
};
