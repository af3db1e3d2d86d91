import type { rosterConflictEndpoints } from '../../../contract/rosterConflict.ts';
import type { Board } from '../../../domain/roster/board.ts';
import type { HoursConflict } from '../../../domain/roster/conflict/hours/model.ts';
import type { Conflict, ConflictPart, Correction, LimitPart } from '../../../domain/roster/conflict/model.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { runInWorker, WorkerEnded } from '../../platform/worker/runInWorker.ts';
import { namesOf } from '../factStore.ts';
import { loadBoard } from '../loadBoard.ts';
import { openPlan } from '../openPlan.ts';
import { boardUnits } from '../reach.ts';
import type { ConflictTask } from './conflictTask.ts';
import { reasonAt, tellHeld } from './tellHeld.ts';
import { hoursTarget, peopleIn, tellHours } from './tellHours.ts';

const longestMs = 20_000;
const shownParts = 60;

export const readConflict: Handler<typeof rosterConflictEndpoints.why> = async (call) => {
  const { tx, actor, scope, params, query } = call;
  const opened = await openPlan(call, params.id, 'some');
  if (!opened.ok) return opened;
  const { plan, standing, tree, units } = opened.value;
  if (query.version > standing.version) return refuse('general.notFound');
  const wanted = boardUnits(units, tree, scope, query.unitId);
  if (wanted.length === 0) return refuse('general.notFound');
  const board = await loadBoard(call.deps, tx, actor.agencyId, plan, query.version, wanted);
  const named = async (people: readonly number[]) => {
    const ids = [...new Set(people)].map((person) => board.people[person]!.employeeId);
    const names = await namesOf(tx, actor.agencyId, ids, plan.from);
    return (person: number) => names.get(board.people[person]!.employeeId)?.name ?? '';
  };
  try {
    const hours = hoursTarget(board, query);
    if (hours !== null) {
      const conflict = await runInWorker<HoursConflict>(...work({ kind: 'hours', board, target: hours }));
      return ok(tellHours(board, conflict, await named(peopleIn(conflict))));
    }
    const target = { kind: query.kind, limit: query.limit } as LimitPart;
    if (!isOnBoard(board, target)) return refuse('general.changedMeanwhile');
    const conflict = await runInWorker<Conflict>(...work({ kind: 'places', board, target }));
    return ok(await tellPlaces(board, conflict, named));
  } catch (error) {
    if (error instanceof WorkerEnded && error.reason === 'timeout') return refuse('roster.conflictTooHard');
    throw error;
  }
};

const work = (task: ConflictTask) => ['findConflict.worker', task, { timeoutMs: longestMs }] as const;
const isOnBoard = (board: Board, { kind, limit }: LimitPart): boolean =>
  (kind === 'dayLimit' ? board.dayLimits : kind === 'personLimit' ? board.personLimits : [])[limit] !== undefined;

const tellPlaces = async (
  board: Board,
  conflict: Conflict,
  named: (people: readonly number[]) => Promise<(person: number) => string>,
) => {
  const none = { minimal: true, allTried: true, parts: [], corrections: [], cells: [] };
  if (conflict.possible) return { ...none, outcome: 'possible' as const };
  const parts = conflict.parts.slice(0, shownParts);
  const people = [...parts, ...conflict.corrections].flatMap((part) => {
    if (part.kind === 'held') return [part.person];
    return part.kind === 'personLimit' ? [board.personLimits[part.limit]!.person] : [];
  });
  const tell = teller(board, await named(people));
  return {
    ...none,
    outcome: 'impossible' as const,
    parts: parts.map(tell.part),
    corrections: conflict.corrections.map(tell.correction),
  };
};

/** Puts indices of the board into names, days and reasons that anybody who plans may read. */
const teller = (board: Board, nameOf: (person: number) => string) => {
  const bound = ({ kind, limit, side }: { kind: 'dayLimit' | 'personLimit'; limit: number; side: 'min' | 'max' }) => {
    const day = kind === 'dayLimit' ? board.days[board.dayLimits[limit]!.day]! : null;
    const of = kind === 'dayLimit' ? board.dayLimits[limit]! : board.personLimits[limit]!;
    const name = kind === 'dayLimit' ? '' : nameOf(board.personLimits[limit]!.person);
    return {
      kind: 'bound' as const,
      mode: of.mode,
      side,
      day,
      name,
      reason: reasonAt(board, of.reason),
      bound: of[side] ?? 0,
    };
  };
  return {
    part: (part: ConflictPart) => (part.kind === 'held' ? tellHeld(board, part, nameOf) : bound(part)),
    correction: (change: Correction) => {
      if (change.kind === 'held') {
        const { reason: _, ...held } = tellHeld(board, change, nameOf);
        return { ...held, cells: [] };
      }
      const { bound: _, ...told } = bound(change);
      return { ...told, from: change.from, to: change.to };
    },
  };
};
