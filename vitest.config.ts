import { defineConfig } from 'vitest/config';
import { ClosingLine } from './tests/helpers/closing-line.ts';

/**
 * Four rooms of tests: `house` (format, lint, arrows, types, dead code), `unit` beside the source, `whole` across
 * modules with real Git and a real build, `browser` with Chromium. `whole` and `browser` share one build.
 */
export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    projects: [
      { test: { name: 'house', include: ['tests/house/**/*.test.ts'] } },
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/{meta,policy,regulations}/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'whole',
          include: ['tests/whole/**/*.test.ts', 'tests/bench/**/*.test.ts'],
          globalSetup: ['tests/helpers/shared-build.ts'],
          testTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/helpers/shared-build.ts'],
          testTimeout: 240_000,
          expect: { poll: { timeout: 30_000 } },
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
