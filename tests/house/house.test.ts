import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Runs one of the npm scripts and gives what it said when it failed, an empty text when it passed. */
function complaintOf(script: string): string {
  const run = spawnSync('npm', ['run', '--silent', script], {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  return run.status === 0 ? '' : `${run.stdout}\n${run.stderr}`;
}

describe('the house', () => {
  it.each(['format:check', 'lint', 'arrows', 'types', 'dead'])(
    'passes npm run %s',
    (script) => {
      expect(complaintOf(script)).toBe('');
    },
    240_000,
  );
});
