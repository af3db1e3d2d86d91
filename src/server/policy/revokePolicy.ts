import type { policyEndpoints } from '../../contract/policy.ts';
import { refuse } from '../../kernel/result.ts';
import { addDays } from '../../kernel/time.ts';
import type { Handler } from '../platform/http/bind.ts';
import { saveVersion } from './saveVersion.ts';
import { findVersion } from './store.ts';

export const revokePolicy: Handler<typeof policyEndpoints.revoke> = async (call) => {
  const { version, lastDay, note } = call.body;
  const found = await findVersion(call.tx, call.actor.agencyId, call.params.id);
  if (found === null) return refuse('policy.notFound');
  if (found.instrument.state !== 'inForce') return refuse('policy.notInForce');
  if (found.version !== version) return refuse('general.changedMeanwhile');
  // The day before its first day says that it never held.
  if (lastDay < addDays(found.instrument.from, -1)) return refuse('policy.endBeforeStart');
  return saveVersion(call, 'policy.revoke', {
    instrument: { ...found.instrument, state: 'revoked', to: lastDay },
    version: version + 1,
    state: 'revoked',
    origin: found.origin,
    note,
  });
};
