import { defineConfig } from 'vitest/config';

/** Three rooms of tests: `unit` beside the source, `whole` across modules, `browser` with Chromium. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/meta/**/*.test.ts'] } },
      {
        test: {
          name: 'whole',
          include: ['tests/whole/**/*.test.ts'],
          globalSetup: ['tests/helpers/shared-build.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/helpers/shared-build.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
