import type { leaveEndpoints } from '../../../contract/leave.ts';
import { ok } from '../../../kernel/result.ts';
import { yearOf } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { listAbsenceRows, peopleOn } from '../store.ts';
import { isHealthKind } from './leaveFiles.ts';
import { balanceIn, loadLeave } from './leaveGround.ts';
import { leaveInReach, readerOf, unitsOf } from './leaveInReach.ts';
import { leaveRulesOn } from './leaveRules.ts';
import { headOf, historyOf } from './leaveShape.ts';
import { leaveFilesOf, leaveForHeads } from './leaveStore.ts';

const pageSize = 50;

export const listLeave: Handler<typeof leaveEndpoints.list> = async (call) => {
  const { tx, actor, query, today } = call;
  const reader = await readerOf(call);
  const unitIds = unitsOf(reader);
  const page = (part: 'waiting' | 'decided', limit: number, offset: number) =>
    leaveForHeads(tx, actor.agencyId, { unitIds, part, limit, offset });
  const { requests, total } = await page(query.part, pageSize, (query.page - 1) * pageSize);
  const waiting = query.part === 'waiting' ? total : (await page('waiting', 0, 0)).total;
  const rules = await leaveRulesOn(tx, actor.agencyId, today);
  const people = await peopleOn(tx, actor.agencyId, [...new Set(requests.map((each) => each.employeeId))], today);
  return ok({
    requests: requests.map((each) => headOf(each, rules.get(each.kind)!, people.get(each.employeeId), reader)),
    total,
    waiting,
  });
};

export const oneLeave: Handler<typeof leaveEndpoints.one> = async (call) => {
  const { tx, actor, today } = call;
  const { agencyId } = actor;
  const found = await leaveInReach(call, call.params.id);
  if (!found.ok) return found;
  const { request, reader } = found.value;
  const { rules, people } = await loadLeave(tx, agencyId, [request.employeeId], {
    from: request.from,
    to: request.to,
    today,
  });
  const rule = rules.get(request.kind)!;
  const ground = people.get(request.employeeId);
  const away = await listAbsenceRows(tx, agencyId, null, request.from, request.to);
  const others = await peopleOn(tx, agencyId, [...new Set(away.map((each) => each.employeeId))], request.from);
  return ok({
    ...headOf(request, rule, ground?.person, reader),
    reason: request.reason,
    address: request.address,
    phone: request.phone,
    article: rule.article,
    balance: rule.yearly === null || ground === undefined ? null : balanceIn(ground, yearOf(request.from)),
    history: historyOf(request),
    openFiles: isHealthKind(request) ? [] : await leaveFilesOf(tx, agencyId, request.id),
    alsoAway: away
      .filter((each) => each.employeeId !== request.employeeId)
      .flatMap((each) => {
        const person = others.get(each.employeeId);
        return person?.unitId === request.unitId ? [{ name: person.name, from: each.from, to: each.to }] : [];
      }),
  });
};
