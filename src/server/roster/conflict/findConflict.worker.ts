// Looks for a conflict in a thread of its own: a solver is loaded for it and thrown away.
import { findConflict } from '../../../domain/roster/conflict/findConflict.ts';
import { findHoursConflict } from '../../../domain/roster/conflict/hours/findHoursConflict.ts';
import type { HoursConflict } from '../../../domain/roster/conflict/hours/model.ts';
import type { Conflict } from '../../../domain/roster/conflict/model.ts';
import { openHighs } from '../../platform/solver/highs.ts';
import { serveWork } from '../../platform/worker/serveWork.ts';
import type { ConflictTask } from './conflictTask.ts';

await serveWork<ConflictTask, Conflict | HoursConflict>(async (task) => {
  const solver = await openHighs();
  return task.kind === 'places'
    ? findConflict(task.board, task.target, solver)
    : findHoursConflict(task.board, task.target, solver);
});
