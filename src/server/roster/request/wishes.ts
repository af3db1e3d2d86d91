import type { MyWindow, rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { dayOnCalendar } from '../../../domain/calendar/dayOnCalendar.ts';
import { judgeWishes, type OwnWish } from '../../../domain/roster/request/wish.ts';
import { windowStateOn } from '../../../domain/roster/request/wishWindow.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays, daysFrom, type PlainDate } from '../../../kernel/time.ts';
import { loadCalendar } from '../../calendar/loadCalendar.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { answerWishes } from './answerWishes.ts';
import { unitOn } from './whereabouts.ts';
import { listWindows, lockWindow, replaceWishes, type WindowRow, wishesOf } from './windowStore.ts';

/** So long after its period a window is still shown with its answers. */
const shownDays = 60;

const workdaysOf = async (tx: Tx, agencyId: number, { from, to }: WindowRow): Promise<PlainDate[]> => {
  const calendar = await loadCalendar(tx, agencyId, from, to);
  return daysFrom(from, to).filter(
    (day) => dayOnCalendar(day, calendar.years, calendar.localDays, calendar.weekOf(null)).kind === 'workday',
  );
};

/** Whether a window asks this person: his unit on the first day of the period lies within its own. */
const concerns = async (tx: Tx, agencyId: number, employeeId: string, window: WindowRow): Promise<boolean> => {
  const unitId = await unitOn(tx, agencyId, employeeId, window.from);
  if (unitId === null) return false;
  return (await loadUnits(tx, agencyId, window.from)).get(unitId)?.path.includes(window.unitId) ?? false;
};

export const myWishes: Handler<typeof rosterRequestEndpoints.myWishes> = async (call) => {
  const { deps, tx, actor, today, language } = call;
  const { agencyId, employeeId } = actor;
  if (employeeId === null) return ok({ windows: [] });
  const own = await wishesOf(tx, agencyId, employeeId);
  const tree = await loadUnits(tx, agencyId, today);
  const windows: MyWindow[] = [];
  for (const window of await listWindows(tx, agencyId, { from: addDays(today, -shownDays) })) {
    const wishes: readonly OwnWish[] = own.get(window.id) ?? [];
    const state = windowStateOn(window.standing, today);
    if (state === 'cancelled' && wishes.length === 0) continue;
    if (wishes.length === 0 && !(await concerns(tx, agencyId, employeeId, window))) continue;
    windows.push({
      ...window.standing.terms,
      id: window.id,
      unitId: window.unitId,
      unitName: tree.get(window.unitId)?.name ?? '',
      from: window.from,
      to: window.to,
      state,
      days: await workdaysOf(tx, agencyId, window),
      wishes: await answerWishes(deps, tx, { agencyId, employeeId, wishes, language }),
    });
  }
  return ok({ windows });
};

export const setWishes: Handler<typeof rosterRequestEndpoints.setWishes> = async (call) => {
  const { tx, actor, params, body, now, today, audit } = call;
  const { agencyId, employeeId } = actor;
  if (employeeId === null) return refuse('general.notFound');
  await lockWindow(tx, agencyId, params.id);
  const [window] = await listWindows(tx, agencyId, { id: params.id });
  if (window === undefined || !(await concerns(tx, agencyId, employeeId, window))) return refuse('general.notFound');
  const judged = judgeWishes(body.wishes, {
    state: windowStateOn(window.standing, today),
    terms: window.standing.terms,
    days: await workdaysOf(tx, agencyId, window),
  });
  if (!judged.ok) return judged;
  await replaceWishes(tx, agencyId, params.id, employeeId, judged.value, now);
  await audit('wish.set', { kind: 'wishWindow', id: params.id }, { wishes: judged.value.length });
  return ok(undefined);
};
