import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { openRepository } from '#scripts/adapters/git.ts';

/**
 * When main's first-parent history first held a path, with offset; undefined outside a repository or for a path it
 * never held. A date written in the file changes nothing.
 */
export async function firstHeld(cwd: string, path: string): Promise<string | undefined> {
  const dir = join(cwd, '.git');
  const isRepository = await access(join(dir, 'HEAD')).then(
    () => true,
    () => false,
  );
  if (!isRepository) return undefined;
  const repository = openRepository(dir);
  const main = (await repository.resolve('refs/heads/main')) ?? (await repository.resolve('HEAD'));
  if (main === undefined) return undefined;
  const commits = await repository.log(main, { firstParent: true, path });
  return commits.at(-1)?.committer.at;
}
