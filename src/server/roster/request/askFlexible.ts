import type { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { findRequest, insertRequest, requestsOn } from './requestStore.ts';
import { tellDeciders } from './tellParties.ts';
import { unitOn } from './whereabouts.ts';

/** Files the form of art. 30. What the policies say was shown before; the head decides with the same judgement. */
export const askFlexible: Handler<typeof rosterRequestEndpoints.askFlexible> = async (call) => {
  const { tx, actor, body, deps, now, today, audit } = call;
  const { agencyId, employeeId, accountId } = actor;
  if (employeeId === null) return refuse('general.notFound');
  const { days: asked, ...form } = body;
  const days = [...new Set(asked)].sort();
  const past = days.find((day) => day <= today);
  if (past) return refuse('flexible.past', { day: past });
  if (form.place === 'other' && form.where === '') return refuse('flexible.whereMissing');
  if (form.place === 'time' && form.where === '') return refuse('flexible.timeMissing');
  for (const open of await requestsOn(tx, agencyId, [employeeId], days)) {
    if (open.kind !== 'flexibleDay' || open.employeeId !== employeeId) continue;
    const taken =
      open.state === 'asked' ? open.days : open.state === 'approved' ? (open.actions.at(-1)?.days ?? []) : [];
    const twice = days.find((day) => taken.includes(day));
    if (twice) return refuse('flexible.alreadyOpen', { day: twice });
  }
  const unitId = await unitOn(tx, agencyId, employeeId, days[0]!);
  if (unitId === null) return refuse('roster.nobody');
  const id = deps.newId();
  const of = { kind: 'flexibleDay' as const, body: form };
  await insertRequest(tx, agencyId, { id, employeeId, unitId, days, at: now, accountId, of });
  const request = await findRequest(tx, agencyId, id);
  if (request !== null) await tellDeciders({ deps, tx, now, today, agencyId }, request);
  // The form's words stay out of the trail: they are the employee's own.
  await audit('flexibleDay.ask', { kind: 'rosterRequest', id }, { days, place: form.place });
  return ok({ id });
};
