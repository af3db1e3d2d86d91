// `npm run chaos NAME [-- --seconds N --sequences N]`: talks to the loopback only and ends only processes that it started.
import { parseArgs } from 'node:util';
import { checkInChaos } from './chaos/checkin.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string' }, sequences: { type: 'string' } },
});
if (positionals[0] !== 'checkin') {
  process.stderr.write('chaos: name one of checkin\n');
  process.exitCode = 2;
} else
  await checkInChaos({
    seconds: Math.min(Number(values.seconds ?? 60), 600),
    sequences: Math.min(Number(values.sequences ?? 10_000), 1_000_000),
  });
