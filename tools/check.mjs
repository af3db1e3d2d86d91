// `npm run check`: format and lint, types, walls, unused code, build, tests. Stops at the first that fails and says how long each took.
// The longest tests (killed processes, old databases, whole backups, conflicts checked by writing all lines out) are left to `npm test` and to `-- --all`, which CI runs.
import { spawnSync } from 'node:child_process';

const longest = [
  'src/server/platform/db/upgrade/*.test.ts',
  'src/server/platform/db/safety/kill.test.ts',
  'src/cli/storageCommands.test.ts',
  'src/cli/keysRewrap.test.ts',
  'src/server/roster/conflict/hoursConflictExact.test.ts',
];
const leftOut = process.argv.includes('--all') ? [] : longest.flatMap((files) => ['--exclude', files]);

const steps = [
  ['format and lint', 'npx', ['biome', 'check', '--error-on-warnings', '.']],
  ['types: kernel, domain, contract, words', 'npx', ['tsc', '-p', 'tsconfig.domain.json']],
  ['types: server, cli, tools, tests', 'npx', ['tsc', '-p', 'tsconfig.server.json']],
  ['types: web', 'npx', ['tsc', '-p', 'tsconfig.web.json']],
  ['walls', 'node', ['tools/walls.mjs']],
  ['unused code', 'npx', ['knip', '--no-progress']],
  ['build', 'node', ['tools/build.mjs']],
  ['sizes', 'node', ['tools/checkSizes.mjs']],
  ['tests', 'npx', ['vitest', 'run', ...leftOut]],
];

const started = Date.now();
for (const [name, command, args] of steps) {
  const begin = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  const seconds = ((Date.now() - begin) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`check: ${name} failed after ${seconds} s`);
    process.exit(1);
  }
  console.log(`check: ${name} ${seconds} s`);
}
console.log(`check: all well, ${((Date.now() - started) / 1000).toFixed(1)} s`);
