// `npm run bench NAME [-- --people N --json]`: each measure is printed beside a limit or a peer that was measured in the same run.
import { parseArgs } from 'node:util';
import { checkInBench } from './checkin.ts';
import { daysBench } from './days.ts';
import { mainJob } from './mainJob.ts';
import { printTable } from './printTable.ts';
import { roster } from './roster.ts';
import { terminalBench } from './terminals.ts';

interface Order {
  readonly people: number;
  readonly seconds?: number;
  readonly json: boolean;
  readonly seed: number;
  /** A folder of public instances, or one file of them to be solved in this very process. */
  readonly instances?: string;
  readonly instance?: string;
}
const benches: Readonly<Record<string, (order: Order) => Promise<void>>> = {
  'main-job': async (order) => {
    const measures = await mainJob(order);
    process.stdout.write(order.json ? `${JSON.stringify(measures, null, 2)}\n` : printTable(measures));
  },
  checkin: checkInBench,
  days: daysBench,
  roster,
  terminals: terminalBench,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    people: { type: 'string' },
    seconds: { type: 'string' },
    json: { type: 'boolean' },
    seed: { type: 'string' },
    instances: { type: 'string' },
    instance: { type: 'string' },
  },
});
const bench = benches[positionals[0] ?? ''];
if (bench === undefined) {
  process.stderr.write(`bench: name one of ${Object.keys(benches).join(', ')}\n`);
  process.exitCode = 2;
} else
  await bench({
    people: Number(values.people ?? 12_000),
    json: values.json === true,
    seed: Number(values.seed ?? 1),
    ...(values.instances === undefined ? {} : { instances: values.instances }),
    ...(values.instance === undefined ? {} : { instance: values.instance }),
    ...(values.seconds === undefined ? {} : { seconds: Number(values.seconds) }),
  });
