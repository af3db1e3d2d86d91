import type { rosterConflictEndpoints } from '../../../contract/rosterConflict.ts';
import type { Reason } from '../../../domain/policy/model.ts';
import { toldToOthers } from '../../../domain/policy/toldToOthers.ts';
import type { Board } from '../../../domain/roster/board.ts';
import type { Conflict, ConflictPart, Correction } from '../../../domain/roster/conflict/model.ts';
import type { ModeLetter } from '../../../domain/roster/model.ts';
import { fixedReason } from '../../../domain/roster/unitGround.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { runInWorker, WorkerEnded } from '../../platform/worker/runInWorker.ts';
import { type Named, namesOf } from '../factStore.ts';
import { loadBoard } from '../loadBoard.ts';
import { openPlan } from '../openPlan.ts';
import { boardUnits } from '../reach.ts';

const longestMs = 20_000;
const shownParts = 60;

export const readConflict: Handler<typeof rosterConflictEndpoints.why> = async (call) => {
  const { tx, actor, scope, params, query } = call;
  const { kind, limit } = query;
  const opened = await openPlan(call, params.id, 'some');
  if (!opened.ok) return opened;
  const { plan, standing, tree, units } = opened.value;
  if (query.version > standing.version) return refuse('general.notFound');
  const wanted = boardUnits(units, tree, scope, query.unitId);
  if (wanted.length === 0) return refuse('general.notFound');
  const board = await loadBoard(call.deps, tx, actor.agencyId, plan, query.version, wanted);
  if ((kind === 'dayLimit' ? board.dayLimits : board.personLimits)[limit] === undefined)
    return refuse('general.changedMeanwhile');
  let conflict: Conflict;
  try {
    const input = { board, target: { kind, limit } };
    conflict = await runInWorker<Conflict>('findConflict.worker', input, { timeoutMs: longestMs });
  } catch (error) {
    if (error instanceof WorkerEnded && error.reason === 'timeout') return refuse('roster.conflictTooHard');
    throw error;
  }
  if (conflict.possible) return ok({ possible: true, parts: [], corrections: [] });
  const parts = conflict.parts.slice(0, shownParts);
  const people = [...parts, ...conflict.corrections].flatMap((part) => {
    if (part.kind === 'held') return [board.people[part.person]!.employeeId];
    return part.kind === 'personLimit' ? [board.people[board.personLimits[part.limit]!.person]!.employeeId] : [];
  });
  const names = await namesOf(tx, actor.agencyId, [...new Set(people)], plan.from);
  const tell = teller(board, names);
  return ok({
    possible: false,
    parts: parts.map(tell.part),
    corrections: conflict.corrections.map(tell.correction),
  });
};

const plain = (reason: Reason) => {
  const told = toldToOthers(reason);
  return { ...told, params: { ...told.params }, ref: told.ref === null ? null : { ...told.ref } };
};

/** Puts indices of the board into names, days and reasons that anybody who plans may read. */
const teller = (board: Board, names: ReadonlyMap<Id, Named>) => {
  const nameOf = (person: number) => names.get(board.people[person]!.employeeId)?.name ?? '';
  const reasonAt = (index: number | undefined) => plain(board.reasons[index ?? 0] ?? fixedReason);
  const held = ({ person, day }: { person: number; day: number }) => ({
    kind: 'held' as const,
    name: nameOf(person),
    day: board.days[day]!,
    letter: (board.people[person]!.modes[day] ?? '-') as ModeLetter,
    byHand: board.people[person]!.fixed[day] === '1',
  });
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
      reason: reasonAt(of.reason),
      bound: of[side] ?? 0,
    };
  };
  return {
    part: (part: ConflictPart) =>
      part.kind === 'held'
        ? { ...held(part), reason: reasonAt(board.people[part.person]!.why[part.day]) }
        : bound(part),
    correction: (change: Correction) => {
      if (change.kind === 'held') return held(change);
      const { bound: _, ...told } = bound(change);
      return { ...told, from: change.from, to: change.to };
    },
  };
};
