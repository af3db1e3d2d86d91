import type { policyEndpoints } from '../../contract/policy.ts';
import { amendmentOf } from '../../domain/policy/amendmentOf.ts';
import { refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { saveVersion } from './saveVersion.ts';
import { findVersion, lastVersion } from './store.ts';

export const amendPolicy: Handler<typeof policyEndpoints.amend> = async (call) => {
  const { newId, from } = call.body;
  const found = await findVersion(call.tx, call.actor.agencyId, call.params.id);
  if (found === null) return refuse('policy.notFound');
  if (found.instrument.state === 'draft') return refuse('policy.notInForce');
  const last = await lastVersion(call.tx, call.actor.agencyId, newId);
  if (last.version > 0 && !last.discarded) return refuse('policy.idTaken', { id: newId });
  return saveVersion(call, 'policy.amend', {
    instrument: amendmentOf(found.instrument, newId, from),
    version: last.version + 1,
    state: 'draft',
    origin: 'own',
  });
};
