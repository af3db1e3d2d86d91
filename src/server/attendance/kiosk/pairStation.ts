import type { attendanceStationEndpoints } from '../../../contract/attendanceStation.ts';
import { readPairingCode } from '../../../domain/attendance/card/pairingCode.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { deviceKeyOf } from '../card/p256.ts';
import { anchorFor } from './anchor.ts';
import { codeHash } from './manageStations.ts';
import { officeOf } from './office.ts';
import { changeStation, lockStation, stationOfCode } from './stationStore.ts';

/** The device says the code that the operator saw; from then on its key is the station's. */
export const pairStation: Handler<typeof attendanceStationEndpoints.pair> = async ({ deps, now, body }) => {
  const code = readPairingCode(body.code);
  const publicKey = Buffer.from(body.publicKey, 'base64');
  if (code === null || deviceKeyOf(publicKey) === null) return refuse('station.codeWrong');
  const found = await deps.db.asOwner((tx) => stationOfCode(tx, codeHash(deps.config.masterKey, code)));
  if (found === null || found.retired || found.pairingUntil === null || now >= found.pairingUntil)
    return refuse('station.codeWrong');
  return deps.db.inAgency(found.agencyId, async (tx) => {
    // Two devices with one code: the second finds it gone.
    if ((await lockStation(tx, found.agencyId, found.stationId))?.pairingUntil == null)
      return refuse('station.codeWrong');
    await changeStation(tx, found.agencyId, found.stationId, {
      pairing_hash: null,
      pairing_until: null,
      public_key: publicKey,
      paired_at: now,
      seen_at: now,
      device: body.device,
      waiting: 0,
    });
    await appendAudit(tx, {
      agencyId: found.agencyId,
      at: now,
      accountId: null,
      action: 'station.pair',
      targetKind: 'station',
      targetId: found.stationId,
      detail: { device: body.device },
    });
    return ok({
      stationId: found.stationId,
      kind: found.kind,
      office: await officeOf(tx, found),
      anchor: anchorFor(deps.config.masterKey, found.stationId, now),
      lastSeq: found.lastSeq,
      chain: found.chain,
    });
  });
};

/** Told to anybody who names a station: it says nothing but the time. */
export const giveAnchor: Handler<typeof attendanceStationEndpoints.anchor> = async ({ deps, now, body }) =>
  ok(anchorFor(deps.config.masterKey, body.stationId, now));
