// Every instance of a folder, each in a process of its own so that processor time and memory are its own; beside the best known value where one is listed.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type InstanceResult, isInstance } from './solveInstance.ts';

export interface InstanceRow extends InstanceResult {
  readonly best: number | null;
  /** Our value over the best known one, in percent. */
  readonly excessPercent: number | null;
  /** Why there is no value, where the process ended badly. */
  readonly problem: string | null;
}

const inProcess = promisify(execFile);

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesIn(path) : isInstance(path) ? [path] : [];
    });

/** Best known values beside the files: `best-known.json` by number, `index.json` by file name. */
const bestKnown = (path: string): number | null => {
  const read = (name: string): unknown => {
    const file = join(dirname(path), name);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  };
  const name = basename(path);
  const listed = read('best-known.json') as { instances?: Record<string, { best?: number }> } | null;
  const index = read('index.json') as { units?: Record<string, { best?: number }> } | null;
  const number = /(\d+)\.\w+$/.exec(name)?.[1] ?? '';
  return listed?.instances?.[number]?.best ?? index?.units?.[name]?.best ?? null;
};

const solveApart = async (path: string, seconds: number, seed: number): Promise<InstanceRow> => {
  const best = bestKnown(path);
  try {
    const { stdout } = await inProcess(
      process.execPath,
      [process.argv[1]!, 'roster', '--instance', path, '--seconds', String(seconds), '--seed', String(seed)],
      { maxBuffer: 1 << 24 },
    );
    const result = JSON.parse(stdout) as InstanceResult;
    const excessPercent =
      best === null || result.value === null || result.faults > 0 ? null : (100 * (result.value - best)) / best;
    return { ...result, best, excessPercent, problem: null };
  } catch (failure) {
    return {
      instance: basename(path),
      size: '',
      value: null,
      faults: 0,
      bound: Number.NEGATIVE_INFINITY,
      cpuSeconds: 0,
      peakMb: 0,
      steps: 0,
      stopped: true,
      best,
      excessPercent: null,
      problem: String(failure instanceof Error ? failure.message : failure).slice(0, 200),
    };
  }
};

/** Solves every instance below `folder`, one after another. Throws with a plain sentence when the folder is absent or holds none. */
export const benchInstances = async (
  folder: string,
  seconds: number,
  seed: number,
  told: (row: InstanceRow) => void,
): Promise<void> => {
  if (!existsSync(folder)) throw new Error(`the folder ${folder} does not exist`);
  const files = filesIn(folder);
  if (files.length === 0) throw new Error(`the folder ${folder} holds no instance in a form we read`);
  for (const path of files) told(await solveApart(path, seconds, seed));
};

const head = ['instance', 'size', 'value', 'bound', 'gap %', 'cpu s', 'MB', 'best known', 'excess %', 'note'];

const cellsOf = (row: InstanceRow): string[] => [
  row.instance,
  row.size,
  row.value === null ? 'no plan' : String(row.value),
  Number.isFinite(row.bound) ? String(Math.round(row.bound * 100) / 100) : '-',
  row.value === null || !Number.isFinite(row.bound) || row.value === 0
    ? '-'
    : (Math.max(0, 100 * (row.value - row.bound)) / row.value).toFixed(2),
  row.cpuSeconds.toFixed(1),
  String(row.peakMb),
  row.best === null ? '-' : String(row.best),
  row.excessPercent === null ? '-' : row.excessPercent.toFixed(2),
  row.problem ??
    (row.faults > 0
      ? `${row.faults} hard rules broken`
      : row.value !== null && row.value <= row.bound + 1e-6
        ? 'proven'
        : ''),
];

export const printInstances = (rows: readonly InstanceRow[]): string => {
  const cells = rows.map(cellsOf);
  const width = head.map((title, i) => Math.max(title.length, ...cells.map((row) => row[i]!.length)));
  return [head, ...cells]
    .map(
      (row) =>
        `${row
          .map((text, i) => text.padEnd(width[i]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
};
