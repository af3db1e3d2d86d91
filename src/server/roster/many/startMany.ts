import type { ManyStep, rosterManyEndpoints } from '../../../contract/rosterMany.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Call, Handler } from '../../platform/http/bind.ts';
import type { ManyInput } from './moveManyJob.ts';

const start = async (
  {
    tx,
    actor,
    body,
    deps,
    language,
    audit,
  }: Pick<Call<typeof rosterManyEndpoints.approve>, 'tx' | 'actor' | 'body' | 'deps' | 'language' | 'audit'>,
  step: ManyStep,
): Promise<Result<{ jobId: string }>> => {
  const plans = [...new Map(body.plans.map((plan) => [plan.id, plan])).values()];
  const input: ManyInput = { step, plans, note: body.note, language };
  const { agencyId, accountId } = actor;
  const jobId = await deps.jobs.enqueue(tx, { agencyId, kind: 'roster.moveMany', input, accountId });
  await audit(`roster.${step}Many`, { kind: 'job', id: jobId }, { plans: plans.length, note: body.note });
  return ok({ jobId });
};

export const approveMany: Handler<typeof rosterManyEndpoints.approve> = (call) => start(call, 'approve');
export const publishMany: Handler<typeof rosterManyEndpoints.publish> = (call) => start(call, 'publish');
