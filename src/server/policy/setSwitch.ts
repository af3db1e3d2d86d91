import type { policyEndpoints } from '../../contract/policy.ts';
import { switchValues } from '../../domain/policy/model.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { insertSwitch } from './switchStore.ts';

export const setSwitch: Handler<typeof policyEndpoints.setSwitch> = async ({ tx, actor, body, deps, now, audit }) => {
  const known: readonly string[] = switchValues[body.name];
  if (!known.includes(body.value)) return refuse('policy.switchUnknown', { name: body.name, value: body.value });
  if (body.to !== null && body.to < body.from) return refuse('policy.endBeforeStart');
  const id = deps.newId();
  await insertSwitch(tx, actor.agencyId, { id, ...body, recordedAt: now }, actor.accountId);
  await audit('policy.setSwitch', { kind: 'policySwitch', id }, body);
  return ok({ id });
};
