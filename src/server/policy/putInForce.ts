import type { policyEndpoints } from '../../contract/policy.ts';
import { refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { findingsOf, saveVersion } from './saveVersion.ts';
import { findVersion } from './store.ts';

export const putInForce: Handler<typeof policyEndpoints.putInForce> = async (call) => {
  const { version, note } = call.body;
  const found = await findVersion(call.tx, call.actor.agencyId, call.params.id);
  if (found === null) return refuse('policy.notFound');
  if (found.instrument.state !== 'draft') return refuse('policy.notDraft');
  if (found.version !== version) return refuse('general.changedMeanwhile');
  const contradictions = (await findingsOf(call, found.instrument)).filter((each) => each.weight === 'contradiction');
  if (contradictions.length > 0) return refuse('policy.contradictory', { count: contradictions.length });
  return saveVersion(call, 'policy.putInForce', {
    instrument: { ...found.instrument, state: 'inForce' },
    version: version + 1,
    state: 'inForce',
    origin: found.origin,
    note,
  });
};
