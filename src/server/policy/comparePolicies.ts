import type { policyEndpoints } from '../../contract/policy.ts';
import { compareInstruments } from '../../domain/policy/compareInstruments.ts';
import type { Instrument } from '../../domain/policy/instrument.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Call, Handler } from '../platform/http/bind.ts';
import { readyPolicies } from './readyPolicies.ts';
import { findVersion } from './store.ts';

type Compare = typeof policyEndpoints.compare;

/** An instrument of the agency, or a ready one that it has not taken over. */
const find = async ({ tx, actor }: Call<Compare>, id: string, version?: number): Promise<Instrument | null> =>
  (await findVersion(tx, actor.agencyId, id, version))?.instrument ??
  (version === undefined ? readyPolicies().find((each) => each.instrument.id === id)?.instrument : undefined) ??
  null;

/** Without another instrument the one before it is compared: the version before the named one. */
export const comparePolicies: Handler<Compare> = async (call) => {
  const { params, query } = call;
  const after = await find(call, params.id, query.version);
  const newest = query.version ?? (await findVersion(call.tx, call.actor.agencyId, params.id))?.version ?? 1;
  const before = await find(
    call,
    query.other ?? params.id,
    query.other === undefined ? (query.otherVersion ?? Math.max(1, newest - 1)) : query.otherVersion,
  );
  if (before === null || after === null) return refuse('policy.notFound');
  const { instrument, clauses } = compareInstruments(before, after);
  return ok({
    before,
    after,
    instrument: [...instrument],
    clauses: clauses.map((each) => ({
      clause: each.change === 'removed' ? each.before.id : each.after.id,
      change: each.change,
      fields: each.change === 'changed' ? [...each.fields] : [],
    })),
  });
};
