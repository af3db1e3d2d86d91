import { hash } from 'node:crypto';
import type { SentEvent } from '../../../contract/attendancePhone.ts';
import type { Method, Signal } from '../../../domain/attendance/model.ts';
import { judgePlace, staleSeconds } from '../../../domain/attendance/proof/judgePlace.ts';
import { type KeptAnchor, type PhoneEvent, PhoneEventSchema } from '../../../domain/attendance/proof/phoneEvent.ts';
import { positionText, roughly, spotText } from '../../../domain/attendance/proof/positionText.ts';
import { type Anchor, type PhoneClocks, proveInterval } from '../../../domain/attendance/proof/proveInterval.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, dayAt, epochMilliseconds, type Instant, instantFrom, type PlainDate } from '../../../kernel/time.ts';
import { keyedHashHex } from '../../access/secretToken.ts';
import type { GivenPunch } from '../ingest/store.ts';
import type { DisplayScan } from '../kiosk/displayScan.ts';
import { anchorTime } from './anchorToken.ts';
import type { PersonGround } from './ground.ts';
import { sameClockAs } from './zoneOffset.ts';

export interface Sending {
  readonly masterKey: Uint8Array;
  readonly agencyId: number;
  readonly employeeId: Id;
  readonly phoneId: Id;
  readonly clocks: PhoneClocks;
  readonly receivedAt: Instant;
  readonly address: string;
  readonly ground: PersonGround;
}

/** Older events are matters of a correction. */
const mostDays = 35;

