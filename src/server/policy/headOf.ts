import type { InstrumentHead } from '../../contract/policy.ts';
import type { Instrument } from '../../domain/policy/instrument.ts';
import { standingOf } from '../../domain/policy/standingOf.ts';
import type { PlainDate } from '../../kernel/time.ts';

/** What a list shows of an instrument. */
export const headOf = (instrument: Instrument, all: readonly Instrument[], day: PlainDate): InstrumentHead => {
  const { id, form, level, issuer, number, title, issued, from, to, certain, clauses } = instrument;
  return {
    id,
    form,
    level,
    issuer,
    number,
    title,
    issued,
    from,
    to,
    certain,
    standing: standingOf(instrument, all, day),
    clauses: clauses.length,
  };
};
