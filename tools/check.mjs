// `npm run check`: format and lint, types, walls, unused code, build, tests. Stops at the first that fails and says how long each took.
// The longest tests (killed processes, old databases, whole backups, plans of wards), most instances of the properties and five of six
// endpoints are left to `npm test` and to `-- --all`, which CI runs.
import { spawn } from 'node:child_process';

const longest = [
  'src/server/platform/db/upgrade/*.test.ts',
  'src/server/platform/db/safety/kill.test.ts',
  'src/cli/storageCommands.test.ts',
  'src/cli/keysRewrap.test.ts',
  'src/server/roster/conflict/hoursConflictExact.test.ts',
  'src/server/roster/propertiesOf*.test.ts',
  'src/server/roster/{exactPlan,windowBound}.test.ts',
  'src/server/roster/paper/paper.test.ts',
  'src/server/roster/request/swapShifts.test.ts',
  'src/domain/roster/shifts/planShifts.test.ts',
  'src/server/platform/db/openEmbedded.test.ts',
  'src/server/platform/db/backup/backup.test.ts',
  'src/cli/agency.test.ts',
];
const leftOut = process.argv.includes('--all') ? [] : longest.flatMap((files) => ['--exclude', files]);

const slice = process.argv.includes('--all') ? {} : { LUWES_PROPERTY_SHARE: '0.1' };

/** Two lines go side by side, since each step keeps about one core busy; the tests come last and use all there are. */
const lines = [
  [
    ['build', 'node', ['tools/build.mjs']],
    ['sizes', 'node', ['tools/checkSizes.mjs']],
    ['types: web', 'npx', ['tsc', '-p', 'tsconfig.web.json']],
  ],
  [
    ['format and lint', 'npx', ['biome', 'check', '--error-on-warnings', '.']],
    ['walls', 'node', ['tools/walls.mjs']],
    ['types: kernel, domain, contract, words', 'npx', ['tsc', '-p', 'tsconfig.domain.json']],
    ['types: server, cli, tools, tests', 'npx', ['tsc', '-p', 'tsconfig.server.json']],
    ['unused code', 'npx', ['knip', '--no-progress']],
  ],
];
const tests = ['tests', 'npx', ['vitest', 'run', ...leftOut]];

const secondsSince = (begin) => ((Date.now() - begin) / 1000).toFixed(1);
const running = new Set();

/** Ends the whole check at the first step that fails, with its name; what another step was saying comes after its own output. */
const run = async ([name, command, args], env = {}) => {
  const begin = Date.now();
  const alone = name === 'tests';
  const child = spawn(command, args, {
    stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  running.add(child);
  const said = [];
  child.stdout?.on('data', (bytes) => said.push(bytes));
  child.stderr?.on('data', (bytes) => said.push(bytes));
  const status = await new Promise((done) => {
    child.once('error', () => done(1));
    child.once('close', done);
  });
  running.delete(child);
  process.stdout.write(Buffer.concat(said));
  if (status !== 0) {
    for (const other of running) other.kill();
    console.error(`check: ${name} failed after ${secondsSince(begin)} s`);
    process.exit(1);
  }
  console.log(`check: ${name} ${secondsSince(begin)} s`);
};

const runInTurn = async (steps) => {
  for (const step of steps) await run(step);
};

const started = Date.now();
await Promise.all(lines.map(runInTurn));
await run(tests, { LUWES_BUILT: '1', ...slice });
console.log(`check: all well, ${secondsSince(started)} s`);
