// The peer: CBC by its command line, on the same program written to a file; its plan is counted by the engine's own state.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LinearProgram } from '../../src/domain/roster/engine/linearSolver.ts';
import type { Placement } from '../../src/domain/roster/placement/model.ts';
import { openState } from '../../src/domain/roster/placement/openState.ts';
import { programOf } from '../../src/domain/roster/placement/programOf.ts';

export interface PeerAnswer {
  readonly name: string;
  /** Processor seconds as the peer itself counts them. */
  readonly seconds: number;
  /** Null where it found no plan. */
  readonly worth: { readonly rules: number; readonly empty: number; readonly points: number } | null;
  readonly isProven: boolean;
}

export const peerName = (): string | null => {
  const found = spawnSync('cbc', ['-quit'], { encoding: 'utf8' });
  return found.status === 0 ? `CBC ${/Version:\s*(\S+)/.exec(found.stdout)?.[1] ?? ''}`.trim() : null;
};

/** Free MPS; rows r0.., columns x0... */
const mpsOf = ({ cost, lower, upper, integer, rowLower, rowUpper, rows }: LinearProgram): string => {
  const out: string[] = ['NAME roster FREE', 'ROWS', ' N cost'];
  const many = rowLower.length;
  const kind = (r: number) =>
    rowLower[r] === rowUpper[r] ? 'E' : Number.isFinite(rowUpper[r]!) ? 'L' : Number.isFinite(rowLower[r]!) ? 'G' : 'N';
  for (let r = 0; r < many; r++) out.push(` ${kind(r)} r${r}`);
  const columns: string[][] = Array.from(cost, (price, c) => (price === 0 ? [] : [` x${c} cost ${price}`]));
  for (let r = 0; r < many; r++)
    for (let i = rows.start[r]!; i < rows.start[r + 1]!; i++)
      columns[rows.index[i]!]!.push(` x${rows.index[i]!} r${r} ${rows.value[i]!}`);
  out.push('COLUMNS', " MARK 'MARKER' 'INTORG'");
  const whole = (c: number) => integer?.[c] === 1;
  for (const [c, lines] of columns.entries()) if (whole(c)) out.push(...(lines.length > 0 ? lines : [` x${c} cost 0`]));
  out.push(" MARK 'MARKER' 'INTEND'");
  for (const [c, lines] of columns.entries())
    if (!whole(c)) out.push(...(lines.length > 0 ? lines : [` x${c} cost 0`]));
  out.push('RHS');
  for (let r = 0; r < many; r++) {
    const side = kind(r) === 'G' ? rowLower[r]! : rowUpper[r]!;
    if (side !== 0 && kind(r) !== 'N') out.push(` RHS r${r} ${side}`);
  }
  out.push('RANGES');
  for (let r = 0; r < many; r++)
    if (kind(r) === 'L' && Number.isFinite(rowLower[r]!)) out.push(` RNG r${r} ${rowUpper[r]! - rowLower[r]!}`);
  out.push('BOUNDS');
  for (let c = 0; c < cost.length; c++) {
    if (lower[c] !== 0) out.push(` LO BND x${c} ${lower[c]}`);
    if (Number.isFinite(upper[c]!)) out.push(` UP BND x${c} ${upper[c]}`);
  }
  out.push('ENDATA', '');
  return out.join('\n');
};

/** The peer's best plan within the seconds given. */
export const solveByCbc = (placement: Placement, isElastic: boolean, seconds: number): PeerAnswer => {
  const folder = mkdtempSync(join(tmpdir(), 'luwes-peer-'));
  try {
    const [problem, solution] = [join(folder, 'problem.mps'), join(folder, 'solution.txt')];
    writeFileSync(problem, mpsOf(programOf(placement, isElastic).program));
    const order = [problem, 'sec', String(seconds), 'ratio', '0', 'solve', 'solution', solution, 'quit'];
    const log = execFileSync('cbc', order, { encoding: 'utf8', maxBuffer: 1 << 28 });
    const text = readFileSync(solution, 'utf8').split('\n');
    const hasPlan = !/infeasible|no integer solution/i.test(text[0] ?? '') && text.length > 1;
    const office = new Uint8Array(placement.cells);
    for (const line of text.slice(1)) {
      const [, name, value] = line
        .trim()
        .replace(/^\*\*\s*/, '')
        .split(/\s+/);
      const column = Number(name?.slice(1) ?? Number.NaN);
      if (column < placement.cells && Number(value) > 0.5) office[column] = 1;
    }
    return {
      name: peerName() ?? 'CBC',
      seconds: Number(/Total time \(CPU seconds\):\s*([\d.]+)/.exec(log)?.[1] ?? Number.NaN),
      worth: hasPlan ? { ...openState(placement, office).worth } : null,
      isProven: /^Optimal/.test(text[0] ?? ''),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
