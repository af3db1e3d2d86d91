import type { policyEndpoints } from '../../contract/policy.ts';
import { standingOf } from '../../domain/policy/standingOf.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { findingsOf } from './saveVersion.ts';
import { findVersion, listHistory, listNewest } from './store.ts';
import { writtenFor } from './writtenFor.ts';

export const readPolicy: Handler<typeof policyEndpoints.read> = async ({ tx, actor, params, query, today }) => {
  const found = await findVersion(tx, actor.agencyId, params.id, query.version);
  if (found === null) return refuse('policy.notFound');
  const all = (await listNewest(tx, actor.agencyId)).map((each) => each.instrument);
  const history = await listHistory(tx, actor.agencyId, params.id);
  return ok({
    instrument: found.instrument,
    version: found.version,
    newest: history[0]?.version ?? found.version,
    standing: standingOf(found.instrument, all, today),
    origin: found.origin,
    writtenFor: await writtenFor(tx, actor.agencyId, found.instrument),
    findings: await findingsOf({ tx, actor }, found.instrument),
    history,
  });
};
