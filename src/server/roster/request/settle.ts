import type { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { standingOf } from '../../../domain/roster/planLife.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Call } from '../../platform/http/bind.ts';
import { amendPlan } from '../amendPlan.ts';
import { linesOf } from '../lineStore.ts';
import { openPlan } from '../openPlan.ts';
import { listActions, listPlans, lockPlan } from '../planStore.ts';
import { publishOne } from '../publishPlan.ts';
import { bringBack, setAside } from './setAside.ts';
import { insertSettlement } from './settlementStore.ts';
import { everywhere, publishedCells } from './whereabouts.ts';

export type Deciding = Call<typeof rosterRequestEndpoints.decide>;
export interface SettledCell {
  readonly employeeId: Id;
  readonly day: PlainDate;
  readonly mode: 'office' | 'home' | 'other' | 'off';
  /** A place in the plan's times; left out: as it was, or what another cell gives up. */
  readonly time?: number;
}

/**
 * Makes one amendment of what is published and publishes it in place, on the path that the board goes. Amendments that wait
 * step aside and come back on top of it; refused where they touch the same cells.
 */
export const amendPublished = async (
  call: Deciding,
  requestId: Id,
  planId: Id,
  cells: readonly SettledCell[],
  note: string,
): Promise<Result<{ version: number }>> => {
  const { tx, actor } = call;
  await lockPlan(tx, actor.agencyId, planId);
  const opened = await openPlan({ tx, actor, scope: everywhere }, planId, 'some');
  if (!opened.ok) return opened;
  const { standing } = opened.value;
  const { publishedVersion } = standing;
  if (publishedVersion === null) return refuse('roster.moveNotPermitted', { state: standing.state });
  const aside = await setAside(call, opened.value, publishedVersion, cells);
  if (!aside.ok) return aside;
  const within = { ...call, scope: everywhere, params: { id: planId }, query: {} };
  const amended = await amendPlan({ ...within, body: { version: aside.value.version, cells: [...cells] } });
  if (!amended.ok) return amended;
  const { version } = amended.value;
  // What the plan broke before was accepted when it was published; that the change breaks nothing more was judged already.
  const published = await publishOne({ ...within, body: { version, note, acceptBreaches: true } }, cells);
  if (!published.ok) return published;
  await insertSettlement(tx, actor.agencyId, { requestId, planId, version });
  await bringBack(call, opened.value, aside.value, version, cells);
  return ok({ version });
};

/**
 * Puts approved days into every plan that holds the person: the published one is amended and published, drafts are amended.
 * Where there is no plan yet, planning reads the approved days as cells that are set.
 */
export const settleDays = async (
  call: Deciding,
  requestId: Id,
  cells: readonly SettledCell[],
  note: string,
): Promise<Result<undefined>> => {
  const { tx, actor } = call;
  const { agencyId } = actor;
  const employeeId = cells[0]!.employeeId;
  const days = cells.map((cell) => cell.day).sort();
  const shown = await publishedCells(tx, agencyId, [employeeId], days);
  const planOf = (cell: SettledCell) => shown.get(`${employeeId} ${cell.day}`)?.planId;
  for (const planId of new Set(cells.flatMap((cell) => planOf(cell) ?? []))) {
    const here = cells.filter((cell) => planOf(cell) === planId);
    const done = await amendPublished(call, requestId, planId, here, note);
    if (!done.ok) return done;
  }
  const plans = await listPlans(tx, agencyId, { from: days[0]!, to: days.at(-1)! });
  const actions = await listActions(
    tx,
    agencyId,
    plans.map((plan) => plan.id),
  );
  for (const plan of plans) {
    const here = cells.filter((cell) => plan.days.includes(cell.day));
    const { state, version } = standingOf(actions.get(plan.id) ?? []);
    if (here.length === 0 || state === 'published' || state === 'withdrawn') continue;
    const lines = await linesOf(tx, agencyId, plan.id, version, null);
    if (!lines.some((line) => line.employeeId === employeeId)) continue;
    if (state !== 'draft') return refuse('request.planUnderApproval');
    const within = { ...call, scope: everywhere, params: { id: plan.id }, query: {} };
    const amended = await amendPlan({ ...within, body: { version, cells: here } });
    if (!amended.ok) return amended;
  }
  return ok(undefined);
};
