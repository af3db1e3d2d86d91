// One public instance in this process: read, solved within processor seconds, judged by the independent evaluator.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { evaluateLines } from '../../../src/domain/roster/lines/evaluateLines.ts';
import type { ShiftProblem } from '../../../src/domain/roster/lines/model.ts';
import { solveLines } from '../../../src/domain/roster/lines/solveLines.ts';
import { solvePlacement } from '../../../src/domain/roster/placement/solvePlacement.ts';
import { openHighs } from '../../../src/server/platform/solver/highs.ts';
import { readGenerated } from '../generated.ts';
import { isHybridDesk, readHybridDesk } from './readHybridDesk.ts';
import { isShiftText, readShiftText } from './readShiftText.ts';

export interface InstanceResult {
  readonly instance: string;
  /** People × days × shift types. */
  readonly size: string;
  /** As judged by the independent evaluator; null: no plan. */
  readonly value: number | null;
  /** Broken hard rules in it; a plan has none. */
  readonly faults: number;
  readonly bound: number;
  readonly cpuSeconds: number;
  readonly peakMb: number;
  readonly steps: number;
  readonly stopped: boolean;
}

export interface InstanceRun {
  readonly path: string;
  readonly seconds: number;
  readonly seed: number;
}

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const used = (): { cpuSeconds: number; peakMb: number } => ({
  cpuSeconds: cpuSeconds(),
  peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
});

/** Whether a file is one of the forms we read. */
export const isInstance = (path: string): boolean => {
  if (path.endsWith('.txt')) return isShiftText(readFileSync(path, 'utf8'));
  if (!path.endsWith('.json')) return false;
  const file: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return isHybridDesk(file) || (typeof file === 'object' && file !== null && 'emps' in file);
};

const solveShiftInstance = async (run: InstanceRun): Promise<InstanceResult> => {
  const solver = await openHighs();
  const text = readFileSync(run.path, 'utf8');
  const desk = run.path.endsWith('.json') ? readHybridDesk(JSON.parse(text), solver) : null;
  const problem: ShiftProblem = desk?.problem ?? readShiftText(text);
  const solution = solveLines(problem, solver, {
    seed: run.seed,
    budget: Number.POSITIVE_INFINITY,
    shouldStop: () => cpuSeconds() > run.seconds,
    known: desk?.bound,
  });
  const verdict = evaluateLines(problem, solution.lines);
  return {
    instance: basename(run.path),
    size: `${problem.people.length}×${problem.days}×${problem.types.length}`,
    value: verdict.value,
    faults: verdict.faults.length,
    bound: desk?.bound ?? solution.bound,
    ...used(),
    steps: solution.steps,
    stopped: solution.stopped,
  };
};

const solveGenerated = async (run: InstanceRun): Promise<InstanceResult> => {
  const unit = readGenerated(run.path);
  const answer = solvePlacement(unit.placement, null, {
    solver: await openHighs(),
    effort: { moves: 20_000, nodes: 100_000 },
    seed: run.seed,
    left: () => run.seconds - cpuSeconds(),
  });
  const verdict = unit.judge(answer.office);
  const days = new Set(unit.placement.dayOf).size;
  return {
    instance: basename(run.path),
    size: `${new Set(unit.placement.personOf).size}×${days}×${(unit.placement.cohorts?.slots ?? days) / days}`,
    value: verdict.points,
    faults: verdict.broken.length,
    bound: answer.bound,
    ...used(),
    steps: answer.steps,
    stopped: answer.stopped,
  };
};

export const solveInstance = (run: InstanceRun): Promise<InstanceResult> =>
  run.path.endsWith('.json') && !isHybridDesk(JSON.parse(readFileSync(run.path, 'utf8')))
    ? solveGenerated(run)
    : solveShiftInstance(run);
