import { randomBytes } from 'node:crypto';
import type { attendanceStationEndpoints } from '../../../contract/attendanceStation.ts';
import { pairingCodeOf } from '../../../domain/attendance/card/pairingCode.ts';
import { fullName } from '../../../domain/people/model.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addSeconds, instantAt } from '../../../kernel/time.ts';
import { keyedHash } from '../../access/secretToken.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Call, Handler } from '../../platform/http/bind.ts';
import { seal } from '../../platform/seal.ts';
import { reaches } from '../../roster/reach.ts';
import { findWorkplace, listWorkplaces } from '../../workplace/store.ts';
import { displayPurpose } from '../card/sealedSecrets.ts';
import { holderFacts } from '../card/store.ts';
import { eventsOf } from './eventStore.ts';
import {
  changeStation,
  countEvents,
  findStation,
  insertStation,
  listStations,
  nameTaken,
  nextNumber,
  type Station,
} from './stationStore.ts';

const codeSeconds = 15 * 60;
export const codeHash = (masterKey: Uint8Array, code: string): Uint8Array =>
  keyedHash(masterKey, 'station-pairing', code);

type Asking = Pick<Call<typeof attendanceStationEndpoints.list>, 'tx' | 'actor' | 'scope' | 'today'>;

/** A station that the asking person looks after. */
const ownStation = async ({ tx, actor, scope, today }: Asking, id: Id): Promise<Result<Station>> => {
  const station = await findStation(tx, actor.agencyId, id);
  if (station === null || station.retired) return refuse('station.retired');
  const units = await loadUnits(tx, actor.agencyId, today);
  return reaches(scope, units, station.unitId) ? ok(station) : refuse('general.forbidden');
};

export const listAll: Handler<typeof attendanceStationEndpoints.list> = async (call) => {
  const { tx, actor, scope, today } = call;
  const units = await loadUnits(tx, actor.agencyId, today);
  const places = new Map((await listWorkplaces(tx, actor.agencyId)).map((place) => [place.id, place]));
  const counts = await countEvents(tx, actor.agencyId, instantAt(today, '00:00', 'Asia/Jayapura'));
  const seen = (await listStations(tx, actor.agencyId)).filter((station) => reaches(scope, units, station.unitId));
  return ok({
    stations: seen.map((s) => ({
      id: s.stationId,
      kind: s.kind,
      name: s.name,
      workplaceId: s.workplaceId,
      workplaceName: places.get(s.workplaceId)?.name ?? '',
      unitId: s.unitId,
      unitName: units.get(s.unitId)?.name ?? '',
      state: s.publicKey !== null ? ('paired' as const) : s.pairingUntil ? ('waiting' as const) : ('unpaired' as const),
      device: s.device,
      pairedAt: s.pairedAt,
      seenAt: s.seenAt,
      syncedAt: s.syncedAt,
      waiting: s.waiting,
      clockOff: s.clockOff === null ? null : Math.round(s.clockOff / 1000),
      events: counts.get(s.stationId) ?? { today: 0, refused: 0 },
    })),
  });
};

const newCode = () => pairingCodeOf(randomBytes(8));

export const addStation: Handler<typeof attendanceStationEndpoints.add> = async (call) => {
  const { tx, actor, deps, now, body, audit } = call;
  if ((await findWorkplace(tx, actor.agencyId, body.workplaceId)) === null) return refuse('station.workplaceUnknown');
  if (await nameTaken(tx, actor.agencyId, body.name, null)) return refuse('station.nameTaken', { name: body.name });
  const number = await nextNumber(tx, actor.agencyId);
  if (number === null) return refuse('station.numbersSpent');
  const stationId = deps.newId();
  const secret =
    body.kind === 'display' ? seal(deps.config.masterKey, displayPurpose(stationId), randomBytes(32)) : null;
  await insertStation(tx, actor.agencyId, { ...body, stationId, number, secret }, now);
  const [code, until] = [newCode(), addSeconds(now, codeSeconds)];
  const pairing = { pairing_hash: codeHash(deps.config.masterKey, code), pairing_until: until };
  await changeStation(tx, actor.agencyId, stationId, pairing);
  await audit('station.add', { kind: 'station', id: stationId }, { kind: body.kind, name: body.name });
  return ok({ id: stationId, code, until });
};

export const renameStation: Handler<typeof attendanceStationEndpoints.change> = async (call) => {
  const { tx, actor, params, body, audit } = call;
  const station = await ownStation(call, params.id);
  if (!station.ok) return station;
  if ((await findWorkplace(tx, actor.agencyId, body.workplaceId)) === null) return refuse('station.workplaceUnknown');
  if (await nameTaken(tx, actor.agencyId, body.name, params.id))
    return refuse('station.nameTaken', { name: body.name });
  await changeStation(tx, actor.agencyId, params.id, { name: body.name, workplace_id: body.workplaceId });
  await audit('station.change', { kind: 'station', id: params.id }, { ...body });
  return ok(undefined);
};

export const pairAgain: Handler<typeof attendanceStationEndpoints.pairAgain> = async (call) => {
  const { tx, actor, deps, now, params, audit } = call;
  const station = await ownStation(call, params.id);
  if (!station.ok) return station;
  const [code, until] = [newCode(), addSeconds(now, codeSeconds)];
  const pairing = { pairing_hash: codeHash(deps.config.masterKey, code), pairing_until: until };
  await changeStation(tx, actor.agencyId, params.id, pairing);
  await audit('station.newCode', { kind: 'station', id: params.id });
  return ok({ code, until });
};

const unpaired = { pairing_hash: null, pairing_until: null, public_key: null, device: '' };

export const unpairStation: Handler<typeof attendanceStationEndpoints.unpair> = async (call) => {
  const { tx, actor, params, audit } = call;
  const station = await ownStation(call, params.id);
  if (!station.ok) return station;
  await changeStation(tx, actor.agencyId, params.id, unpaired);
  await audit('station.unpair', { kind: 'station', id: params.id });
  return ok(undefined);
};

export const retireStation: Handler<typeof attendanceStationEndpoints.retire> = async (call) => {
  const { tx, actor, now, params, audit } = call;
  const station = await ownStation(call, params.id);
  if (!station.ok) return station;
  await changeStation(tx, actor.agencyId, params.id, { ...unpaired, retired_at: now });
  await audit('station.retire', { kind: 'station', id: params.id }, { name: station.value.name });
  return ok(undefined);
};

export const stationEvents: Handler<typeof attendanceStationEndpoints.events> = async (call) => {
  const { tx, actor, today, params } = call;
  const station = await ownStation(call, params.id);
  if (!station.ok) return station;
  const rows = await eventsOf(tx, actor.agencyId, params.id, 100);
  const ids = [...new Set(rows.flatMap((row) => (row.employeeId === null ? [] : [row.employeeId])))];
  const names = new Map((await holderFacts(tx, actor.agencyId, today, ids)).map((one) => [one.employeeId, one]));
  return ok({
    events: rows.map(({ employeeId, ...row }) => {
      const person = employeeId === null ? undefined : names.get(employeeId);
      return { ...row, name: person ? fullName(person) : null };
    }),
  });
};
