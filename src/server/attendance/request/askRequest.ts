import type { attendanceRequestEndpoints } from '../../../contract/attendanceRequest.ts';
import { requestLife } from '../../../domain/attendance/request/requestLife.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { en } from '../../../words/en.ts';
import { id as indonesian } from '../../../words/id.ts';
import { problemSentence } from '../../../words/problemSentence.ts';
import { peopleOn } from '../../absence/store.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { loadChains } from './chains.ts';
import { changesOf } from './changesOf.ts';
import { overlayOf } from './overlayOf.ts';
import { judgeWanted, loadGround } from './requestGround.ts';
import { requestRulesOn } from './requestRules.ts';
import { appendAction, findRequest, insertRequest, lockAsker, lockRequest } from './requestStore.ts';
import { tellDeciders } from './tellRequest.ts';

const shortestReason = 5;

/** What the form shows while it is filled in. */
export const previewRequest: Handler<typeof attendanceRequestEndpoints.preview> = async (call) => {
  const { tx, actor, query, now, today, language, deps } = call;
  const { agencyId, employeeId } = actor;
  if (employeeId === null) return refuse('general.notFound');
  const ground = await loadGround(tx, agencyId, employeeId, query.day, today);
  const judged = judgeWanted(await requestRulesOn(tx, agencyId, query.day), query, ground, { today, now });
  if (!judged.ok) {
    const sentence = problemSentence(language === 'en' ? en : indonesian, judged.problem);
    return ok({ problem: { code: judged.problem.code, sentence }, minutes: 0, change: null });
  }
  const { permit, minutes, ...times } = judged.value;
  const overlay = overlayOf(deps.newId(), { ...query, employeeId }, times, permit);
  const change = (await changesOf(tx, agencyId, [overlay], now)).get(overlay.id) ?? null;
  return ok({ problem: null, minutes, change });
};

export const askRequest: Handler<typeof attendanceRequestEndpoints.ask> = async (call) => {
  const { tx, actor, body, deps, now, today, audit } = call;
  const { agencyId, employeeId, accountId } = actor;
  if (employeeId === null) return refuse('general.notFound');
  await lockAsker(tx, agencyId, employeeId);
  const known = await findRequest(tx, agencyId, body.id);
  // A phone that never heard the answer sends the same request again.
  if (known !== null) return known.employeeId === employeeId ? ok({ id: known.id }) : refuse('general.notFound');
  const ground = await loadGround(tx, agencyId, employeeId, body.day, today);
  if (ground.unitId === null) return refuse('attendanceRequest.notServing');
  if (body.kind === 'correction' && body.why === null) return refuse('attendanceRequest.reasonMissing');
  const judged = judgeWanted(await requestRulesOn(tx, agencyId, body.day), body, ground, { today, now });
  if (!judged.ok) return judged;
  const { permit, minutes, ...times } = judged.value;
  const health = permit?.health ?? false;
  if (health ? body.reason !== '' : body.reason.length < shortestReason)
    return refuse(health ? 'attendanceRequest.noHealthReason' : 'attendanceRequest.reasonMissing');
  const { id, kind, day, reason } = body;
  const request = { id, kind, employeeId, unitId: ground.unitId, day, ...times, minutes, health, reason, madeAt: now };
  const why = kind === 'correction' ? body.why : null;
  await insertRequest(tx, agencyId, { ...request, why, permitKind: permit?.key ?? null }, accountId);
  const name = (await peopleOn(tx, agencyId, [employeeId], today)).get(employeeId)?.name ?? '';
  const chains = await loadChains(tx, agencyId, today);
  await tellDeciders({ deps, tx, now, agencyId }, request, chains.chain(request), name);
  // Neither the kind of permit nor the reason go into the trail: both can tell of health.
  await audit(`${kind}.ask`, { kind: 'attendanceRequest', id }, { day });
  return ok({ id });
};

export const withdrawRequest: Handler<typeof attendanceRequestEndpoints.withdraw> = async (call) => {
  const { tx, actor, params, now, audit } = call;
  const { agencyId, accountId } = actor;
  await lockRequest(tx, agencyId, params.id);
  const request = await findRequest(tx, agencyId, params.id);
  if (request === null || request.employeeId !== actor.employeeId) return refuse('general.notFound');
  if (requestLife.after(request.state, 'withdrawn') === null) return refuse('attendanceRequest.notOpen');
  await appendAction(tx, agencyId, request.id, { move: 'withdrawn', at: now, note: '', accountId });
  await audit(`${request.kind}.withdraw`, { kind: 'attendanceRequest', id: request.id });
  return ok(undefined);
};
