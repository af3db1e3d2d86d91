import { benchInstances, type InstanceRow, printInstances } from './roster/instances/benchInstances.ts';
import { solveInstance } from './roster/instances/solveInstance.ts';
import { printUnits, rosterUnits, type UnitMeasure } from './roster/units.ts';

/** Time of the peer on each instance, in seconds. */
const peerSeconds = 60;
/** Processor seconds for each public instance. */
const instanceSeconds = 60;

const printed = async (folder: string, order: { seconds?: number; seed: number; json: boolean }): Promise<void> => {
  const rows: InstanceRow[] = [];
  try {
    await benchInstances(folder, order.seconds ?? instanceSeconds, order.seed, (row) => {
      rows.push(row);
      process.stderr.write(`${row.instance}\n`);
    });
  } catch (failure) {
    process.stderr.write(`bench: ${failure instanceof Error ? failure.message : failure}\n`);
    process.exitCode = 2;
    return;
  }
  process.stdout.write(order.json ? `${JSON.stringify(rows, null, 2)}\n` : printInstances(rows));
};

export const roster = async (order: {
  readonly people: number;
  readonly seconds?: number;
  readonly json: boolean;
  readonly seed: number;
  readonly instances?: string;
  readonly instance?: string;
}): Promise<void> => {
  if (order.instances !== undefined) return printed(order.instances, order);
  if (order.instance !== undefined) {
    const run = { path: order.instance, seconds: order.seconds ?? instanceSeconds, seed: order.seed };
    process.stdout.write(JSON.stringify(await solveInstance(run)));
    return;
  }
  const rows: UnitMeasure[] = [];
  await rosterUnits(order.people, order.seconds ?? peerSeconds, (row) => {
    rows.push(row);
    process.stderr.write(`${row.what}\n`);
  });
  process.stdout.write(order.json ? `${JSON.stringify(rows, null, 2)}\n` : printUnits(rows));
};
