import type { policyEndpoints } from '../../contract/policy.ts';
import { refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { saveVersion } from './saveVersion.ts';
import { lastVersion } from './store.ts';

export const createPolicy: Handler<typeof policyEndpoints.create> = async (call) => {
  const { instrument } = call.body;
  const last = await lastVersion(call.tx, call.actor.agencyId, instrument.id);
  if (last.version > 0 && !last.discarded) return refuse('policy.idTaken', { id: instrument.id });
  return saveVersion(call, 'policy.create', {
    instrument: { ...instrument, state: 'draft' },
    version: last.version + 1,
    state: 'draft',
    origin: 'own',
  });
};
