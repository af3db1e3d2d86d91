import type { rosterEndpoints } from '../../contract/roster.ts';
import type { Mode } from '../../domain/policy/model.ts';
import { toldToOthers } from '../../domain/policy/toldToOthers.ts';
import { judgeBoard } from '../../domain/roster/judgeBoard.ts';
import { letterOf } from '../../domain/roster/model.ts';
import { afterMove } from '../../domain/roster/planLife.ts';
import { noTime, timeLetter } from '../../domain/roster/workingTime.ts';
import type { Id } from '../../kernel/id.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Handler } from '../platform/http/bind.ts';
import { groundsIn, insertLines, type KeptLine, linesOf } from './lineStore.ts';
import { loadBoard } from './loadBoard.ts';
import { openPlan } from './openPlan.ts';
import { appendAction, insertVersion, lockPlan, type PlanRow, readBreaches, type UnitBreach } from './planStore.ts';
import { reaches } from './reach.ts';

const put = (text: string, at: number, letter: string): string => text.slice(0, at) + letter + text.slice(at + 1);

type Cell = {
  readonly employeeId: Id;
  readonly day: PlainDate;
  readonly mode: Mode;
  readonly time?: number | undefined;
};

/**
 * The character of the hours for each cell: what is asked for, what the day had, or, where two people change places, what the
 * other gives up. Null where a time is asked for that the plan does not know.
 */
const timesGiven = (plan: PlanRow, lines: ReadonlyMap<Id, KeptLine>, cells: readonly Cell[]): string[] | null => {
  if (cells.some((cell) => cell.time !== undefined && cell.time >= plan.times.length)) return null;
  const had = ({ employeeId, day }: Cell): string => lines.get(employeeId)?.times?.[plan.days.indexOf(day)] ?? noTime;
  const freed = new Map<PlainDate, string[]>();
  for (const cell of cells)
    if (cell.mode !== 'office' && had(cell) !== noTime)
      freed.set(cell.day, [...(freed.get(cell.day) ?? []), had(cell)]);
  return cells.map((cell) => {
    if (cell.mode !== 'office') return noTime;
    if (cell.time !== undefined) return timeLetter(cell.time);
    return had(cell) === noTime ? (freed.get(cell.day)?.shift() ?? noTime) : had(cell);
  });
};

const timesPut = (line: KeptLine, at: number, letter: string): Pick<KeptLine, 'times'> => {
  if (line.times === undefined && letter === noTime) return {};
  return { times: put(line.times ?? noTime.repeat(line.modes.length), at, letter) };
};

/** Sets cells as one new version. The cells stay fixed, the bounds of the touched units are judged anew, nothing else moves. */
export const amendPlan: Handler<typeof rosterEndpoints.amend> = async (call) => {
  const { tx, actor, scope, params, body, now, audit, deps } = call;
  await lockPlan(tx, actor.agencyId, params.id);
  const opened = await openPlan(call, params.id, 'some');
  if (!opened.ok) return opened;
  const { plan, standing, tree } = opened.value;
  if (afterMove(standing.state, 'amended') === null)
    return refuse('roster.moveNotPermitted', { state: standing.state });
  if (body.version !== standing.version) return refuse('general.changedMeanwhile');

  const lines = new Map(
    (await linesOf(tx, actor.agencyId, plan.id, standing.version, null)).map((line) => [line.employeeId, line]),
  );
  const touched = new Set<Id>();
  for (const cell of body.cells) {
    const unitId = lines.get(cell.employeeId)?.unitId;
    if (unitId === undefined || !plan.days.includes(cell.day)) return refuse('roster.cellOutside', { day: cell.day });
    if (!reaches(scope, tree, unitId)) return refuse('general.forbidden');
    touched.add(unitId);
  }
  const grounds = await groundsIn(tx, actor.agencyId, plan.id, [...touched], standing.version);
  const openOf = new Map(
    [...grounds.values()].flatMap((ground) => ground.people.map((person) => [person.employeeId, person.open] as const)),
  );
  const changed = new Map<Id, KeptLine>();
  const given = timesGiven(plan, lines, body.cells);
  if (given === null) return refuse('roster.timeUnknown');
  for (const [i, { employeeId, day, mode }] of body.cells.entries()) {
    const at = plan.days.indexOf(day);
    const open = openOf.get(employeeId)?.[at];
    if (open === '-' || (mode === 'off' && open?.includes('-') !== true)) return refuse('roster.dayOff', { day });
    const line = changed.get(employeeId) ?? lines.get(employeeId)!;
    changed.set(employeeId, {
      ...line,
      modes: put(line.modes, at, letterOf[mode]),
      fixed: put(line.fixed, at, '1'),
      ...timesPut(line, at, given[i]!),
      // The first reason of every unit says that a person set the cell.
      why: line.why.map((index, d) => (d === at ? 0 : index)),
    });
  }
  const version = standing.version + 1;
  const board = await loadBoard(deps, tx, actor.agencyId, plan, standing.version, [...touched], [...changed.values()]);
  const unitAt = (person: number) => lines.get(board.people[person]!.employeeId)!.unitId;
  const found = judgeBoard(board).map(
    (fault): UnitBreach => ({
      code: fault.code,
      params: fault.params,
      ref: fault.ref,
      day: fault.day === null ? null : board.days[fault.day]!,
      employeeIds: fault.people.slice(0, 20).map((p) => board.people[p]!.employeeId),
      unitId: fault.shared || fault.people.length === 0 ? null : unitAt(fault.people[0]!),
    }),
  );
  const judgedShared = new Set(
    board.dayLimits
      .filter((limit) => limit.shared)
      .map((limit) => `${board.days[limit.day]} ${board.reasons[limit.reason]?.ref?.clause}`),
  );
  const isTouched = (employeeId: Id) => touched.has(lines.get(employeeId)?.unitId ?? '');
  // The board knows bounds only; that a group is too small is not changed by moving its people.
  const stays = (breach: UnitBreach) =>
    breach.code === 'minimumStaff.missing' ||
    (breach.unitId === null
      ? !judgedShared.has(`${breach.day} ${breach.ref?.clause}`) &&
        (breach.employeeIds.length === 0 || !breach.employeeIds.every(isTouched))
      : !touched.has(breach.unitId));
  const breaches = [...(await readBreaches(tx, actor.agencyId, plan.id, standing.version)).filter(stays), ...found];

  await insertLines(tx, actor.agencyId, plan.id, version, [...changed.values()]);
  await insertVersion(tx, actor.agencyId, plan.id, { version, breaches, at: now, accountId: actor.accountId });
  await appendAction(tx, actor.agencyId, plan.id, {
    move: 'amended',
    version,
    at: now,
    accountId: actor.accountId,
    note: '',
  });
  await audit(
    'roster.amend',
    { kind: 'plan', id: plan.id },
    { version, cells: body.cells.length, people: changed.size, breaches: breaches.length },
  );
  return ok({
    version,
    breaches: found.map(toldToOthers).map(({ unitId: _, ...breach }) => ({
      ...breach,
      params: { ...breach.params },
      ref: breach.ref === null ? null : { ...breach.ref },
      employeeIds: [...breach.employeeIds],
    })),
  });
};
