import type { attendanceRequestEndpoints } from '../../../contract/attendanceRequest.ts';
import { requestLife } from '../../../domain/attendance/request/requestLife.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Problem, type Result, refuse } from '../../../kernel/result.ts';
import {
  type ClockTime,
  clockOfMinutes,
  type Instant,
  midnightOf,
  type PlainDate,
  secondsOf,
  todayIn,
  type Zone,
} from '../../../kernel/time.ts';
import { en } from '../../../words/en.ts';
import { id as indonesian } from '../../../words/id.ts';
import { problemSentence } from '../../../words/problemSentence.ts';
import { peopleOn } from '../../absence/store.ts';
import { apart } from '../../platform/db/apart.ts';
import type { Call, Handler } from '../../platform/http/bind.ts';
import { deriveMonth } from '../day/deriveMonth.ts';
import { firstOfMonth } from '../day/deriveStale.ts';
import { insertOverlay, revokeOverlay } from '../day/evidenceStore.ts';
import { changesOf } from './changesOf.ts';
import { waitingFor } from './listRequests.ts';
import { overlayOf } from './overlayOf.ts';
import type { Judged, Wanted, WrittenTimes } from './requestGround.ts';
import { judgeAgain, loadGround } from './requestGround.ts';
import { openReading, type Reading, requestInReach } from './requestInReach.ts';
import { requestRulesOn } from './requestRules.ts';
import { appendAction, type DayRequest, lockRequest } from './requestStore.ts';
import { tellAsker } from './tellRequest.ts';

type Deciding = Call<typeof attendanceRequestEndpoints.decide>;
const shortestNote = 5;

const clockOf = (at: Instant | null, zone: Zone): ClockTime | null =>
  at === null ? null : clockOfMinutes(Math.floor((secondsOf(at) - midnightOf(todayIn(zone, at), zone)) / 60));

/** The request with the times that are to hold, judged once more. */
const judgeTimes = async (
  { tx, actor, now, today }: Pick<Deciding, 'tx' | 'actor' | 'now' | 'today'>,
  request: DayRequest,
  times: WrittenTimes | null,
): Promise<Result<Judged>> => {
  const { agencyId } = actor;
  const ground = await loadGround(tx, agencyId, request.employeeId, request.day, today);
  const zone = ground.scheduled?.zone;
  const asked = { from: request.from, to: request.to };
  const written =
    times ??
    (zone === undefined
      ? { in: null, out: null, ...asked }
      : { in: clockOf(request.in, zone), out: clockOf(request.out, zone), ...asked });
  const wanted: Wanted = { kind: request.kind, day: request.day, permit: request.permitKind, ...written };
  return judgeAgain(await requestRulesOn(tx, agencyId, request.day), wanted, ground, request.id, { today, now });
};

interface Touched {
  readonly employeeId: Id;
  readonly day: PlainDate;
}

const decideOne = async (call: Deciding, reading: Reading, id: Id): Promise<Result<Touched>> => {
  const { tx, actor, body, deps, now, audit } = call;
  const { agencyId, accountId } = actor;
  await lockRequest(tx, agencyId, id);
  const found = await requestInReach(call, reading, id);
  if (!found.ok) return found;
  const request = found.value;
  if (request.employeeId === actor.employeeId) return refuse('attendanceRequest.own');
  if (reading.chains.power(request, reading.reader) === 'none') return refuse('attendanceRequest.notYours');
  const move = body.decision === 'approve' ? 'approved' : 'refused';
  if (requestLife.after(request.state, move) === null) return refuse('attendanceRequest.notOpen');
  const action = { move, at: now, note: body.note, accountId } as const;
  const target = { kind: 'attendanceRequest', id };
  const telling = { deps, tx, now, agencyId };
  if (move === 'refused') {
    await appendAction(tx, agencyId, id, action);
    await audit(`${request.kind}.refused`, target, { day: request.day });
    await tellAsker(telling, request, 'dayRequest.refused', { note: body.note });
    return ok(request);
  }
  const judged = await judgeTimes(call, request, body.times);
  if (!judged.ok) return judged;
  const { permit, minutes: _, ...times } = judged.value;
  const overlayId = deps.newId();
  await insertOverlay(tx, agencyId, overlayOf(overlayId, request, times, permit), { at: now, accountId });
  await appendAction(tx, agencyId, id, { ...action, times, overlayId });
  await audit(`${request.kind}.approved`, target, { day: request.day, inPart: body.times !== null });
  await tellAsker(telling, request, body.times === null ? 'dayRequest.approved' : 'dayRequest.inPart', {
    note: body.note,
  });
  return ok(request);
};

