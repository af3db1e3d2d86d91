import type { policyEndpoints } from '../../contract/policy.ts';
import { ok } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { headOf } from './headOf.ts';
import { readyPolicies } from './readyPolicies.ts';
import { listNewest } from './store.ts';
import { listSwitches } from './switchStore.ts';

export const listPolicies: Handler<typeof policyEndpoints.list> = async ({ tx, actor, today }) => {
  const own = (await listNewest(tx, actor.agencyId)).map((each) => each.instrument);
  const ready = readyPolicies().map((folder) => folder.instrument);
  const taken = new Set(own.map((each) => each.id));
  return ok({
    instruments: own.map((each) => headOf(each, own, today)),
    ready: ready.filter((each) => !taken.has(each.id)).map((each) => headOf(each, ready, today)),
    switches: await listSwitches(tx, actor.agencyId),
  });
};
