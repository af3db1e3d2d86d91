import type { leaveEndpoints } from '../../../contract/leave.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { leaveRulesOn, readyLeaveRules } from './leaveRules.ts';
import { saveFigures } from './leaveStore.ts';

export const readRules: Handler<typeof leaveEndpoints.rules> = async ({ tx, actor, today }) =>
  ok({ basis: readyLeaveRules().basis, rules: [...(await leaveRulesOn(tx, actor.agencyId, today)).values()] });

/** Figures hold from a day on; requests that were judged before keep what they were judged by. */
export const setFigures: Handler<typeof leaveEndpoints.setFigures> = async ({
  tx,
  actor,
  params,
  body,
  now,
  audit,
}) => {
  const ready = readyLeaveRules().rules.find((rule) => rule.kind === params.kind)!;
  if ((body.figures.yearly === null) !== (ready.yearly === null)) return refuse('leave.balanceKind');
  if (body.figures.least > body.figures.most) return refuse('leave.leastOverMost');
  const set = { from: body.from, figures: body.figures, at: now, accountId: actor.accountId };
  await saveFigures(tx, actor.agencyId, params.kind, set);
  await audit('leave.setFigures', { kind: 'leaveKind', id: params.kind }, { from: body.from, ...body.figures });
  return ok(undefined);
};
