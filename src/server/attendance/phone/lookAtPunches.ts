// After the acknowledgement: signatures, the chain of each phone, and what shows only beside other punches. In batches, so that the morning
// peak costs little. It finds signals and decides nothing.
import { createHash, type KeyObject, verify } from 'node:crypto';
import type { Signal } from '../../../domain/attendance/model.ts';
import {
  chainSignal,
  constantAccuracySignal,
  sameSpotSignal,
  sharedSpotSignal,
  speedSignal,
} from '../../../domain/attendance/proof/laterSignals.ts';
import { PhoneEventSchema } from '../../../domain/attendance/proof/phoneEvent.ts';
import { type PhoneRules, phoneRulesOf } from '../../../domain/attendance/proof/phoneRules.ts';
import { groupBy } from '../../../domain/people/groupBy.ts';
import type { Id } from '../../../kernel/id.ts';
import { addDays, addSeconds, epochMilliseconds, type Instant, type PlainDate } from '../../../kernel/time.ts';
import { isOwnAssertion } from '../../access/passkey/proveOwnPasskey.ts';
import { hexOf } from '../../access/secretToken.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { openPauses } from '../../platform/jobs/openPauses.ts';
import type { RegularWork } from '../../platform/jobs/regularWork.ts';
import { rushOf } from '../ingest/rush.ts';
import { phoneKey } from './enrol.ts';
import { agencyRow } from './groundStore.ts';
import {
  agenciesWaiting,
  browserCompany,
  eraseOld,
  type FoundSignal,
  firstOfDays,
  insertPositions,
  insertSignals,
  markLooked,
  moveHeads,
  type NearPunch,
  placedPunches,
  spotCounts,
  type WaitingEvent,
  waitingEvents,
} from './lookStore.ts';

const batch = 300;
const batchesARun = 60;
/** Events of one phone may overtake each other on their way; so long they are waited for. */
const settleSeconds = 5;
const keptDays = 90;

const isSignedAside = (key: KeyObject, text: string, signature: string): Promise<boolean> =>
  new Promise((done) => {
    const bytes = Buffer.from(signature, 'base64url');
    const answer = (error: Error | null, right: boolean): void => done(error === null && right);
    if (key.asymmetricKeyType === 'ed25519') verify(null, Buffer.from(text), key, bytes, answer);
    else verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, bytes, answer);
  });

interface Looked extends WaitingEvent {
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
  readonly signatureOk: boolean;
}

const lookAtOne = async (event: WaitingEvent): Promise<Looked> => {
  const { seq, previous } = PhoneEventSchema.parse(JSON.parse(event.signed));
  const key = phoneKey(event.algorithm, event.public_key);
  return {
    ...event,
    seq,
    previous,
    hash: createHash('sha256').update(event.signed).digest('hex'),
    signatureOk: key !== null && (await isSignedAside(key, event.signed, event.signature)),
  };
};

/** Signals of the chain of each phone, and where the chains end now. */
const lookAtChains = (events: readonly Looked[]) => {
  const signals = new Map<Id, Signal>();
  const heads: { phoneId: Id; seq: number; hash: string }[] = [];
  for (const [phoneId, own] of groupBy(events, ({ phone_id }) => phone_id)) {
    const first = own[0]!;
    let head = first.head_seq === 0 ? null : { seq: first.head_seq, hash: first.head_hash };
    for (const event of own.sort((a, b) => a.seq - b.seq)) {
      // One that comes after its followers fills a gap that was mentioned already.
      if (head !== null && event.seq <= head.seq) continue;
      const gap = chainSignal(head, event);
      if (gap !== null) signals.set(event.punch_id, gap);
      head = { seq: event.seq, hash: event.hash };
    }
    if (head !== null) heads.push({ phoneId, ...head });
  }
  return { signals, heads };
};

const placed = (punch: NearPunch) => ({
  lat: punch.lat / 10_000,
  lon: punch.lon / 10_000,
  accuracy: punch.accuracy,
  earliestMs: epochMilliseconds(punch.earliest),
  latestMs: epochMilliseconds(punch.latest),
});

/** What a person's other punches say about one of them: the way from the one before and to the one after, and its accuracies. */
const besideOwn = (own: readonly NearPunch[], punchId: Id, rules: PhoneRules): (Signal | null)[] => {
  const at = own.findIndex((each) => each.punch_id === punchId);
  if (at < 0) return [];
  const [before, self, after] = [own[at - 1], own[at]!, own[at + 1]];
  const newest = own
    .slice(0, at + 1)
    .reverse()
    .map(({ day, accuracy }) => ({ day, metres: accuracy }));
  return [
    (before && speedSignal(placed(before), placed(self), rules)) ??
      (after && speedSignal(placed(self), placed(after), rules)) ??
      null,
    constantAccuracySignal(newest),
  ];
};

