// One cause that many people share is one row: a building in which phones find no position, a kiosk that was without a network.
import type { Id } from '../../../kernel/id.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Channel } from '../model.ts';
import type { Weighed } from './strength.ts';

export const causes = ['siteGps', 'network', 'sameSpot', 'kiosk', 'terminal', 'display', 'server'] as const;
export type Cause = (typeof causes)[number];

export interface Doubt extends Weighed {
  readonly employeeId: Id;
  readonly day: PlainDate;
  readonly channel: Channel;
  /** The workplace it was made at, or else the person's own. */
  readonly siteId: Id | null;
  readonly sourceId: Id | null;
  readonly waits: boolean;
}
export interface DoubtRow<T extends Doubt> {
  readonly cause: Cause | null;
  readonly doubts: readonly T[];
  /** By which rows are ranked. */
  readonly rank: number;
  readonly strength: number;
}

/** From so many people on, one cause is likelier than so many single ones. */
const leastPeople = 3;
/** Waiting ones come before equally strong ones that count already. */
const waitingBonus = 0.15;

/** Which finding points to which common cause. What only concerns one person's phone or card points to none. */
const causeOf: Readonly<Record<string, Cause>> = {
  'place.outside': 'siteGps',
  'place.unknown': 'siteGps',
  positionStale: 'siteGps',
  networkElsewhere: 'network',
  sharedSpot: 'sameSpot',
  kioskChainGap: 'kiosk',
  cardRevoked: 'kiosk',
  displayCodeOld: 'display',
  serverClocks: 'server',
  'terminal.clockDrift': 'terminal',
  'terminal.clockSet': 'terminal',
  'terminal.late': 'terminal',
  'terminal.otherMethod': 'terminal',
  'terminal.otherZone': 'terminal',
};
/** How much of the doubt is left when many share its cause. Several people at one exact spot are not less doubtful for being several. */
const leftOver: Readonly<Record<Cause, number>> = {
  siteGps: 0.5,
  network: 0.6,
  sameSpot: 1,
  kiosk: 0.4,
  terminal: 0.4,
  display: 0.6,
  server: 0.2,
};

const sharedCause = (doubt: Doubt): { readonly cause: Cause; readonly key: string } | null => {
  const cause = causeOf[doubt.findings.find(({ muted }) => !muted)?.code ?? ''];
  if (cause === undefined) return null;
  const bySource = cause === 'kiosk' || cause === 'terminal';
  const where = cause === 'server' ? '' : bySource ? doubt.sourceId : doubt.siteId;
  return where === null ? null : { cause, key: `${cause} ${doubt.day} ${where}` };
};

const rankOf = (strength: number, doubts: readonly Doubt[]): number =>
  strength + (doubts.some(({ waits }) => waits) ? waitingBonus : 0);

/** Rows to decide, the most doubtful first; those of equal rank with the earliest day first. */
export const groupDoubts = <T extends Doubt>(doubts: readonly T[]): DoubtRow<T>[] => {
  const shared = new Map<string, { readonly cause: Cause; readonly doubts: T[] }>();
  const rows: DoubtRow<T>[] = [];
  const single = (doubt: T) =>
    rows.push({ cause: null, doubts: [doubt], strength: doubt.strength, rank: rankOf(doubt.strength, [doubt]) });
  for (const doubt of doubts) {
    const found = sharedCause(doubt);
    if (found === null) single(doubt);
    else {
      const known = shared.get(found.key) ?? { cause: found.cause, doubts: [] };
      known.doubts.push(doubt);
      shared.set(found.key, known);
    }
  }
  for (const { cause, doubts: together } of shared.values()) {
    if (new Set(together.map(({ employeeId }) => employeeId)).size < leastPeople) {
      together.forEach(single);
      continue;
    }
    const mean = together.reduce((sum, { strength }) => sum + strength, 0) / together.length;
    const strength = mean * leftOver[cause];
    rows.push({ cause, doubts: together, strength, rank: rankOf(strength, together) });
  }
  const first = (row: DoubtRow<T>): string => `${row.doubts[0]?.day ?? ''} ${row.doubts[0]?.employeeId ?? ''}`;
  return rows.sort((a, b) => b.rank - a.rank || (first(a) < first(b) ? -1 : 1));
};