const readEvent = (text: string): PhoneEvent | null => {
  try {
    const read = PhoneEventSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
};

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** The day that the phone gave, unless it is one on which the punch cannot have been made: then the first possible one. */
const fixedDay = (given: PlainDate, first: PlainDate, received: PlainDate): PlainDate =>
  given < first || given > addDays(received, 1) ? first : given;

/** Written out: spreading an object with fractions in it costs as much as proving the interval. */
const anchorOf = (kept: KeptAnchor | null, serverMs: number): Anchor | null =>
  kept && { serverMs, wall: kept.wall, mono: kept.mono, page: kept.page, half: kept.half };

/** What the phone read from a door display; null where it read none or the text is unreadable. */
export const codeIn = (text: string): string | null => readEvent(text)?.code ?? null;

/** A code counts only where it is genuine and was on the display at the time. */
const isProof = (display: DisplayScan | null): boolean => display?.verdict === 'ok' || display?.verdict === 'duplicate';

const displaySignals = (display: DisplayScan | null): Signal[] => {
  if (display === null || isProof(display)) return [];
  const late = display.verdict === 'stale' || display.verdict === 'future';
  return [{ code: late ? 'displayCodeOld' : 'displayCodeFalse', params: { display: display.display?.name ?? '' } }];
};

const methodOf = (shown: boolean, positioned: boolean): Method =>
  shown ? 'displayCode' : positioned ? 'position' : 'other';

/** One sent event as a punch with its proof, place and first signals. The signature and what shows beside other punches are looked at later. */
export const judgePunch = (
  sending: Sending,
  sent: SentEvent,
  /** What its door code proves, where it has one that was looked at. */
  display: DisplayScan | null = null,
): Result<GivenPunch> => {
  const { masterKey, agencyId, employeeId, phoneId, ground, receivedAt } = sending;
  const { rules } = ground.agency;
  const event = readEvent(sent.text);
  if (event === null) return refuse('phone.unreadable');
  const positionDiffers =
    sent.position === null ? event.position !== null : event.position !== sha256(positionText(sent.position));
  if (positionDiffers) return refuse('phone.positionDiffers');
  const phone = ground.phones.find((each) => each.phone_id === phoneId);
  if (phone === undefined) return refuse('phone.unknown');
  if (phone.state === 'ended' || phone.state === 'refused') return refuse('phone.ended');

  const serverMs = epochMilliseconds(receivedAt);
  const said = event.anchor && anchorTime(masterKey, { agencyId, employeeId, phoneId }, event.anchor.token);
  const anchor = said === null ? null : anchorOf(event.anchor, said);
  const proof = proveInterval({
    anchor,
    punch: event,
    receipt: { serverMs, clocks: sending.clocks },
    knownSinceMs: Math.min(serverMs, epochMilliseconds(phone.asked_at)),
    clockSeconds: rules.clockSeconds,
  });
  const received = dayAt(serverMs, ground.zone);
  const day = fixedDay(event.day, dayAt(proof.earliestMs, ground.zone), received);
  if (addDays(day, mostDays) < received) return refuse('phone.tooOld', { days: mostDays });

  const signals: Signal[] = [...proof.signals];
  const { position } = sent;
  const stale = position && staleSeconds(event.wall, position.wall, rules.positionSeconds);
  if (stale !== null) signals.push({ code: 'positionStale', params: { seconds: stale } });
  if (event.anchor !== null && anchor === null) signals.push({ code: 'anchorForeign', params: {} });
  if (phone.state !== 'active') signals.push({ code: 'phoneWaiting', params: {} });
  if (!sameClockAs(event.zone, ground.zone))
    signals.push({ code: 'zoneDiffers', params: { phone: event.zone, place: ground.zone } });

  const letter = ground.letterOn(day);
  const homeDay = letter === 'R';
  const home = homeDay ? ground.homeOn(day) : null;
  const fences = ground.workplaces.flatMap(({ id, fence }) => (fence === null ? [] : [{ workplaceId: id, fence }]));
  const where = judgePlace({ position: stale === null ? position : null, fences, home, homeDay }, rules);
  const office = ground.agency.isOffice(sending.address);
  if (homeDay && home === null) signals.push({ code: 'homeUndeclared', params: {} });
  if (office && where.place === 'outside' && where.distance !== null)
    signals.push({ code: 'networkElsewhere', params: { metres: Math.round(where.distance) } });

  const shown = isProof(display);
  signals.push(...displaySignals(display));
  // The picture of a display that somebody sent on: the code is right and the phone is elsewhere.
  if (shown && where.place === 'outside' && where.distance !== null)
    signals.push({
      code: 'displayCodeRelayed',
      params: { metres: Math.round(where.distance), people: display?.others ?? 0 },
    });
  // Somebody may send the picture of a display to a friend: a code stands in for a position that could not be had, not against one.
  const doubtful = where.place === 'outside' || where.place === 'awayFromHome' || (where.place === 'unknown' && !shown);
  // On duty travel and at other places there is no fence to be in; who has not declared a home cannot be measured.
  const fenced = homeDay ? home !== null : letter === 'K' || (letter === null && fences.length > 0);
  const waits =
    proof.grade === 'D' || phone.state !== 'active' || (rules.positionRequired && doubtful && fenced && !office);

  const evidence: Record<string, string | number | boolean | null> = {
    seq: event.seq,
    clockOffset: Math.round((sending.clocks.wall - serverMs) / 1000),
    accuracy: position === null ? null : Math.round(position.accuracy),
    distance: where.distance === null ? null : Math.round(where.distance),
    network: office ? 'office' : null,
    reason: event.reason?.kind ?? null,
    reasonText: event.reason?.text || null,
  };
  if (display?.display) {
    evidence.display = display.display.name;
    evidence.sameCode = display.others;
  }
  return ok({
    id: event.id,
    employeeId,
    day,
    at: instantFrom(proof.atMs),
    earliest: instantFrom(proof.earliestMs),
    latest: instantFrom(proof.latestMs),
    grade: proof.grade,
    claimedAt: instantFrom(event.wall),
    receivedAt,
    channel: 'phone',
    method: methodOf(shown, position !== null && stale === null),
    sourceId: phoneId,
    workplaceId: where.place === 'inside' ? where.workplaceId : shown ? (display?.display?.workplaceId ?? null) : null,
    place: where.place,
    signals,
    evidence,
    waits,
    trace: {
      phoneId,
      lat: position === null ? null : roughly(position.lat),
      lon: position === null ? null : roughly(position.lon),
      accuracy: position === null ? null : position.accuracy,
      spot: position === null ? null : keyedHashHex(masterKey, `spot:${agencyId}`, spotText(position)).slice(0, 32),
      signed: sent.text,
      signature: sent.signature,
      passkey: sent.passkey,
    },
  });
};
