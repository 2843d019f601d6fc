import { defineConfig } from 'vitest/config';

/** Tests a mutant of `src/policy` is tried against: those that stand beside it. */
export default defineConfig({
  test: { include: ['src/policy/**/*.test.ts'], isolate: false },
});
