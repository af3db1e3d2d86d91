import { createHash } from 'node:crypto';
import {
  type attendanceStationEndpoints,
  EventsPayloadSchema,
  type SentEvent,
} from '../../../contract/attendanceStation.ts';
import { bytesOfHex, hexOf } from '../../../domain/attendance/card/bytes.ts';
import { type ProvenInterval, provenInterval } from '../../../domain/attendance/card/provenInterval.ts';
import { eventText } from '../../../domain/attendance/card/stationEvent.ts';
import type { Punch, Signal } from '../../../domain/attendance/model.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { epochMilliseconds, type Instant, instantFrom, todayIn, type Zone } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { listWorkplaces } from '../../workplace/store.ts';
import { allKeys } from '../card/keyStore.ts';
import { allLiveKeys } from '../card/liveKeyStore.ts';
import { isSignedByDevice } from '../card/p256.ts';
import { readCardRules } from '../card/rulesStore.ts';
import { cardsByCredential, holderFacts } from '../card/store.ts';
import { insertPunches } from '../ingest/store.ts';
import { insertPresence, type Presence, rollCallsByIds } from '../rollCall/store.ts';
import { isAnchor } from './anchor.ts';
import { askedByStation } from './askedByStation.ts';
import { eventsOfPeople, insertEvents, type KeptEvent, type NearEvent, outcomesOf } from './eventStore.ts';
import { credentialsIn, type EventGround, judgeEvent } from './judgeEvent.ts';
import { officeOf } from './office.ts';
import { changeStation, lockStation, type Station } from './stationStore.ts';
import { isRepeated, travelSignals } from './travelSignal.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
/** People who scan at two places are looked for this far around. */
const aroundSeconds = 6 * 3600;

const groundOf = async (tx: Tx, station: Station, events: readonly SentEvent[], now: Instant): Promise<EventGround> => {
  const { agencyId } = station;
  const found = await cardsByCredential(tx, agencyId, credentialsIn(events).map(bytesOfHex));
  const people = [...new Set(found.map((card) => card.employeeId))];
  const facts = await holderFacts(tx, agencyId, todayIn((await officeOf(tx, station)).zone, now), people);
  return {
    agencyId,
    keys: await allKeys(tx, agencyId),
    cards: new Map(found.map((card) => [hexOf(card.credential), card])),
    liveKeys: await allLiveKeys(tx, agencyId, people),
    printed: (await readCardRules(tx, agencyId)).printed,
    mayPrint: new Set(facts.filter((one) => one.printed).map((one) => one.employeeId)),
  };
};

interface Chain {
  readonly seq: number;
  readonly hash: string;
}

/** A gap or a fork in the chain of a kiosk is told, and the events count all the same: they are signed. */
const chainSignals = (event: SentEvent, chain: Chain): Signal[] =>
  event.seq === chain.seq + 1 && event.previous === chain.hash
    ? []
    : [{ code: 'kioskChainGap', params: { expected: chain.seq + 1, came: event.seq } }];

const punchOf = (
  event: SentEvent,
  proven: ProvenInterval,
  judged: { employeeId: string; method: 'qrCard' | 'qrLive'; signals: readonly Signal[]; waits: boolean },
  station: Station,
  zone: Zone,
  now: Instant,
): Punch => ({
  id: event.id,
  employeeId: judged.employeeId,
  day: todayIn(zone, instantFrom(proven.told)),
  at: instantFrom(proven.at),
  earliest: instantFrom(proven.earliest),
  latest: instantFrom(proven.latest),
  grade: proven.grade,
  claimedAt: instantFrom(event.wall),
  receivedAt: now,
  channel: event.sessionId === null ? 'kiosk' : 'rollCall',
  method: judged.method,
  sourceId: station.stationId,
  workplaceId: station.workplaceId,
  place: 'inside',
  signals: judged.signals,
  evidence: {
    station: station.name,
    seq: event.seq,
    ...(event.sessionId === null ? {} : { rollCall: event.sessionId }),
    ...(event.confirmed === null ? {} : { confirmed: event.confirmed }),
  },
  waits: judged.waits,
});

type Clocks = { readonly wall: number; readonly mono: number; readonly page: string };

