import type { policyEndpoints } from '../../contract/policy.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { readyPolicies } from './readyPolicies.ts';

export const readReady: Handler<typeof policyEndpoints.readReady> = async ({ params }) => {
  const folder = readyPolicies().find((each) => each.instrument.id === params.id);
  return folder === undefined
    ? refuse('policy.notFound')
    : ok({ instrument: folder.instrument, cases: folder.cases.map(({ title, date }) => ({ title, date })) });
};
