import type { policyEndpoints } from '../../contract/policy.ts';
import { refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { readyPolicies } from './readyPolicies.ts';
import { saveVersion } from './saveVersion.ts';
import { lastVersion } from './store.ts';

export const adoptPolicy: Handler<typeof policyEndpoints.adopt> = async (call) => {
  const folder = readyPolicies().find((each) => each.instrument.id === call.params.id);
  if (folder === undefined) return refuse('policy.notFound');
  const last = await lastVersion(call.tx, call.actor.agencyId, call.params.id);
  if (last.version > 0 && !last.discarded) return refuse('policy.idTaken', { id: call.params.id });
  return saveVersion(call, 'policy.adopt', {
    instrument: { ...folder.instrument, state: 'draft' },
    version: last.version + 1,
    state: 'draft',
    origin: 'ready',
  });
};
