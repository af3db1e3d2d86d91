import type { rosterEndpoints } from '../../contract/roster.ts';
import type { Reason } from '../../domain/policy/model.ts';
import type { BoardHours } from '../../domain/roster/board.ts';
import { boardForOthers } from '../../domain/roster/boardForOthers.ts';
import { carriedOver } from '../../domain/roster/carriedOver.ts';
import type { WorkingTime } from '../../domain/roster/workingTime.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { addDays } from '../../kernel/time.ts';
import { instrumentName } from '../../words/instrumentName.ts';
import type { Handler } from '../platform/http/bind.ts';
import { namesOf } from './factStore.ts';
import { linesOf, publishedLines } from './lineStore.ts';
import { loadBoard } from './loadBoard.ts';
import { memoryDays } from './loadInput.ts';
import { listTitles } from './mineStore.ts';
import { openPlan } from './openPlan.ts';
import { boardUnits } from './reach.ts';

/** More people than this on one screen help nobody; the screen then offers the units below. */
export const peopleOnBoard = 1500;

export const readBoard: Handler<typeof rosterEndpoints.board> = async (call) => {
  const { tx, actor, scope, params, query, deps } = call;
  const opened = await openPlan(call, params.id, 'some');
  if (!opened.ok) return opened;
  const { plan, standing, tree, units } = opened.value;
  const wanted = boardUnits(units, tree, scope, query.unitId);
  if (wanted.length === 0) return refuse('general.notFound');
  const count = units.filter(({ unitId }) => wanted.includes(unitId)).reduce((sum, unit) => sum + unit.people, 0);
  if (count > peopleOnBoard) return refuse('general.tooLarge', { limit: peopleOnBoard });
  const version = query.version ?? standing.version;
  const board = boardForOthers(await loadBoard(deps, tx, actor.agencyId, plan, version, wanted));
  const published =
    standing.publishedVersion === null
      ? []
      : await linesOf(tx, actor.agencyId, plan.id, standing.publishedVersion, wanted);
  const publishedOf = new Map(published.map((line) => [line.employeeId, line]));
  const names = await namesOf(
    tx,
    actor.agencyId,
    board.people.map((person) => person.employeeId),
    plan.from,
  );
  const earlier = await publishedLines(
    tx,
    actor.agencyId,
    board.people.map((person) => person.employeeId),
    addDays(plan.from, -memoryDays),
    addDays(plan.from, -1),
  );
  const carried = carriedOver(earlier.filter((line) => line.days.at(-1)! < plan.from));
  const overruled = (board.overruled ?? []).map((set) =>
    set.map((each) => ({ ...each, reason: plain(each.reason), by: plain(each.by) })),
  );
  const reasons = [...board.reasons, ...overruled.flat().flatMap(({ reason, by }) => [reason, by])];
  const named = new Set(reasons.flatMap((reason) => reason.ref?.instrument ?? []));
  const titles = await listTitles(tx, actor.agencyId, [...named]);
  return ok({
    version,
    unitName: tree.get(query.unitId)?.name ?? '',
    days: [...board.days],
    people: board.people.map(({ overruled: sets, ...person }) => ({
      ...person,
      ...(sets === undefined ? {} : { overruled: [...sets] }),
      name: names.get(person.employeeId)?.name ?? '',
      position: names.get(person.employeeId)?.position ?? '',
      published: publishedOf.get(person.employeeId)?.modes ?? null,
      ...publishedTimes(publishedOf.get(person.employeeId)?.times),
      open: [...person.open],
      why: [...person.why],
      head: false,
      carried: carried.get(person.employeeId) ?? 0,
    })),
    dayLimits: board.dayLimits.map((limit) => ({ ...limit, counted: [...limit.counted] })),
    personLimits: board.personLimits.map((limit) => ({ ...limit, days: [...limit.days] })),
    reasons: board.reasons.map(plain),
    overruled,
    ...(board.hours === undefined ? {} : { times: board.times!.map(plainTime), hours: plainHours(board.hours) }),
    instruments: titles.map((each) => ({ id: each.id, name: instrumentName(each) })),
  });
};

const plain = (reason: Reason) => ({
  ...reason,
  params: { ...reason.params },
  ref: reason.ref === null ? null : { ...reason.ref },
});

const publishedTimes = (times: string | undefined) => (times === undefined ? {} : { publishedTimes: times });
const plainTime = (time: WorkingTime) => ({ ...time, ref: { ...time.ref } });
const plainParts = (parts: BoardHours['rests'][number]['parts']) =>
  parts === undefined ? {} : { parts: parts.map(({ people, days }) => ({ people: [...people], days: [...days] })) };
const plainHours = ({ shifts, rests, rules, spans, beside }: BoardHours) => ({
  shifts: shifts.map((each) => ({ ...each, people: [...each.people], days: [...each.days], times: [...each.times] })),
  rests: rests.map(({ people, minutes, reason, parts }) => ({
    ...{ people: [...people], minutes, reason },
    ...plainParts(parts),
  })),
  rules: rules.map(({ people, rules: own, reason, parts, onCalendar }) => ({
    ...{ people: [...people], rules: { ...own }, reason },
    ...plainParts(parts),
    ...(onCalendar === undefined ? {} : { onCalendar: [...onCalendar] }),
  })),
  ...(spans === undefined ? {} : { spans: spans.map((each) => ({ ...each })) }),
  beside: beside.map(({ person, days }) => ({ person, days: [...days] })),
});
