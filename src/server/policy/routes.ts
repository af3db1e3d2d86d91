import { policyEndpoints } from '../../contract/policy.ts';
import { bind } from '../platform/http/bind.ts';
import { adoptPolicy } from './adoptPolicy.ts';
import { amendPolicy } from './amendPolicy.ts';
import { comparePolicies } from './comparePolicies.ts';
import { createPolicy } from './createPolicy.ts';
import { discardPolicy } from './discardPolicy.ts';
import { explainPerson } from './explainPerson.ts';
import { listPolicies } from './listPolicies.ts';
import { putInForce } from './putInForce.ts';
import { readPolicy } from './readPolicy.ts';
import { readReady } from './readReady.ts';
import { revokePolicy } from './revokePolicy.ts';
import { savePolicy } from './savePolicy.ts';
import { setSwitch } from './setSwitch.ts';
import { startDryRunJob } from './startDryRunJob.ts';

export const policyRoutes = bind('policy', policyEndpoints, {
  list: listPolicies,
  read: readPolicy,
  readReady,
  adopt: adoptPolicy,
  create: createPolicy,
  amend: amendPolicy,
  save: savePolicy,
  putInForce,
  revoke: revokePolicy,
  discard: discardPolicy,
  compare: comparePolicies,
  setSwitch,
  explain: explainPerson,
  dryRun: startDryRunJob,
});
