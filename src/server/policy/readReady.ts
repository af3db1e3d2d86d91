import type { policyEndpoints } from '../../contract/policy.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { readyPolicies } from './readyPolicies.ts';
import { writtenFor } from './writtenFor.ts';

export const readReady: Handler<typeof policyEndpoints.readReady> = async ({ tx, actor, params }) => {
  const folder = readyPolicies().find((each) => each.instrument.id === params.id);
  if (folder === undefined) return refuse('policy.notFound');
  const { instrument, cases } = folder;
  return ok({
    instrument,
    cases: cases.map(({ title, date }) => ({ title, date })),
    writtenFor: await writtenFor(tx, actor.agencyId, instrument),
  });
};