/** Months of people whose days were decided about come out anew at once; what is locked gets its adjustment. */
const deriveTouched = async (
  { tx, actor, now }: Pick<Deciding, 'tx' | 'actor' | 'now'>,
  touched: readonly Touched[],
) => {
  for (const month of new Set(touched.map((each) => firstOfMonth(each.day)))) {
    const ids = new Set(touched.flatMap((each) => (firstOfMonth(each.day) === month ? each.employeeId : [])));
    await deriveMonth(tx, actor.agencyId, month, [...ids], now);
  }
};

/** Each request stands alone: one that cannot be decided is listed with its reason and undoes nothing of the others. */
export const decideRequests: Handler<typeof attendanceRequestEndpoints.decide> = async (call) => {
  const { tx, actor, body, today, language } = call;
  const { agencyId } = actor;
  if ((body.decision === 'refuse' || body.times !== null) && body.note.length < shortestNote)
    return refuse('attendanceRequest.noteMissing');
  if (body.times !== null && (body.ids?.length !== 1 || body.decision === 'refuse'))
    return refuse('attendanceRequest.timesForOne');
  const reading = await openReading(call);
  const failed: { readonly id: Id; readonly problem: Problem }[] = [];
  const touched: Touched[] = [];
  const ids = body.ids ?? (await waitingFor(tx, agencyId, reading)).map((each) => each.id);
  for (const id of new Set(ids)) {
    const result = await apart(tx, () => decideOne(call, reading, id));
    if (result.ok) touched.push(result.value);
    else failed.push({ id, problem: result.problem });
  }
  if (body.decision === 'approve') await deriveTouched(call, touched);
  const names = new Map<Id, string>();
  for (const { id } of failed) {
    const found = await requestInReach(call, reading, id);
    if (!found.ok) continue;
    const { employeeId } = found.value;
    names.set(id, (await peopleOn(tx, agencyId, [employeeId], today)).get(employeeId)?.name ?? '');
  }
  const words = language === 'en' ? en : indonesian;
  return ok({
    done: touched.length,
    failed: failed.map(({ id, problem }) => ({
      id,
      name: names.get(id) ?? '',
      code: problem.code,
      detail: problemSentence(words, problem),
    })),
  });
};

export const tryTimes: Handler<typeof attendanceRequestEndpoints.tryTimes> = async (call) => {
  const { tx, actor, params, query, now, language } = call;
  const found = await requestInReach(call, await openReading(call), params.id);
  if (!found.ok) return found;
  const judged = await judgeTimes(call, found.value, query);
  if (!judged.ok) {
    const sentence = problemSentence(language === 'en' ? en : indonesian, judged.problem);
    return ok({ problem: { code: judged.problem.code, sentence }, change: null });
  }
  const { permit, minutes: _, ...times } = judged.value;
  const overlay = overlayOf(params.id, found.value, times, permit);
  const change = (await changesOf(tx, actor.agencyId, [overlay], now)).get(overlay.id) ?? null;
  return ok({ problem: null, change });
};

/** Takes an approval back; never one's own. */
export const endRequest: Handler<typeof attendanceRequestEndpoints.end> = async (call) => {
  const { tx, actor, params, body, deps, now, audit } = call;
  const { agencyId, accountId } = actor;
  await lockRequest(tx, agencyId, params.id);
  const reading = await openReading(call);
  const found = await requestInReach(call, reading, params.id);
  if (!found.ok) return found;
  const request = found.value;
  if (request.employeeId === actor.employeeId) return refuse('attendanceRequest.own');
  if (reading.chains.power(request, reading.reader) === 'none') return refuse('attendanceRequest.notYours');
  if (requestLife.after(request.state, 'ended') === null) return refuse('attendanceRequest.notOpen');
  const overlayId = request.actions.findLast((each) => each.move === 'approved')?.overlayId;
  if (overlayId) await revokeOverlay(tx, agencyId, overlayId, { at: now, accountId });
  await appendAction(tx, agencyId, request.id, { move: 'ended', at: now, note: body.note, accountId });
  await audit(`${request.kind}.ended`, { kind: 'attendanceRequest', id: request.id }, { day: request.day });
  await tellAsker({ deps, tx, now, agencyId }, request, 'dayRequest.ended', { note: body.note });
  await deriveTouched(call, [request]);
  return ok(undefined);
};
