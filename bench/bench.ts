// `npm run bench NAME [-- --people N --json]`: each measure is printed beside a limit or a peer that was measured in the same run.
import { parseArgs } from 'node:util';
import { mainJob } from './mainJob.ts';
import { printTable } from './printTable.ts';

const benches = { 'main-job': mainJob } as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { people: { type: 'string' }, json: { type: 'boolean' } },
});
const bench = benches[positionals[0] as keyof typeof benches];
if (bench === undefined) {
  process.stderr.write(`bench: name one of ${Object.keys(benches).join(', ')}\n`);
  process.exitCode = 2;
} else {
  const measures = await bench({ people: Number(values.people ?? 12_000) });
  process.stdout.write(values.json ? `${JSON.stringify(measures, null, 2)}\n` : printTable(measures));
}
