import type { policyEndpoints } from '../../contract/policy.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { saveVersion } from './saveVersion.ts';
import { findVersion } from './store.ts';

export const discardPolicy: Handler<typeof policyEndpoints.discard> = async (call) => {
  const found = await findVersion(call.tx, call.actor.agencyId, call.params.id);
  if (found === null) return refuse('policy.notFound');
  if (found.instrument.state !== 'draft') return refuse('policy.notDraft');
  const { instrument, origin, version } = found;
  const saved = await saveVersion(call, 'policy.discard', {
    instrument,
    origin,
    version: version + 1,
    state: 'discarded',
  });
  return saved.ok ? ok(undefined) : saved;
};
