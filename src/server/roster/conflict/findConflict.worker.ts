// Looks for a conflict in a thread of its own: a solver is loaded for it and thrown away.
import type { Board } from '../../../domain/roster/board.ts';
import { findConflict } from '../../../domain/roster/conflict/findConflict.ts';
import type { Conflict, LimitPart } from '../../../domain/roster/conflict/model.ts';
import { openHighs } from '../../platform/solver/highs.ts';
import { serveWork } from '../../platform/worker/serveWork.ts';

await serveWork<{ board: Board; target: LimitPart }, Conflict>(async ({ board, target }) =>
  findConflict(board, target, await openHighs()),
);
