import type { rosterLifeEndpoints } from '../../../contract/rosterLife.ts';
import { sameOn, withDays } from '../../../domain/roster/lineDays.ts';
import type { Id } from '../../../kernel/id.ts';
import { id as words } from '../../../words/id.ts';
import type { Call } from '../../platform/http/bind.ts';
import { insertLines, linesOf } from '../lineStore.ts';
import { appendAction, insertVersion, type PlanRow, readBreaches } from '../planStore.ts';
import { appendRequestAction, findRequest, lockRequest } from './requestStore.ts';
import { settledIn } from './settlementStore.ts';
import { partiesOf, tellParties } from './tellParties.ts';

type Undoing = Pick<Call<typeof rosterLifeEndpoints.unpublish>, 'tx' | 'actor' | 'now' | 'today' | 'deps' | 'audit'>;

interface TakenBack {
  readonly plan: PlanRow;
  /** The publication that was taken back, the version that holds again, and the newest there is. */
  readonly version: number;
  readonly before: number | null;
  readonly newest: number;
}

/**
 * When the publication that settled a request is taken back, the request is undone: everybody concerned is told, and its cells
 * leave the waiting amendments too, so that the next publication does not bring them back unasked.
 */
export const undoSettled = async (
  { tx, actor, now, today, deps, audit }: Undoing,
  { plan, version, before, newest }: TakenBack,
): Promise<void> => {
  const { agencyId, accountId } = actor;
  const cells = new Map<Id, number[]>();
  for (const requestId of await settledIn(tx, agencyId, plan.id, version)) {
    await lockRequest(tx, agencyId, requestId);
    const request = await findRequest(tx, agencyId, requestId);
    if (request?.state !== 'approved') continue;
    await appendRequestAction(tx, agencyId, requestId, { move: 'undone', at: now, accountId, note: '' });
    await audit(`${request.kind}.undone`, { kind: 'rosterRequest', id: requestId }, { planId: plan.id });
    const parties = partiesOf(request);
    await tellParties({ deps, tx, now, today, agencyId }, request, {
      to: parties,
      kind: 'request.ended',
      params: { why: 'undone' },
    });
    const days = request.days.map((day) => plan.days.indexOf(day)).filter((d) => d >= 0);
    for (const who of parties) cells.set(who, [...(cells.get(who) ?? []), ...days]);
  }
  if (cells.size === 0 || before === null) return;
  const [settled, restored] = [
    await linesOf(tx, agencyId, plan.id, version, null),
    await linesOf(tx, agencyId, plan.id, before, null),
  ];
  const lines = (await linesOf(tx, agencyId, plan.id, newest, null)).flatMap((line) => {
    const was = restored.find((each) => each.employeeId === line.employeeId);
    const set = settled.find((each) => each.employeeId === line.employeeId);
    // A cell that was changed again since stays as it was changed.
    const days = (cells.get(line.employeeId) ?? []).filter((d) => set !== undefined && sameOn(line, set, d));
    return was === undefined || days.length === 0 ? [] : [withDays(line, was, days)];
  });
  if (lines.length === 0) return;
  const next = newest + 1;
  await insertLines(tx, agencyId, plan.id, next, lines);
  const breaches = await readBreaches(tx, agencyId, plan.id, newest === version ? before : newest);
  await insertVersion(tx, agencyId, plan.id, { version: next, breaches, at: now, accountId });
  const note = words.rosterRequests.planNote.undone;
  await appendAction(tx, agencyId, plan.id, { move: 'amended', version: next, at: now, accountId, note });
};
