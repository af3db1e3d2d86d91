// The plans that the days of a swap lie in, each with its board, and the exchange judged on all of them together.
import type { BoardFault } from '../../../domain/roster/board.ts';
import { judgeBoard } from '../../../domain/roster/judgeBoard.ts';
import { type DayBeside, daysBeside, withDaysBeside } from '../../../domain/roster/request/besideOnBoard.ts';
import type { BoardCell } from '../../../domain/roster/request/judgeChange.ts';
import { judgeSwap, swapCells, unevenDay } from '../../../domain/roster/request/judgeSwap.ts';
import { timeIndex, type WorkingTime } from '../../../domain/roster/workingTime.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, daysFrom, type PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { type OpenPlan, openPlan } from '../openPlan.ts';
import type { SwapHours } from './requestStore.ts';
import { type PublishedBoard, publishedBoard } from './swapBoard.ts';
import { everywhere, publishedCells } from './whereabouts.ts';

export interface SwapCall {
  readonly deps: Pick<Deps, 'config'>;
  readonly tx: Tx;
  readonly actor: { readonly agencyId: number };
}

/** One plan with the days of the swap in it; its board knows the days beside it as they are published now. */
export interface SwapPart extends PublishedBoard {
  readonly planId: Id;
  readonly opened: OpenPlan;
  readonly days: readonly PlainDate[];
  /** What is broken without the swap. */
  readonly before: readonly BoardFault[];
}

export interface ExchangedCell extends Required<BoardCell> {
  readonly employeeId: Id;
  readonly on: PlainDate;
}

export interface JudgedParts {
  /** As both stand now, one letter a day, in the order of the days. */
  readonly own: string;
  readonly other: string;
  readonly ownTimes: readonly SwapHours[];
  readonly otherTimes: readonly SwapHours[];
  readonly found: readonly {
    readonly part: SwapPart;
    readonly cells: readonly ExchangedCell[];
    readonly faults: readonly BoardFault[];
  }[];
}

/** Opens the plans of some days; `unitsOf` says which units' boards are needed. */
export const openParts = async (
  { deps, tx, actor }: SwapCall,
  planOf: ReadonlyMap<PlainDate, Id>,
  unitsOf: (opened: OpenPlan, days: readonly PlainDate[]) => readonly Id[],
): Promise<Result<SwapPart[]>> => {
  const { agencyId } = actor;
  const parts: SwapPart[] = [];
  for (const planId of [...new Set(planOf.values())].sort()) {
    const opened = await openPlan({ tx, actor, scope: everywhere }, planId, 'some');
    if (!opened.ok) return opened;
    const days = [...planOf].flatMap(([day, plan]) => (plan === planId ? [day] : [])).sort();
    const published = await publishedBoard(deps, tx, agencyId, opened.value, unitsOf(opened.value, days));
    const { from, to } = opened.value.plan;
    const around = [
      ...daysFrom(addDays(from, -daysBeside), addDays(from, -1)),
      ...daysFrom(addDays(to, 1), addDays(to, daysBeside)),
    ];
    const people = published.board.people.map(({ employeeId }) => employeeId);
    const cells = await publishedCells(tx, agencyId, people, published.board.hours === undefined ? [] : around);
    const board = withDaysBeside(published.board, (employeeId, day) => cells.get(`${employeeId} ${day}`));
    parts.push({ ...published, board, planId, opened: opened.value, days, before: judgeBoard(board) });
  }
  return ok(parts);
};

/** Hours as a request keeps and tells them. */
export const swapHours = (time: WorkingTime | null | undefined): SwapHours =>
  time == null ? null : { name: time.name, start: time.start, end: time.end, kind: time.kind };

/** Judges the exchange of two people on all parts, each part knowing what the others become. */
export const judgeParts = (parts: readonly SwapPart[], own: Id, other: Id): Result<JudgedParts> => {
  const exchanged: { part: SwapPart; own: number; other: number; cells: readonly ExchangedCell[] }[] = [];
  for (const part of parts) {
    const { board, personAt, dayAt } = part;
    const swap = { own: personAt(own), other: personAt(other), days: part.days.map(dayAt) };
    if (swap.own < 0 || swap.other < 0 || swap.days.some((d) => d < 0)) return refuse('swap.otherPlan');
    const cells = swapCells(board, swap);
    if (!cells.ok) return cells;
    exchanged.push({
      part,
      own: swap.own,
      other: swap.other,
      cells: cells.value.map((cell) => ({
        ...cell,
        employeeId: cell.person === swap.own ? own : other,
        on: board.days[cell.day]!,
      })),
    });
  }
  const all = exchanged.flatMap(({ part, cells }) => cells.map((cell) => ({ ...cell, part })));
  const days = [...new Set(all.map((cell) => cell.on))].sort();
  // What the one gets is what the other has.
  const stands = (who: Id, day: PlainDate) => all.find((cell) => cell.on === day && cell.employeeId !== who)!;
  const letters = (who: Id) => days.map((day) => stands(who, day).letter).join('');
  const times = (who: Id) =>
    days.map((day) => {
      const { letter, time, part } = stands(who, day);
      return swapHours(letter === 'K' ? part.board.times?.[timeIndex(time)] : undefined);
    });
  const uneven = unevenDay(
    days.map((day) => ({ day, own: stands(own, day).letter, other: stands(other, day).letter })),
  );
  if (uneven !== null) return refuse('swap.nothingToGive', { day: uneven });
  const found: JudgedParts['found'][number][] = [];
  for (const { part, own: p, other: q, cells } of exchanged) {
    const outside = new Map(
      all.flatMap((cell): [string, DayBeside][] =>
        cell.part === part
          ? []
          : [
              [
                `${cell.employeeId} ${cell.on}`,
                { letter: cell.letter, time: cell.part.board.times?.[timeIndex(cell.time)] ?? null },
              ],
            ],
      ),
    );
    const judged = judgeSwap(
      outside.size === 0 ? part.board : besideChanged(part, outside),
      { own: p, other: q, days: part.days.map(part.dayAt) },
      part.before,
    );
    if (!judged.ok) return judged;
    found.push({ part, cells, faults: judged.value });
  }
  return ok({
    own: letters(own),
    other: letters(other),
    ownTimes: times(own),
    otherTimes: times(other),
    found,
  });
};

/** The board of a part with days of the other parts as the exchange makes them. */
const besideChanged = ({ board }: SwapPart, changed: ReadonlyMap<string, DayBeside>) => {
  const [first, last] = [board.days[0]!, board.days.at(-1)!];
  return withDaysBeside(board, (employeeId, day) => {
    const cell = changed.get(`${employeeId} ${day}`);
    if (cell !== undefined) return cell;
    const person = board.people.findIndex((each) => each.employeeId === employeeId);
    const known = board.hours?.beside
      .find((each) => each.person === person)
      ?.days.find(({ away }) => addDays(away < 0 ? first : last, away) === day);
    return known === undefined ? undefined : { letter: known.letter, time: board.times?.[known.time] ?? null };
  });
};
