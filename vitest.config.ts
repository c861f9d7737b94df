import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const common = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // The files of a worker share what they import: loading it anew for each was a sixth of the whole time.
  isolate: false,
};

export default defineConfig({
  test: {
    // Left to itself it keeps a core free: on two, the files would run one by one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    coverage: { provider: 'v8', include: ['src/**'] },
    projects: [
      { test: { ...common, name: 'code', include: ['test/**/*.test.ts'], exclude: ['test/cli/**'] } },
      // These run the built program, so it is built once before them.
      {
        test: {
          ...common,
          name: 'cli',
          include: ['test/cli/**/*.test.ts'],
          globalSetup: 'test/cli/build.ts',
        },
      },
    ],
  },
});