const span = (days: readonly PlainDate[]): { from: PlainDate; to: PlainDate } => {
  const sorted = [...days].sort();
  return { from: addDays(sorted[0]!, -10), to: addDays(sorted.at(-1)!, 1) };
};

const findSignals = async (
  tx: Tx,
  deps: Pick<Deps, 'config'>,
  agencyId: number,
  events: readonly Looked[],
  now: Instant,
): Promise<{ found: FoundSignal[]; heads: { phoneId: Id; seq: number; hash: string }[] }> => {
  const rules = phoneRulesOf((await agencyRow(tx, agencyId)).settings);
  const ids = events.map(({ punch_id }) => punch_id);
  await insertPositions(tx, ids);
  const spots = await spotCounts(tx, ids);
  const company = await browserCompany(tx, [...new Set(events.map(({ browser }) => hexOf(browser)))]);
  const { from, to } = span(events.map(({ day }) => day));
  const people = [...new Set(events.map(({ employee_id }) => employee_id))];
  const own = groupBy(await placedPunches(tx, people, from, to), ({ employee_id }) => employee_id);
  const firsts = rules.passkey === 'firstOfDay' ? await firstOfDays(tx, events) : new Set<Id>();
  const chains = lookAtChains(events);
  const found: FoundSignal[] = [];
  for (const event of events) {
    const spot = spots.get(event.punch_id);
    const shared = company.get(hexOf(event.browser));
    const signals: (Signal | null)[] = [
      event.signatureOk ? null : { code: 'badSignature', params: {} },
      chains.signals.get(event.punch_id) ?? null,
      spot === undefined ? null : sharedSpotSignal(spot.people, rules),
      spot === undefined ? null : sameSpotSignal(spot.days, rules),
      ...besideOwn(own.get(event.employee_id) ?? [], event.punch_id, rules),
      shared === undefined ? null : { code: 'sharedPhone', params: { people: shared } },
    ];
    if (event.passkey !== null) {
      const challenge = createHash('sha256').update(event.signed).digest('base64url');
      const actor = { agencyId, accountId: event.account_id ?? '' };
      const right =
        event.account_id !== null &&
        (await isOwnAssertion({ tx, deps, actor, now }, event.passkey, (given) => given === challenge));
      if (!right) signals.push({ code: 'badPasskey', params: {} });
    } else if (firsts.has(event.punch_id)) signals.push({ code: 'passkeyMissing', params: {} });
    for (const signal of signals)
      if (signal !== null)
        found.push({ ...signal, employeeId: event.employee_id, day: event.day, punchId: event.punch_id });
  }
  return { found, heads: chains.heads };
};

/** One batch of one agency; answers how many events it held. */
const lookAtBatch = async (deps: Pick<Deps, 'db' | 'config'>, agencyId: number, now: Instant): Promise<number> => {
  const waiting = await deps.db.inAgency(agencyId, (tx) =>
    waitingEvents(tx, agencyId, addSeconds(now, -settleSeconds), batch),
  );
  if (waiting.length === 0) return 0;
  const pause = openPauses();
  const looking: Promise<Looked>[] = [];
  for (const event of waiting) {
    const looked = lookAtOne(event);
    // Heard of below, with the others.
    looked.catch(() => undefined);
    looking.push(looked);
    await pause();
  }
  const events = await Promise.all(looking);
  await deps.db.inAgency(agencyId, async (tx) => {
    const { found, heads } = await findSignals(tx, deps, agencyId, events, now);
    await insertSignals(tx, found, now);
    await moveHeads(tx, heads);
    await markLooked(
      tx,
      events.map(({ punch_id }) => punch_id),
    );
  });
  return waiting.length;
};

const workName = 'attendance.lookAtPunches';

export const lookAtPunches = (deps: Pick<Deps, 'db' | 'config' | 'clock'>): RegularWork => ({
  name: workName,
  everySeconds: 15,
  run: async (now, stopping) => {
    const isHeld = () =>
      stopping?.aborted === true || rushOf(deps.db).holdsBack(workName, epochMilliseconds(deps.clock()));
    if (isHeld()) return;
    for (const agencyId of await deps.db.asOwner(agenciesWaiting))
      for (let i = 0; i < batchesARun && (await lookAtBatch(deps, agencyId, now)) === batch && !isHeld(); i++);
  },
});

/** Rounded positions are kept for ninety days. */
export const eraseOldPositions = (deps: Pick<Deps, 'db'>): RegularWork => ({
  name: 'attendance.eraseOldPositions',
  everySeconds: 6 * 3600,
  run: (now) => deps.db.asOwner((tx) => eraseOld(tx, addDays(now.slice(0, 10) as PlainDate, -keptDays))),
});
