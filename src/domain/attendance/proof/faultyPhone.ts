// A phone with bad luck, simulated: it sleeps, is reloaded, has its clock set and loses the network at any moment. For property tests and
// `npm run chaos checkin`. The outbox keeps to the same rules as the real one; the server keeps what it was sent once, by its id.
import { seededRandom } from '../../roster/seededRandom.ts';
import { batchSize, settlingOf } from './outbox.ts';
import { type Anchor, type PhoneClocks, type ProvenInterval, proveInterval, transitMs } from './proveInterval.ts';

const faults = [
  'tap',
  'tap',
  'tap',
  'anchor',
  'anchor',
  'sync',
  'sync',
  'wait',
  'sleep',
  'setClock',
  'reload',
  'cut',
  'cutAnswer',
  'twice',
  'delay',
  'deliver',
  'heal',
] as const;

interface Tapped {
  /** Made by the phone at the tap and sent with every try. */
  readonly id: string;
  readonly tap: number;
  readonly trueMs: number;
  readonly punch: PhoneClocks;
  readonly anchor: Anchor | null;
}
interface Request {
  readonly events: readonly Tapped[];
  readonly clocks: PhoneClocks;
}

export interface FaultyDay {
  readonly steps: readonly string[];
  readonly tapped: number;
  /** What the phone was told is recorded. */
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  /** Proven intervals that do not hold the true time. */
  readonly untrue: number;
  readonly grades: Readonly<Record<ProvenInterval['grade'], number>>;
  readonly widestMs: number;
}

const start = 1_796_000_000_000;

/** One sequence of taps and faults; the same seed gives the same sequence. Ends with a healthy network. */
export const faultyDay = (seed: number): FaultyDay => {
  const random = seededRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  // The true time, and what the phone makes of it: a wall clock off by something, a running clock that is a little fast or slow.
  let now = start;
  let offset = random() < 0.5 ? 0 : below(600_000) - 300_000;
  const pace = 1 + (random() - 0.5) * 800e-6;
  let mono = below(5_000);
  let pages = 1;
  let cut = false;
  let cutAnswer = false;
  let twice = false;
  let delayed = false;
  let anchor: Anchor | null = null;
  const outbox: Tapped[] = [];
  const onTheWay: Request[] = [];
  const kept = new Map<string, { readonly proof: ProvenInterval; readonly tap: number; readonly trueMs: number }>();
  const told = new Set<string>();
  let tapped = 0;

  const pass = (ms: number, awake = true): void => {
    now += ms;
    if (awake) mono += ms * pace;
  };
  const clocks = (): PhoneClocks => ({ wall: Math.round(now + offset), mono, page: `page ${pages}` });
  /** A trip through a network of this country: mostly quick, sometimes endless. The phone may fall asleep on the way. */
  const travel = (): void => {
    if (random() < 0.03) pass(below(3_600_000), false);
    pass(random() < 0.9 ? below(800) : below(transitMs / 2));
  };
  const arrive = ({ events, clocks: sent }: Request): void => {
    for (const { id, tap, trueMs, punch, anchor: known } of events) {
      if (kept.has(id)) continue;
      const receipt = { serverMs: now, clocks: sent };
      const proof = proveInterval({ anchor: known, punch, receipt, knownSinceMs: start - 1, clockSeconds: 120 });
      kept.set(id, { proof, tap, trueMs });
    }
  };
  const answered = (ids: readonly string[]): void => {
    for (const id of ids) told.add(id);
    for (const id of ids) {
      const at = outbox.findIndex((each) => each.id === id);
      if (at >= 0) outbox.splice(at, 1);
    }
  };
  const sync = (): void => {
    const events = outbox.slice(0, batchSize);
    if (events.length === 0) return;
    if (random() < 0.2) events.reverse();
    const request = { events, clocks: clocks() };
    let status = 0;
    if (!cut) {
      if (delayed) onTheWay.push(request);
      else {
        travel();
        arrive(request);
        if (twice) arrive(request);
        if (!cutAnswer) status = random() < 0.05 ? 503 : 200;
        travel();
      }
    }
    if (settlingOf(status) === 'answered') answered(events.map(({ id }) => id));
    twice = false;
    cutAnswer = false;
    delayed = false;
  };
  const askAnchor = (): void => {
    if (cut) return;
    const before = clocks();
    travel();
    const serverMs = Math.round(now);
    travel();
    const after = clocks();
    anchor = {
      serverMs,
      wall: (before.wall + after.wall) / 2,
      mono: (before.mono + after.mono) / 2,
      page: after.page,
      half: (after.mono - before.mono) / 2,
    };
  };
  const act = {
    tap: () => {
      pass(below(30_000));
      tapped += 1;
      outbox.push({ id: `${seed} ${Math.round(now)} ${tapped}`, tap: tapped, trueMs: now, punch: clocks(), anchor });
    },
    anchor: askAnchor,
    sync,
    wait: () => pass(below(1_200_000)),
    sleep: () => pass(below(6 * 3_600_000), false),
    setClock: () => {
      offset += random() < 0.3 ? below(8_000) - 4_000 : below(4 * 86_400_000) - 2 * 86_400_000;
    },
    reload: () => {
      pages += 1;
      mono = below(3_000);
    },
    cut: () => {
      cut = true;
    },
    cutAnswer: () => {
      cutAnswer = true;
    },
    twice: () => {
      twice = true;
    },
    delay: () => {
      delayed = true;
    },
    deliver: () => {
      const late = onTheWay.splice(below(onTheWay.length || 1), 1)[0];
      if (late !== undefined) arrive(late);
    },
    heal: () => {
      cut = false;
    },
  };

  const steps: string[] = [];
  for (let i = 8 + below(24); i > 0; i--) {
    const step = faults[below(faults.length)]!;
    steps.push(step);
    act[step]();
  }
  cut = false;
  while (onTheWay.length > 0) act.deliver();
  for (let tries = 0; outbox.length > 0 && tries < 100; tries++) sync();

  const proofs = [...kept.values()];
  const count = (grade: ProvenInterval['grade']) => proofs.filter(({ proof }) => proof.grade === grade).length;
  return {
    steps,
    tapped,
    acknowledged: told.size,
    lost: tapped - [...told].filter((id) => kept.has(id)).length,
    doubled: proofs.length - new Set(proofs.map(({ tap }) => tap)).size,
    untrue: proofs.filter(({ proof, trueMs }) => trueMs < proof.earliestMs || trueMs > proof.latestMs).length,
    grades: { A: count('A'), B: count('B'), C: count('C'), D: count('D') },
    widestMs: Math.max(0, ...proofs.map(({ proof }) => proof.latestMs - proof.earliestMs)),
  };
};
