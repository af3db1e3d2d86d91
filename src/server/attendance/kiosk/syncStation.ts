import { createHash, createHmac } from 'node:crypto';
import {
  type attendanceStationEndpoints,
  type DisplayData,
  type KioskData,
  PhotosPayloadSchema,
  SyncPayloadSchema,
} from '../../../contract/attendanceStation.ts';
import { hexOf } from '../../../domain/attendance/card/bytes.ts';
import { dayKeyMessage, keyDayOf, stepAt } from '../../../domain/attendance/card/displayCode.ts';
import { fullName } from '../../../domain/people/model.ts';
import { ok } from '../../../kernel/result.ts';
import { addSeconds, epochMilliseconds, type Instant, todayIn } from '../../../kernel/time.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { unseal } from '../../platform/seal.ts';
import { epochSeconds } from '../card/cardText.ts';
import { allKeys } from '../card/keyStore.ts';
import { openLiveKeys } from '../card/liveKeyStore.ts';
import { photoBytes } from '../card/photo.ts';
import { readCardRules } from '../card/rulesStore.ts';
import { displayPurpose } from '../card/sealedSecrets.ts';
import { holderFacts, openCards, revokedCredentials } from '../card/store.ts';
import { offeredSessions } from '../rollCall/store.ts';
import { askedByStation } from './askedByStation.ts';
import { officeOf } from './office.ts';
import { peopleOfOffice } from './officeStore.ts';
import { changeStation, type Station } from './stationStore.ts';

/** Days ahead for which a display can make its codes without us. */
const keyDaysAhead = 14;

/** Sessions of the next days travel ahead, so that a kiosk offers them without a network. */
const sessionSeconds = 3 * 86_400;

const kioskData = async (tx: Tx, station: Station, now: Instant): Promise<KioskData> => {
  const { agencyId, workplaceId } = station;
  const { zone } = await officeOf(tx, station);
  const today = todayIn(zone, now);
  const units = await loadUnits(tx, agencyId, today);
  const here = [...units.values()].filter((unit) => unit.workplaceId === workplaceId).map((unit) => unit.id);
  const sessions = await offeredSessions(tx, agencyId, workplaceId, now, addSeconds(now, sessionSeconds));
  const expected = sessions.flatMap((session) => session.employeeIds);
  const ids = [...new Set([...(await peopleOfOffice(tx, agencyId, today, workplaceId, here)), ...expected])];
  const cards = await openCards(tx, agencyId, ids);
  const live = await openLiveKeys(tx, agencyId, ids);
  const facts = await holderFacts(tx, agencyId, today, ids);
  const rules = await readCardRules(tx, agencyId);
  const holders = new Map([...cards].map(([id, card]) => [id, hexOf(card.holder)]));
  return {
    keys: (await allKeys(tx, agencyId)).map((key) => ({
      keyId: key.keyId,
      publicKey: Buffer.from(key.publicKey).toString('base64'),
    })),
    people: facts.flatMap((one) => {
      const card = cards.get(one.employeeId);
      const liveKey = live.get(one.employeeId)?.publicKey;
      return card === undefined
        ? []
        : [
            {
              holder: hexOf(card.holder),
              credential: hexOf(card.credential),
              name: fullName(one),
              unit: units.get(one.unitId ?? '')?.name ?? '',
              photo: one.photoFileId,
              liveKey: liveKey ? Buffer.from(liveKey).toString('base64') : null,
              printed: one.printed,
            },
          ];
    }),
    revoked: (await revokedCredentials(tx, agencyId, now)).map(hexOf),
    sessions: sessions.map(({ employeeIds, ...session }) => ({
      ...session,
      expected: employeeIds.flatMap((id) => holders.get(id) ?? []),
    })),
    printed: rules.printed,
    confirmOneIn: rules.confirmOneIn,
  };
};

/** The secret stays here; what leaves are keys of single days, from yesterday on. */
const displayData = (deps: Pick<Deps, 'config'>, station: Station, now: Instant): DisplayData => {
  const secret = station.secret && unseal(deps.config.masterKey, displayPurpose(station.stationId), station.secret);
  if (!secret) throw new Error('The secret of a display does not open with the master key in use.');
  const today = keyDayOf(stepAt(epochSeconds(now)));
  return {
    number: station.number,
    days: Array.from({ length: keyDaysAhead + 2 }, (_, i) => {
      const day = today - 1 + i;
      const key = createHmac('sha256', secret)
        .update(dayKeyMessage(station.agencyId, station.number, day))
        .digest();
      return { day, key: key.toString('base64') };
    }),
  };
};

export const syncStation: Handler<typeof attendanceStationEndpoints.sync> = async ({ deps, now, body }) => {
  const asked = await askedByStation(deps, now, '/api/station/sync', body, SyncPayloadSchema);
  if (!asked.ok) return asked;
  const { station, payload } = asked.value;
  return deps.db.inAgency(station.agencyId, async (tx) => {
    const office = await officeOf(tx, station);
    const kiosk = station.kind === 'kiosk' ? await kioskData(tx, station, now) : null;
    const display = station.kind === 'display' ? displayData(deps, station, now) : null;
    const version = createHash('sha256')
      .update(JSON.stringify([kiosk, display]))
      .digest('hex')
      .slice(0, 32);
    await changeStation(tx, station.agencyId, station.stationId, {
      seen_at: now,
      synced_at: now,
      waiting: payload.waiting,
      clock_off: Math.round(payload.wall - epochMilliseconds(now)),
    });
    const known = payload.version === version;
    return ok({
      office,
      version,
      lastSeq: station.lastSeq,
      chain: station.chain,
      kiosk: known ? null : kiosk,
      display: known ? null : display,
    });
  });
};

export const sendPhotos: Handler<typeof attendanceStationEndpoints.photos> = async ({ deps, now, body }) => {
  const asked = await askedByStation(deps, now, '/api/station/photos', body, PhotosPayloadSchema);
  if (!asked.ok) return asked;
  const { station, payload } = asked.value;
  return deps.db.inAgency(station.agencyId, async (tx) => {
    // Only photos of those whom the kiosk may know.
    const known = new Set((await kioskData(tx, station, now)).people.flatMap((one) => one.photo ?? []));
    const photos = [];
    for (const id of payload.ids.filter((one) => known.has(one))) {
      const bytes = await photoBytes(tx, station.agencyId, deps, id);
      if (bytes !== null) photos.push({ id, jpeg: Buffer.from(bytes).toString('base64') });
    }
    return ok({ photos });
  });
};
