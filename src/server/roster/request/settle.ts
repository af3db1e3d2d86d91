import type { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { standingOf } from '../../../domain/roster/planLife.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Call } from '../../platform/http/bind.ts';
import { amendPlan } from '../amendPlan.ts';
import { linesOf } from '../lineStore.ts';
import { openPlan } from '../openPlan.ts';
import { planDifference } from '../planDifference.ts';
import { listActions, listPlans, lockPlan } from '../planStore.ts';
import { publishPlan } from '../publishPlan.ts';
import { everywhere, publishedCells } from './whereabouts.ts';

export type Deciding = Call<typeof rosterRequestEndpoints.decide>;
export interface SettledCell {
  readonly employeeId: Id;
  readonly day: PlainDate;
  readonly mode: 'office' | 'home' | 'other';
}

/**
 * Makes one amendment of a published plan and publishes it, on the path that the board goes. Refuses where other changes wait
 * in it, or where publishing it again would change days of people who are not meant.
 */
export const amendPublished = async (
  call: Deciding,
  planId: Id,
  cells: readonly SettledCell[],
  note: string,
): Promise<Result<{ version: number }>> => {
  const { tx, actor } = call;
  await lockPlan(tx, actor.agencyId, planId);
  const opened = await openPlan({ tx, actor, scope: everywhere }, planId, 'some');
  if (!opened.ok) return opened;
  const { plan, standing } = opened.value;
  const { publishedVersion } = standing;
  if (publishedVersion === null) return refuse('roster.moveNotPermitted', { state: standing.state });
  if (publishedVersion !== standing.version) {
    const waiting = await planDifference(tx, actor.agencyId, plan, publishedVersion, standing.version);
    if (waiting.length > 0) return refuse('request.planWaits', { people: waiting.length });
  }
  const within = { ...call, scope: everywhere, params: { id: planId }, query: {} };
  const amended = await amendPlan({ ...within, body: { version: standing.version, cells: [...cells] } });
  if (!amended.ok) return amended;
  const { version } = amended.value;
  // What the plan broke before was accepted when it was published; that the change breaks nothing more was judged already.
  const published = await publishPlan({ ...within, body: { version, note, acceptBreaches: true } });
  if (!published.ok) return published;
  const meant = new Set(cells.map((cell) => cell.employeeId));
  return published.value.told > meant.size ? refuse('request.planCovered') : ok({ version });
};

/**
 * Puts approved days into every plan that holds the person: the published one is amended and published, drafts are amended.
 * Where there is no plan yet, planning reads the approved days as cells that are set.
 */
export const settleDays = async (
  call: Deciding,
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
    const done = await amendPublished(call, planId, here, note);
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
