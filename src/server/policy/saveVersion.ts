import { checkInstrument, type Finding } from '../../domain/policy/checkInstrument.ts';
import type { Instrument } from '../../domain/policy/instrument.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Call } from '../platform/http/bind.ts';
import { insertVersion, listNewest, type NewVersion } from './store.ts';

type AnyCall = Pick<Call<never>, 'tx' | 'actor' | 'now' | 'audit'>;

/** Keeps the next version of an instrument with its audit entry, and says what contradicts itself in it. */
export const saveVersion = async (
  { tx, actor, now, audit }: AnyCall,
  action: string,
  next: Pick<NewVersion, 'instrument' | 'version' | 'state' | 'origin'> & { readonly note?: string },
): Promise<Result<{ id: string; version: number; findings: FindingAnswer[] }>> => {
  const { instrument, version, note = '' } = next;
  const inserted = await insertVersion(tx, actor.agencyId, { ...next, note, at: now, by: actor.accountId });
  if (!inserted) return refuse('general.changedMeanwhile');
  await audit(
    action,
    { kind: 'policy', id: instrument.id },
    { version, state: next.state, from: instrument.from, to: instrument.to, note },
  );
  return ok({ id: instrument.id, version, findings: await findingsOf({ tx, actor }, instrument) });
};

type FindingAnswer = Omit<Finding, 'params' | 'clauses'> & {
  params: Record<string, string | number>;
  clauses: string[];
};

export const findingsOf = async (
  { tx, actor }: Pick<AnyCall, 'tx' | 'actor'>,
  instrument: Instrument,
): Promise<FindingAnswer[]> => {
  const known = (await listNewest(tx, actor.agencyId)).map((each) => each.instrument);
  return checkInstrument(instrument, known).map((each) => ({
    ...each,
    params: { ...each.params },
    clauses: [...each.clauses],
  }));
};
