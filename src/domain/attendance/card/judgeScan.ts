import { type LiveRecord, liveWindow } from './liveRecord.ts';
import type { PersonalRecord } from './personalRecord.ts';

/** Why a kiosk says no; each has its sentence and its way on. */
export const scanRefusals = [
  'notACard',
  'displayCode',
  'wrongAgency',
  'unknownKey',
  'forged',
  'expired',
  'revoked',
  'unknownCard',
  'screenOnly',
  'phoneUnknown',
  'liveOld',
  'liveAhead',
  'repeat',
] as const;
export type ScanRefusal = (typeof scanRefusals)[number];

export interface ScanFacts {
  readonly agency: number;
  /** Seconds since 1970, by the kiosk's clock as the server last set it right. */
  readonly now: number;
  /** True, false, or null where the signing key is not known here. */
  readonly signed: boolean | null;
  readonly revoked: boolean;
  /** When the same card was accepted last; null if never. */
  readonly acceptedAt: number | null;
  readonly repeatSeconds: number;
}

/** Twice at the gate within this time is the same arrival, or a card handed back through the door. */
export const repeatSeconds = 120;

/** Whether this card was accepted here a moment ago. A clock set back meanwhile does not shut anybody out. */
const isRepeat = ({ acceptedAt, now, repeatSeconds: within }: ScanFacts): boolean =>
  acceptedAt !== null && now >= acceptedAt && now - acceptedAt < within;

/** A personal card, printed or on a screen: null when it counts. */
export const judgeCard = (record: PersonalRecord, facts: ScanFacts): ScanRefusal | null => {
  if (record.agency !== facts.agency) return 'wrongAgency';
  if (facts.signed === null) return 'unknownKey';
  if (!facts.signed) return 'forged';
  if (facts.now >= record.expires) return 'expired';
  if (facts.revoked) return 'revoked';
  return isRepeat(facts) ? 'repeat' : null;
};

/** The code that renews itself on the holder's own phone: null when it counts. */
export const judgeLive = (record: LiveRecord, facts: ScanFacts): ScanRefusal | null => {
  if (record.agency !== facts.agency) return 'wrongAgency';
  if (facts.revoked) return 'revoked';
  if (facts.signed === null) return 'phoneUnknown';
  if (!facts.signed) return 'forged';
  if (facts.now - record.at > liveWindow.oldest) return 'liveOld';
  if (record.at - facts.now > liveWindow.ahead) return 'liveAhead';
  return isRepeat(facts) ? 'repeat' : null;
};
