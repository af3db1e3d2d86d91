// What a phone read from the display at the door; for the check-in by phone, which hands in when it was scanned.
import { createHmac } from 'node:crypto';
import {
  dayKeyMessage,
  displayMessage,
  keyDayOf,
  readDisplayCode,
  sameMac,
  stepBegins,
  stepSeconds,
} from '../../../domain/attendance/card/displayCode.ts';
import { type DisplayVerdict, judgeDisplayCode } from '../../../domain/attendance/card/judgeDisplayCode.ts';
import type { Id } from '../../../kernel/id.ts';
import { type Instant, instantFrom } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { unseal } from '../../platform/seal.ts';
import { epochSeconds } from '../card/cardText.ts';
import { displayPurpose } from '../card/sealedSecrets.ts';
import { countDisplayUse, noteDisplayUse, usedDisplayCode } from './displayStore.ts';
import { displayByNumber } from './stationStore.ts';

export interface DisplayScan {
  readonly verdict: DisplayVerdict | 'notADisplay' | 'displayUnknown';
  /** The display and the office where it hangs; null unless its code was genuine. */
  readonly display: { readonly stationId: Id; readonly name: string; readonly workplaceId: Id } | null;
  /** When the code was on the display: a genuine scan proves that it was not made before `from`. */
  readonly shown: { readonly from: Instant; readonly to: Instant } | null;
  /** Others who used the same code: many are usual in the morning, so it is a number and no verdict. */
  readonly others: number;
}

const nothing = (verdict: DisplayScan['verdict']): DisplayScan => ({ verdict, display: null, shown: null, others: 0 });

/**
 * Judges the text of a display's code by when it was scanned; both moments the same while connected. A genuine, fresh code is noted as used by
 * this person in the caller's transaction.
 */
export const judgeDisplayScan = async (
  tx: Tx,
  deps: Pick<Deps, 'config'>,
  scan: {
    readonly agencyId: number;
    readonly employeeId: Id;
    readonly text: string;
    readonly earliest: Instant;
    readonly latest: Instant;
  },
  now: Instant,
): Promise<DisplayScan> => {
  const read = readDisplayCode(scan.text);
  if (read === null) return nothing('notADisplay');
  const station = await displayByNumber(tx, scan.agencyId, read.code.display);
  const secret = station?.secret && unseal(deps.config.masterKey, displayPurpose(station.stationId), station.secret);
  if (!station || !secret) return nothing('displayUnknown');
  const day = keyDayOf(read.code.step);
  const dayKey = createHmac('sha256', secret)
    .update(dayKeyMessage(scan.agencyId, station.number, day))
    .digest();
  const mac = createHmac('sha256', dayKey).update(displayMessage(read.code)).digest();
  const macOk = sameMac(read.mac, mac);
  const place = { agencyId: scan.agencyId, stationId: station.stationId, step: read.code.step };
  const verdict = judgeDisplayCode({
    code: read.code,
    macOk,
    scanned: { earliest: epochSeconds(scan.earliest), latest: epochSeconds(scan.latest) },
    usedBySame: macOk && (await usedDisplayCode(tx, place, scan.employeeId)),
  });
  if (!macOk) return nothing(verdict);
  if (verdict === 'ok') await noteDisplayUse(tx, place, scan.employeeId, now);
  const begins = stepBegins(read.code.step);
  return {
    verdict,
    display: { stationId: station.stationId, name: station.name, workplaceId: station.workplaceId },
    shown: { from: instantFrom(begins * 1000), to: instantFrom((begins + 2 * stepSeconds) * 1000) },
    others: await countDisplayUse(tx, place, scan.employeeId),
  };
};
