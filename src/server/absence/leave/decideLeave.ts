import type { leaveEndpoints } from '../../../contract/leave.ts';
import { judgeAbsence } from '../../../domain/absence/judgeAbsence.ts';
import { leaveLife } from '../../../domain/absence/leave/leaveLife.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Problem, type Result, refuse } from '../../../kernel/result.ts';
import { yearOf } from '../../../kernel/time.ts';
import { en } from '../../../words/en.ts';
import { id as indonesian } from '../../../words/id.ts';
import { problemSentence } from '../../../words/problemSentence.ts';
import { apart } from '../../platform/db/apart.ts';
import type { Call, Handler } from '../../platform/http/bind.ts';
import { listAbsenceRows, peopleOn } from '../store.ts';
import { loadLeave } from './leaveGround.ts';
import { leaveInReach, readerOf, unitsOf } from './leaveInReach.ts';
import { leaveRulesOn } from './leaveRules.ts';
import { movesOf } from './leaveShape.ts';
import { appendLeaveAction, insertLeaveAbsence, leaveForHeads, lockLeave } from './leaveStore.ts';
import { tellAsker } from './tellLeave.ts';

type Deciding = Call<typeof leaveEndpoints.decide>;
const shortestNote = 5;
const mostAtOnce = 500;
const moveOf = { approve: 'approved', postpone: 'postponed', refuse: 'refused', recommend: 'recommended' } as const;

/** Decides one request; an approval becomes an absence, which plans and days of attendance follow. */
const decideOne = async (call: Deciding, id: Id): Promise<Result<undefined>> => {
  const { tx, actor, body, deps, now, today, audit } = call;
  const { agencyId, accountId } = actor;
  await lockLeave(tx, agencyId, id);
  const found = await leaveInReach(call, id);
  if (!found.ok) return found;
  const { request, reader } = found.value;
  if (request.employeeId === actor.employeeId) return refuse('leave.own');
  const move = moveOf[body.decision];
  if (leaveLife.after(request.state, move) === null) return refuse('leave.notOpen', { state: request.state });
  const { rules, people } = await loadLeave(tx, agencyId, [request.employeeId], { ...request, today });
  const rule = rules.get(request.kind)!;
  if (!movesOf(request, rule, reader).includes(body.decision)) return refuse('leave.notYours', { by: rule.decidedBy });
  if (body.decision === 'approve') {
    const absences = await listAbsenceRows(tx, agencyId, [request.employeeId], request.from, request.to);
    const judged = judgeAbsence(request, absences);
    if (!judged.ok && judged.problem.code !== 'absence.tooLong') return judged;
    // The waiting days are part of the balance already, so that it can only have sunk below nothing by a change of figures.
    const balance = rule.yearly === null ? null : people.get(request.employeeId)?.facts.balanceOf(yearOf(request.from));
    if (balance && balance.entitled + balance.carried < balance.taken + balance.waiting)
      return refuse('leave.balance', { year: yearOf(request.from), left: balance.left, asked: request.workdays });
    await insertLeaveAbsence(tx, agencyId, {
      id: deps.newId(),
      request,
      to: request.to,
      basis: body.letter,
      at: now,
      accountId,
    });
  }
  await appendLeaveAction(tx, agencyId, id, { move, at: now, note: body.note, letter: body.letter, accountId });
  await audit(`leave.${move}`, { kind: 'leave', id }, { from: request.from, to: request.to });
  if (move !== 'recommended')
    await tellAsker({ deps, tx, now, today, agencyId }, request, `leave.${move}`, { note: body.note });
  return ok(undefined);
};

/** Each request stands alone: one that cannot be decided is listed with its reason and undoes nothing of the others. */
export const decideLeave: Handler<typeof leaveEndpoints.decide> = async (call) => {
  const { tx, actor, body, today, language } = call;
  const { agencyId } = actor;
  const needsNote = body.decision === 'refuse' || body.decision === 'postpone';
  if (needsNote && body.note.length < shortestNote) return refuse('leave.noteMissing');
  const failed: { readonly id: Id; readonly problem: Problem }[] = [];
  let done = 0;
  for (const id of new Set(body.ids ?? (await waitingForMe(call)))) {
    const result = await apart(tx, () => decideOne(call, id));
    if (result.ok) done += 1;
    else failed.push({ id, problem: result.problem });
  }
  const names = new Map<Id, string>();
  for (const { id } of failed) {
    const found = await leaveInReach(call, id);
    if (!found.ok) continue;
    const { employeeId } = found.value.request;
    names.set(id, (await peopleOn(tx, agencyId, [employeeId], today)).get(employeeId)?.name ?? '');
  }
  const words = language === 'en' ? en : indonesian;
  return ok({
    done,
    failed: failed.map(({ id, problem }) => ({
      id,
      name: names.get(id) ?? '',
      code: problem.code,
      detail: problemSentence(words, problem),
    })),
  });
};

/** Everything that this reader may decide in the asked way, his own left out. */
const waitingForMe = async (call: Deciding): Promise<Id[]> => {
  const { tx, actor, body, today } = call;
  const reader = await readerOf(call);
  const asked = { unitIds: unitsOf(reader), part: 'waiting', limit: mostAtOnce, offset: 0 } as const;
  const { requests } = await leaveForHeads(tx, actor.agencyId, asked);
  const rules = await leaveRulesOn(tx, actor.agencyId, today);
  return requests
    .filter((request) => movesOf(request, rules.get(request.kind)!, reader).includes(body.decision))
    .map((request) => request.id);
};