const take = async (tx: Tx, deps: Deps, station: Station, sent: readonly SentEvent[], clocks: Clocks, now: Instant) => {
  const { agencyId, stationId } = station;
  const known = await outcomesOf(
    tx,
    agencyId,
    stationId,
    sent.map((event) => event.id),
  );
  const fresh = sent.filter((event) => !known.has(event.id)).sort((a, b) => a.seq - b.seq);
  const ground = await groundOf(tx, station, fresh, now);
  const { zone } = await officeOf(tx, station);
  const places = new Map((await listWorkplaces(tx, agencyId)).map((place) => [place.id, place]));
  const sessions = await rollCallsByIds(tx, agencyId, [...new Set(fresh.flatMap((event) => event.sessionId ?? []))]);
  const receivedAt = epochMilliseconds(now);
  const provens = fresh.map((event) => provenInterval(event, event.anchor, { ...clocks, receivedAt }));
  const moments = provens.map((proven) => proven.at).sort((a, b) => a - b);
  const people = [...new Set([...ground.cards.values()].map((card) => card.employeeId))];
  const near: NearEvent[] =
    moments.length === 0
      ? []
      : await eventsOfPeople(
          tx,
          agencyId,
          people,
          instantFrom((moments[0] ?? 0) - aroundSeconds * 1000),
          instantFrom((moments.at(-1) ?? 0) + aroundSeconds * 1000),
        );
  let chain: Chain = { seq: station.lastSeq, hash: station.chain };
  const kept: KeptEvent[] = [];
  const punches: Punch[] = [];
  const present: Presence[] = [];
  for (const [i, event] of fresh.entries()) {
    const proven = provens[i]!;
    const said = eventText(stationId, event);
    const signature = Buffer.from(event.signature, 'base64');
    const own = isSignedByDevice(station.publicKey!, new TextEncoder().encode(said), signature);
    const gap = chainSignals(event, chain);
    const base = {
      eventId: event.id,
      seq: event.seq,
      at: instantFrom(proven.told),
      said,
      signature,
      confirmed: event.confirmed,
    };
    const nobody = { employeeId: null, rollCallId: null, method: null };
    // What somebody else signed, or says about our time what we did not, moves no chain and counts for nobody.
    if (!own || !isAnchor(deps.config.masterKey, stationId, event.anchor)) {
      kept.push({ ...base, ...nobody, outcome: own ? 'anchorFalse' : 'signatureFalse' });
      continue;
    }
    chain = { seq: event.seq, hash: hashOf(said) };
    const judged = judgeEvent(event, proven, ground);
    if (judged.refusal !== null || judged.employeeId === null || judged.method === null) {
      kept.push({ ...base, ...nobody, outcome: judged.refusal ?? 'unknownCard' });
      continue;
    }
    const { employeeId, method } = judged;
    const waits = judged.waits || proven.grade === 'C';
    const rollCallId = sessions.has(event.sessionId ?? '') ? event.sessionId : null;
    const theirs = near.filter((one) => one.employeeId === employeeId);
    if (isRepeated(base.at, rollCallId, theirs)) {
      kept.push({ ...base, employeeId, rollCallId, method, outcome: 'repeat' });
      continue;
    }
    const signals = [...gap, ...judged.signals, ...travelSignals(base.at, station.workplaceId, theirs, places)];
    punches.push(punchOf(event, proven, { employeeId, method, signals, waits }, station, zone, now));
    kept.push({ ...base, employeeId, rollCallId, method, outcome: waits ? 'doubtful' : 'accepted' });
    // Whoever was seen is present, however well the minute is proven; a doubted face or a revoked card is not.
    if (rollCallId !== null && !judged.waits)
      present.push({ rollCallId, employeeId, at: base.at, stationId, eventId: event.id });
    near.push({ employeeId, at: base.at, stationId, workplaceId: station.workplaceId, rollCallId });
  }
  await insertPunches(tx, punches);
  await insertEvents(tx, agencyId, stationId, kept, now);
  await insertPresence(tx, agencyId, present);
  await changeStation(tx, agencyId, stationId, {
    last_seq: chain.seq,
    chain: chain.hash,
    seen_at: now,
    waiting: Math.max(0, station.waiting - sent.length),
  });
  const outcomes = new Map([...known, ...kept.map((event) => [event.eventId, event.outcome] as const)]);
  return { outcomes: sent.map(({ id }) => ({ id, outcome: outcomes.get(id) ?? 'unknownCard' })), lastSeq: chain.seq };
};

/** Takes a batch whole or not at all; a batch that comes again is answered as before and changes nothing. */
export const receiveEvents: Handler<typeof attendanceStationEndpoints.send> = async ({ deps, now, body }) => {
  const asked = await askedByStation(deps, now, '/api/station/events', body, EventsPayloadSchema);
  if (!asked.ok) return asked;
  const { station, payload } = asked.value;
  if (station.kind !== 'kiosk') return refuse('station.notAKiosk');
  return deps.db.inAgency(station.agencyId, async (tx) => {
    const locked = await lockStation(tx, station.agencyId, station.stationId);
    if (locked?.publicKey == null) return refuse('station.unpaired');
    return ok(await take(tx, deps, locked, payload.events, payload.now, now));
  });
};
