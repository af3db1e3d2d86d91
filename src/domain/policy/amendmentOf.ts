import type { PlainDate } from '../../kernel/time.ts';
import type { Instrument } from './instrument.ts';

/** A draft that amends an instrument from a day on: every clause is copied and takes the place of the old one, so that an officer changes what differs. */
export const amendmentOf = (instrument: Instrument, id: string, from: PlainDate): Instrument => ({
  ...instrument,
  id,
  number: null,
  issued: null,
  from,
  state: 'draft',
  relations: [{ kind: 'amends', instrument: instrument.id }],
  clauses: instrument.clauses.map((clause) => ({ ...clause, replaces: [`${instrument.id}/${clause.id}`] })),
});
