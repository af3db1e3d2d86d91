import type { attendanceRollCallEndpoints, RollCallLine, RollCallWhole } from '../../../contract/attendanceRollCall.ts';
import { fullName } from '../../../domain/people/model.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, instantAt, secondsBetween, todayIn, type Zone } from '../../../kernel/time.ts';
import { readAgencyRow } from '../../access/agency/store.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import { visibleUnits } from '../../people/visibleUnits.ts';
import type { Call, Handler } from '../../platform/http/bind.ts';
import { reaches, type UnitTree } from '../../roster/reach.ts';
import { findWorkplace, listWorkplaces } from '../../workplace/store.ts';
import { holderFacts, peopleInUnits } from '../card/store.ts';
import {
  closeRollCall,
  deleteRollCall,
  expectedAt,
  findRollCall,
  insertRollCall,
  presentAt,
  type RollCall,
  rollCallsBetween,
} from './store.ts';

const longestSeconds = 24 * 3600;

type Asking = Pick<Call<typeof attendanceRollCallEndpoints.list>, 'tx' | 'actor' | 'scope' | 'today'>;

/** A roll call that the asking person looks after. */
const ownRollCall = async ({ tx, actor, scope, today }: Asking, id: Id): Promise<Result<RollCall>> => {
  const found = await findRollCall(tx, actor.agencyId, id);
  if (found === null) return refuse('general.notFound');
  const units = await loadUnits(tx, actor.agencyId, today);
  return reaches(scope, units, found.unitId) ? ok(found) : refuse('general.forbidden');
};

const lineOf = (
  one: RollCall,
  units: UnitTree,
  places: ReadonlyMap<Id, string>,
  counts: { readonly expected: number; readonly present: number },
): RollCallLine => ({
  id: one.id,
  kind: one.kind,
  name: one.name,
  place: one.place,
  workplaceName: one.workplaceId === null ? null : (places.get(one.workplaceId) ?? null),
  unitName: units.get(one.unitId)?.name ?? '',
  startsAt: one.startsAt,
  endsAt: one.endsAt,
  closed: one.closedAt !== null,
  ...counts,
});

const placeNames = async ({ tx, actor }: Asking): Promise<ReadonlyMap<Id, string>> =>
  new Map((await listWorkplaces(tx, actor.agencyId)).map((place) => [place.id, place.name]));

export const listRollCalls: Handler<typeof attendanceRollCallEndpoints.list> = async (call) => {
  const { tx, actor, scope, today, query } = call;
  const units = await loadUnits(tx, actor.agencyId, today);
  const from = instantAt(query.from ?? addDays(today, -31), '00:00', 'Asia/Jayapura');
  const to = instantAt(addDays(query.to ?? addDays(today, 60), 1), '00:00', 'Asia/Jakarta');
  const found = (await rollCallsBetween(tx, actor.agencyId, from, to)).filter((one) =>
    reaches(scope, units, one.unitId),
  );
  const ids = found.map((one) => one.id);
  const expected = await expectedAt(tx, actor.agencyId, ids);
  const present = await presentAt(tx, actor.agencyId, ids);
  const places = await placeNames(call);
  return ok({
    rollCalls: found.map((one) => {
      const wanted = expected.get(one.id) ?? [];
      const here = present.get(one.id);
      const counts = { expected: wanted.length, present: wanted.filter((id) => here?.has(id)).length };
      return lineOf(one, units, places, counts);
    }),
  });
};

export const addRollCall: Handler<typeof attendanceRollCallEndpoints.add> = async (call) => {
  const { tx, actor, deps, now, today, scope, body, audit } = call;
  const seconds = secondsBetween(body.startsAt, body.endsAt);
  if (seconds <= 0 || seconds > longestSeconds) return refuse('rollCall.times');
  if (body.workplaceId !== null && (await findWorkplace(tx, actor.agencyId, body.workplaceId)) === null)
    return refuse('rollCall.workplaceUnknown');
  const units = await loadUnits(tx, actor.agencyId, today);
  const inUnit = await peopleInUnits(tx, actor.agencyId, today, visibleUnits(units, scope, body.unitId) ?? []);
  const chosen = body.employeeIds === undefined ? null : new Set(body.employeeIds);
  const people = inUnit.filter((id) => chosen === null || chosen.has(id));
  if (people.length === 0) return refuse('rollCall.nobody');
  const id = deps.newId();
  const { employeeIds: _, ...rest } = body;
  await insertRollCall(tx, actor.agencyId, { ...rest, id }, people, { at: now, accountId: actor.accountId });
  await audit('rollCall.add', { kind: 'rollCall', id }, { name: body.name, expected: people.length });
  return ok({ id });
};

/** The whole register: those expected by name, then guests. */
export const wholeRollCall = async (call: Asking, id: Id): Promise<Result<RollCallWhole & { zone: Zone }>> => {
  const { tx, actor, today } = call;
  const found = await ownRollCall(call, id);
  if (!found.ok) return found;
  const one = found.value;
  const expected = new Set((await expectedAt(tx, actor.agencyId, [id])).get(id) ?? []);
  const present = (await presentAt(tx, actor.agencyId, [id])).get(id) ?? new Map();
  const agencyZone = (await readAgencyRow(tx, actor.agencyId)).zone as Zone;
  const place = one.workplaceId === null ? null : await findWorkplace(tx, actor.agencyId, one.workplaceId);
  const zone = place?.zone ?? agencyZone;
  const day = todayIn(zone, one.startsAt);
  const units = await loadUnits(tx, actor.agencyId, day);
  const facts = await holderFacts(tx, actor.agencyId, day, [...new Set([...expected, ...present.keys()])]);
  const people = facts.map((person) => ({
    employeeId: person.employeeId,
    name: fullName(person),
    number: person.number,
    unitName: units.get(person.unitId ?? '')?.name ?? '',
    at: present.get(person.employeeId) ?? null,
    guest: !expected.has(person.employeeId),
  }));
  const here = people.filter((person) => !person.guest && person.at !== null).length;
  const presentUnits = await loadUnits(tx, actor.agencyId, today);
  const line = lineOf(one, presentUnits, await placeNames(call), { expected: expected.size, present: here });
  const guests = people.filter((person) => person.guest);
  return ok({ ...line, zone, guests: guests.length, people: [...people.filter((p) => !p.guest), ...guests] });
};

export const readRollCall: Handler<typeof attendanceRollCallEndpoints.read> = (call) =>
  wholeRollCall(call, call.params.id);

export const closeOne: Handler<typeof attendanceRollCallEndpoints.close> = async (call) => {
  const { tx, actor, now, params, audit } = call;
  const found = await ownRollCall(call, params.id);
  if (!found.ok) return found;
  if (found.value.closedAt !== null) return refuse('rollCall.closed');
  await closeRollCall(tx, actor.agencyId, params.id, now);
  await audit('rollCall.close', { kind: 'rollCall', id: params.id });
  return ok(undefined);
};

export const removeOne: Handler<typeof attendanceRollCallEndpoints.remove> = async (call) => {
  const { tx, actor, params, audit } = call;
  const found = await ownRollCall(call, params.id);
  if (!found.ok) return found;
  const present = (await presentAt(tx, actor.agencyId, [params.id])).get(params.id)?.size ?? 0;
  if (present > 0) return refuse('rollCall.hasPresence', { n: present });
  await deleteRollCall(tx, actor.agencyId, params.id);
  await audit('rollCall.remove', { kind: 'rollCall', id: params.id }, { name: found.value.name });
  return ok(undefined);
};
