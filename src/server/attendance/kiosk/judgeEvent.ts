import type { SentEvent } from '../../../contract/attendanceStation.ts';
import { hexOf } from '../../../domain/attendance/card/bytes.ts';
import { judgeCard, judgeLive, type ScanFacts, type ScanRefusal } from '../../../domain/attendance/card/judgeScan.ts';
import { readLive } from '../../../domain/attendance/card/liveRecord.ts';
import { readPersonal } from '../../../domain/attendance/card/personalRecord.ts';
import type { ProvenInterval } from '../../../domain/attendance/card/provenInterval.ts';
import type { Signal } from '../../../domain/attendance/model.ts';
import type { Id } from '../../../kernel/id.ts';
import { epochSeconds } from '../card/cardText.ts';
import { isSignedBy } from '../card/ed25519.ts';
import type { CardKey } from '../card/keyStore.ts';
import type { LiveKey } from '../card/liveKeyStore.ts';
import { isSignedByDevice } from '../card/p256.ts';
import type { Card } from '../card/store.ts';

export interface EventGround {
  readonly agencyId: number;
  readonly keys: readonly CardKey[];
  readonly cards: ReadonlyMap<string, Card>;
  readonly liveKeys: readonly LiveKey[];
  readonly printed: 'everybody' | 'granted';
  readonly mayPrint: ReadonlySet<Id>;
}

export interface JudgedEvent {
  readonly refusal: ScanRefusal | null;
  readonly employeeId: Id | null;
  readonly method: 'qrCard' | 'qrLive' | null;
  readonly signals: readonly Signal[];
  /** Somebody has to decide: the kiosk could not know what we know, or the officer doubted the face. */
  readonly waits: boolean;
}

const refused = (refusal: ScanRefusal): JudgedEvent => ({
  refusal,
  employeeId: null,
  method: null,
  signals: [],
  waits: false,
});

const numberOf = (text: string): string | null =>
  readPersonal(text)?.record.credential ?? readLive(text)?.record.credential ?? null;

/** Numbers of the cards that some events speak of. */
export const credentialsIn = (events: readonly Pick<SentEvent, 'text'>[]): string[] => [
  ...new Set(events.flatMap((event) => numberOf(event.text) ?? [])),
];

/**
 * Judges once more what a kiosk accepted, by what the server knows now. A card that was revoked before the scan while the kiosk was
 * offline is not thrown away: the person may well have been there, so it waits for a decision with its signal.
 */
export const judgeEvent = (event: SentEvent, proven: ProvenInterval, ground: EventGround): JudgedEvent => {
  const now = proven.at / 1000;
  const card = ground.cards.get(numberOf(event.text) ?? '');
  const signals: Signal[] = [];
  const facts = (signed: boolean | null): ScanFacts => ({
    agency: ground.agencyId,
    now,
    signed,
    revoked: false,
    acceptedAt: null,
    repeatSeconds: 0,
  });
  const personal = readPersonal(event.text);
  const live = readLive(event.text);
  let refusal: ScanRefusal | null = 'notACard';
  if (personal) {
    const key = ground.keys.find((one) => one.keyId === personal.record.keyId);
    const signed = key ? isSignedBy(key.publicKey, personal.message, personal.signature) : null;
    refusal = judgeCard(personal.record, facts(signed));
    if (refusal === null && card && hexOf(card.holder) !== personal.record.holder) refusal = 'forged';
  } else if (live) {
    const keys = ground.liveKeys.filter((one) => one.employeeId === card?.employeeId);
    const used = keys.find((one) => isSignedByDevice(one.publicKey, live.message, live.signature));
    const window = { earliest: proven.earliest / 1000, latest: proven.latest / 1000 };
    const nearest = Math.min(Math.max(live.record.at, window.earliest), window.latest);
    refusal = judgeLive(live.record, { ...facts(keys.length === 0 ? null : used !== undefined), now: nearest });
    if (used?.endedAt && epochSeconds(used.endedAt) < window.earliest)
      signals.push({ code: 'livePhoneEnded', params: { device: used.device } });
  }
  if (refusal !== null) return refused(refusal);
  if (card === undefined) return refused('unknownCard');
  if (card.revokedAt !== null && epochSeconds(card.revokedAt) <= now)
    signals.push({
      code: 'cardRevoked',
      params: { minutes: Math.round((now - epochSeconds(card.revokedAt)) / 60) },
    });
  if (personal && ground.printed === 'granted' && !ground.mayPrint.has(card.employeeId))
    signals.push({ code: 'cardNotForPrint', params: {} });
  if (event.confirmed === false) signals.push({ code: 'faceDoubted', params: {} });
  const waits = signals.some((one) => ['cardRevoked', 'faceDoubted', 'livePhoneEnded'].includes(one.code));
  return {
    refusal: null,
    employeeId: card.employeeId,
    method: personal ? 'qrCard' : 'qrLive',
    signals,
    waits,
  };
};
