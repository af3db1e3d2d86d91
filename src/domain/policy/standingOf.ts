import type { PlainDate } from '../../kernel/time.ts';
import { isInForce } from './clausesInForce.ts';
import type { Instrument } from './instrument.ts';

export const instrumentStandings = ['draft', 'coming', 'inForce', 'ended', 'revoked'] as const;
export type InstrumentStanding = (typeof instrumentStandings)[number];

/** How an instrument stands on a day, among those that may revoke it. */
export const standingOf = (
  instrument: Instrument,
  instruments: readonly Instrument[],
  day: PlainDate,
): InstrumentStanding => {
  if (instrument.state === 'draft') return 'draft';
  if (isInForce(instrument, instruments, day)) return 'inForce';
  if (day < instrument.from) return 'coming';
  return instrument.state === 'revoked' ? 'revoked' : 'ended';
};
