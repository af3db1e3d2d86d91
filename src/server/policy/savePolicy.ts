import type { policyEndpoints } from '../../contract/policy.ts';
import { refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { saveVersion } from './saveVersion.ts';
import { findVersion } from './store.ts';

export const savePolicy: Handler<typeof policyEndpoints.save> = async (call) => {
  const { version, instrument } = call.body;
  const found = await findVersion(call.tx, call.actor.agencyId, call.params.id);
  if (found === null) return refuse('policy.notFound');
  if (found.instrument.state !== 'draft') return refuse('policy.notDraft');
  if (found.version !== version) return refuse('general.changedMeanwhile');
  return saveVersion(call, 'policy.save', {
    instrument: { ...instrument, id: found.instrument.id, state: 'draft' },
    version: version + 1,
    state: 'draft',
    origin: found.origin,
  });
};
