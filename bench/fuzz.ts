// `npm run fuzz terminals -- --inputs 1000000 --seconds 1800 --seed 1`: hostile inputs against a reader, bounded in number and in time.
import { parseArgs } from 'node:util';
import { fuzzTerminals } from './fuzz/terminals.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { inputs: { type: 'string' }, seconds: { type: 'string' }, seed: { type: 'string' } },
});
if (positionals[0] !== 'terminals') {
  process.stderr.write('fuzz: name one of terminals\n');
  process.exitCode = 2;
} else {
  const told = fuzzTerminals({
    inputs: Number(values.inputs ?? 1_000_000),
    seconds: Number(values.seconds ?? 1800),
    seed: Number(values.seed ?? 1),
  });
  process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
  if (told.faults.length > 0) process.exitCode = 1;
}
