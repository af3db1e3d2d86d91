import { defineConfig } from 'vitest/config';

// On a server only what speaks to a database runs again; tests that open the embedded database themselves have had their turn.
const onServer = {
  include: ['src/server/**/*.test.ts'],
  exclude: [
    'src/server/platform/db/openEmbedded.test.ts',
    'src/server/platform/db/upgrade/*.test.ts',
    'src/server/platform/db/safety/lock.test.ts',
    'src/server/platform/worker/*.test.ts',
  ],
};

export default defineConfig({
  test: {
    environment: 'node',
    ...(process.env.LUWES_TEST_DATABASE_URL
      ? onServer
      : { include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tools/**/*.test.ts'] }),
    globalSetup: ['src/server/platform/db/testSetup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
