import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { propertyRunsFrom } from './tools/propertyRuns.ts';

// On a server only what speaks to a database runs again; tests that open the embedded database themselves have had their turn.
const onServer = {
  include: ['src/server/**/*.test.ts'],
  exclude: [
    'src/server/platform/db/openEmbedded.test.ts',
    'src/server/platform/db/upgrade/*.test.ts',
    'src/server/platform/db/safety/lock.test.ts',
    'src/server/platform/worker/*.test.ts',
    // Nor does planning know of any database.
    'src/server/platform/solver/*.test.ts',
    'src/server/roster/{propertiesOf*,exactPlan,solveInThread,solveLines,replan}.test.ts',
    'src/server/roster/conflict/findConflict.test.ts',
  ],
};

// The longest files begin first, so that the two workers end together.
const slow =
  /storageCommands|upgradeEmbedded|everyEndpoint|propertiesOf|safety\/kill|openEmbedded\.test|backup\.test|roster\.test|signIn\.test/;

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isSlow = (file: TestSpecification) => slow.test(file.moduleId);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}

export default defineConfig({
  test: {
    environment: 'node',
    provide: { propertyRuns: propertyRunsFrom(process.env) },
    ...(process.env.LUWES_TEST_DATABASE_URL
      ? onServer
      : { include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tools/**/*.test.ts', 'bench/**/*.test.ts'] }),
    globalSetup: ['src/server/platform/db/testSetup.ts'],
    pool: 'forks',
    // Loading the code again for every file took half of all the time. No module keeps more than what it has read or worked out, by its
    // database; so files share a process, and each has a database of its own.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
