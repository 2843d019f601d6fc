import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { historyOf } from './git-history.ts';
import { objectsOf } from './git-objects.ts';
import { runGit } from './git-run.ts';
import type { GitRepository } from './git-types.ts';

export type { Commit, Identity } from './git-log.ts';
export type { RefChange, RefOutcome } from './git-refs.ts';
export type { GitObject, GitRepository, TreeDifference } from './git-types.ts';

/** Creates an empty bare repository at `dir` (parents included) and opens it. */
export async function createRepository(dir: string): Promise<GitRepository> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await runGit(dir, [
    'init',
    '--quiet',
    '--bare',
    '--object-format=sha1',
    '--initial-branch=main',
    '--template=',
    dir,
  ]);
  // Objects and refs reach the disk before a save is acknowledged.
  await runGit(dir, ['config', 'core.fsync', 'committed,reference']);
  await runGit(dir, ['config', 'core.logAllRefUpdates', 'true']);
  return openRepository(dir);
}

/** Opens a bare repository that exists. */
export function openRepository(dir: string): GitRepository {
  return {
    path: dir,
    ...objectsOf(dir),
    ...historyOf(dir),
    async removeStaleLocks() {
      const names = await readdir(dir, { recursive: true });
      const unfinished = names.filter((name) => /^objects[/\\].*tmp_(?:obj|pack|idx)_/.test(name));
      await Promise.all(unfinished.map((name) => rm(path.join(dir, name), { force: true })));
      const stale = names.filter((name) => name.endsWith('.lock') && !name.startsWith(`objects${path.sep}`));
      await Promise.all(stale.map((name) => rm(path.join(dir, name), { force: true })));
      return stale.toSorted();
    },
  };
}
