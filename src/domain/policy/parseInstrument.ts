import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Instrument, InstrumentSchema } from './instrument.ts';

/** Reads an instrument from parsed JSON. Refuses with the place and the fault of the first thing that is wrong. */
export const parseInstrument = (value: unknown): Result<Instrument> => {
  const parsed = InstrumentSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return refuse('policy.unreadable', {
    where: issue === undefined || issue.path.length === 0 ? '/' : issue.path.join('/'),
    what: issue?.code ?? 'invalid',
    more: parsed.error.issues.length - 1,
  });
};
