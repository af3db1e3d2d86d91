import type { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import type { Scope } from '../../../domain/access/can.ts';
import { type WindowTerms, windowStateOn } from '../../../domain/roster/request/wishWindow.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { judgePeriod } from '../createPlan.ts';
import { reaches } from '../reach.ts';
import { tellWindow } from './tellWindow.ts';
import { windowPeople } from './windowPeople.ts';
import {
  appendWindowAction,
  countWishes,
  insertWindow,
  listWindows,
  lockWindow,
  type WindowRow,
} from './windowStore.ts';

const mostShown = 60;

/** A window opens, closes, and only then its period begins; the last day for wishes is not past. */
const judgeTerms = (terms: WindowTerms, from: PlainDate, today: PlainDate): Result<undefined> => {
  if (terms.closesOn < terms.opensOn || terms.closesOn >= from) return refuse('wish.windowDates');
  return terms.closesOn < today ? refuse('wish.windowLate') : ok(undefined);
};

export const listWishWindows: Handler<typeof rosterRequestEndpoints.windows> = async ({ tx, actor, scope, today }) => {
  const { agencyId } = actor;
  const tree = await loadUnits(tx, agencyId, today);
  const all = await listWindows(tx, agencyId);
  // Whoever plans a unit also sees windows of the units above it, for they ask his people too.
  const seen = all.filter(
    ({ unitId }) =>
      reaches(scope, tree, unitId) || scope.unitIds.some((own) => tree.get(own)?.path.includes(unitId) ?? false),
  );
  const counts = await countWishes(
    tx,
    agencyId,
    seen.map((window) => window.id),
  );
  const windows = [];
  for (const window of seen.slice(0, mostShown)) {
    const state = windowStateOn(window.standing, today);
    const mayChange = reaches(scope, tree, window.unitId);
    windows.push({
      ...window.standing.terms,
      id: window.id,
      unitId: window.unitId,
      unitName: tree.get(window.unitId)?.name ?? '',
      from: window.from,
      to: window.to,
      state,
      people: (await windowPeople(tx, agencyId, window)).length,
      wishers: counts.get(window.id)?.wishers.size ?? 0,
      wishes: counts.get(window.id)?.wishes ?? 0,
      mayChange: mayChange && (state === 'open' || state === 'upcoming'),
    });
  }
  return ok({ windows });
};

export const openWishWindow: Handler<typeof rosterRequestEndpoints.openWindow> = async (call) => {
  const { tx, actor, scope, body, deps, now, today, audit } = call;
  const { agencyId, accountId } = actor;
  const { unitId, from, to, ...terms } = body;
  const period = judgePeriod(from, to);
  if (!period.ok) return period;
  const tree = await loadUnits(tx, agencyId, today);
  if (!tree.has(unitId)) return refuse('general.notFound');
  if (!reaches(scope, tree, unitId)) return refuse('general.forbidden');
  const judged = judgeTerms(terms, from, today);
  if (!judged.ok) return judged;
  const related = (other: Id): boolean =>
    (tree.get(unitId)?.path.includes(other) ?? false) || (tree.get(other)?.path.includes(unitId) ?? false);
  const clash = (await listWindows(tx, agencyId, { from, to })).find(
    (window) => !window.standing.cancelled && related(window.unitId),
  );
  if (clash) return refuse('wish.windowOverlaps', { unit: tree.get(clash.unitId)?.name ?? '' });
  const id = deps.newId();
  await insertWindow(tx, agencyId, { id, unitId, from, to, madeBy: accountId, at: now });
  await appendWindowAction(tx, agencyId, id, { move: 'set', terms, at: now, accountId });
  await audit('wish.openWindow', { kind: 'wishWindow', id }, { unitId, from, to, ...terms });
  const [window] = await listWindows(tx, agencyId, { id });
  const told = window ? await tellWindow({ deps, tx, now, today, agencyId }, window, accountId) : 0;
  return ok({ id, told });
};

interface Asking {
  readonly tx: Tx;
  readonly actor: { readonly agencyId: number };
  readonly scope: Scope;
  readonly today: PlainDate;
}

/** A window that the scope holds and that is not over, taken for the rest of the transaction. */
const livingWindow = async ({ tx, actor, scope, today }: Asking, id: Id): Promise<Result<WindowRow>> => {
  await lockWindow(tx, actor.agencyId, id);
  const [window] = await listWindows(tx, actor.agencyId, { id });
  if (window === undefined) return refuse('general.notFound');
  if (!reaches(scope, await loadUnits(tx, actor.agencyId, today), window.unitId)) return refuse('general.notFound');
  const state = windowStateOn(window.standing, today);
  return state === 'closed' || state === 'cancelled' ? refuse('wish.windowOver') : ok(window);
};

export const moveWishWindow: Handler<typeof rosterRequestEndpoints.moveWindow> = async (call) => {
  const { tx, actor, params, body, deps, now, today, audit } = call;
  const { agencyId, accountId } = actor;
  const found = await livingWindow(call, params.id);
  if (!found.ok) return found;
  const judged = judgeTerms(body, found.value.from, today);
  if (!judged.ok) return judged;
  await appendWindowAction(tx, agencyId, params.id, { move: 'moved', terms: body, at: now, accountId });
  await audit('wish.moveWindow', { kind: 'wishWindow', id: params.id }, { ...body });
  const [window] = await listWindows(tx, agencyId, { id: params.id });
  if (window) await tellWindow({ deps, tx, now, today, agencyId }, window, accountId);
  return ok(undefined);
};

export const cancelWishWindow: Handler<typeof rosterRequestEndpoints.cancelWindow> = async (call) => {
  const { tx, actor, params, now, audit } = call;
  const found = await livingWindow(call, params.id);
  if (!found.ok) return found;
  const { agencyId, accountId } = actor;
  await appendWindowAction(tx, agencyId, params.id, { move: 'cancelled', terms: null, at: now, accountId });
  await audit('wish.cancelWindow', { kind: 'wishWindow', id: params.id }, {});
  return ok(undefined);
};
