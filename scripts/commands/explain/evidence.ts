import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { openRepository } from '#scripts/adapters/git.ts';
import type { GitRepository } from '#scripts/adapters/git.ts';

interface Main {
  readonly repository: GitRepository;
  readonly tip: string;
}

/** The branch main of a working folder's repository; undefined outside one, or before its first commit. */
async function mainOf(cwd: string): Promise<Main | undefined> {
  const dir = join(cwd, '.git');
  const isRepository = await access(join(dir, 'HEAD')).then(
    () => true,
    () => false,
  );
  if (!isRepository) return undefined;
  const repository = openRepository(dir);
  const tip = (await repository.resolve('refs/heads/main')) ?? (await repository.resolve('HEAD'));
  return tip === undefined ? undefined : { repository, tip };
}

/**
 * When main's first-parent history first held a path, with offset; undefined outside a repository or for a path it
 * never held. A date written in the file changes nothing.
 */
export async function firstHeld(cwd: string, path: string): Promise<string | undefined> {
  const main = await mainOf(cwd);
  if (!main) return undefined;
  const commits = await main.repository.log(main.tip, { firstParent: true, path });
  return commits.at(-1)?.committer.at;
}

/** Git's own name of the tree that holds nothing. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
/** Commits compared at once: bounds memory over a long history. */
const CHUNK = 500;

/** The same for every path under a folder, in a few Git processes whatever their number. */
export async function allFirstHeld(cwd: string, folder: string): Promise<ReadonlyMap<string, string>> {
  const held = new Map<string, string>();
  const main = await mainOf(cwd);
  if (!main) return held;
  const commits = await main.repository.log(main.tip, { firstParent: true, path: folder });
  const oldestFirst = commits.toReversed();
  for (let from = 0; from < oldestFirst.length; from += CHUNK) {
    const chunk = oldestFirst.slice(from, from + CHUNK);
    // Nothing under the folder changed between two commits of this log.
    const pairs = chunk.map(
      ({ tree }, index) => [oldestFirst[from + index - 1]?.tree ?? EMPTY_TREE, tree] as const,
    );
    const differences = await main.repository.diffTrees(pairs);
    for (const [index, files] of differences.entries()) {
      const at = chunk[index]?.committer.at;
      for (const { path, after } of files) {
        if (at !== undefined && after !== null && path.startsWith(`${folder}/`) && !held.has(path)) {
          held.set(path, at);
        }
      }
    }
  }
  return held;
}
