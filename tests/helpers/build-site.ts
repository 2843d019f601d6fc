import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { PrintReport } from '#scripts/press/press.ts';

const repository = resolve(import.meta.dirname, '../..');

/** Prints the repository's own portal into `out` with the command a person would type. */
export async function buildSite(out: string, ...more: readonly string[]): Promise<PrintReport> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['scripts/cli.ts', 'build', '--portal', 'hai-phong-gddt', '--out', out, '--json', ...more],
    { cwd: repository, maxBuffer: 1e8 },
  );
  return JSON.parse(stdout) as PrintReport;
}
