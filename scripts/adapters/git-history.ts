import { LOG_FORMAT, gitDate, parseLog, type Commit } from './git-log.ts';
import { updateRefs } from './git-refs.ts';
import { checked, runGit } from './git-run.ts';
import type { GitRepository, TreeDifference } from './git-types.ts';

type History = Pick<
  GitRepository,
  | 'refs'
  | 'resolve'
  | 'commit'
  | 'merge'
  | 'mergeBase'
  | 'log'
  | 'logOf'
  | 'diff'
  | 'diffTrees'
  | 'updateRefs'
>;

const ZERO = '0'.repeat(40);

/** Reads `:<mode> <mode> <id> <id> <letter>`. */
function difference(meta: string, path: string): TreeDifference {
  const [, , before = '', after = ''] = meta.split(' ');
  return { path, before: before === ZERO ? null : before, after: after === ZERO ? null : after };
}

async function diff(dir: string, before: string, after: string): Promise<TreeDifference[]> {
  if (before === after) return [];
  const args = ['diff-tree', '-r', '-z', '--raw', '--no-renames', checked(before), checked(after)];
  const { out } = await runGit(dir, args);
  const parts = out.split('\0');
  return parts.flatMap((meta, n) => (meta.startsWith(':') ? [difference(meta, parts[n + 1] ?? '')] : []));
}

async function diffTrees(
  dir: string,
  pairs: readonly (readonly [string, string])[],
): Promise<TreeDifference[][]> {
  if (pairs.length === 0) return [];
  const { out } = await runGit(dir, ['diff-tree', '--stdin', '-r', '-z', '--raw', '--no-renames'], {
    input: pairs.map(([before, after]) => `${checked(before)} ${checked(after)}\n`).join(''),
  });
  const found: TreeDifference[][] = [];
  const parts = out.split('\0');
  for (let n = 0; n < parts.length; n += 2) {
    // Git repeats each pair on a line of its own before what differs in it.
    const lines = (parts[n] ?? '').split('\n');
    const meta = lines.pop() ?? '';
    for (const _pair of lines) found.push([]);
    if (meta.startsWith(':')) found.at(-1)?.push(difference(meta, parts[n + 1] ?? ''));
  }
  return found;
}

async function logOf(dir: string, tips: readonly string[], without: string): Promise<Commit[]> {
  if (tips.length === 0) return [];
  const { out } = await runGit(
    dir,
    ['log', '-z', `--format=${LOG_FORMAT}`, '--no-show-signature', '--stdin'],
    {
      input: `${[...tips.map(checked), `^${checked(without)}`].join('\n')}\n`,
    },
  );
  return parseLog(out);
}

/** Refs and commits. */
export function historyOf(dir: string): History {
  return {
    async refs(prefix) {
      const { out } = await runGit(dir, ['for-each-ref', '--format=%(objectname) %(refname)', prefix]);
      return new Map(
        out
          .trim()
          .split('\n')
          .filter(Boolean)
          .map((line) => [line.slice(41), line.slice(0, 40)] as const),
      );
    },
    async resolve(revision) {
      const { out, code } = await runGit(
        dir,
        ['rev-parse', '--verify', '--quiet', '--end-of-options', checked(revision)],
        { accept: [0, 1] },
      );
      return code === 0 ? out.trim() : undefined;
    },
    async commit({ tree, parents, message, author, committer }) {
      const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'];
      const { out } = await runGit(dir, args, {
        input: message,
        env: {
          GIT_AUTHOR_NAME: author.name,
          GIT_AUTHOR_EMAIL: author.email,
          GIT_AUTHOR_DATE: gitDate(author.at),
          GIT_COMMITTER_NAME: committer.name,
          GIT_COMMITTER_EMAIL: committer.email,
          GIT_COMMITTER_DATE: gitDate(committer.at),
        },
      });
      return out.trim();
    },
    async merge(ours, theirs) {
      const { out, code } = await runGit(
        dir,
        ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', checked(ours), checked(theirs)],
        { accept: [0, 1] },
      );
      const [tree = '', ...conflicts] = out
        .split('\0')
        .filter(Boolean)
        .map((part) => part.trim());
      return code === 0 ? { tree } : { conflicts: [...new Set(conflicts)] };
    },
    logOf: (tips, without) => logOf(dir, tips, without),
    async mergeBase(a, b) {
      const { out, code } = await runGit(dir, ['merge-base', checked(a), checked(b)], { accept: [0, 1] });
      return code === 0 ? out.trim() : undefined;
    },
    async log(range, options = {}) {
      const { out } = await runGit(dir, [
        'log',
        '-z',
        `--format=${LOG_FORMAT}`,
        '--no-show-signature',
        ...(options.firstParent ? ['--first-parent'] : []),
        ...(options.limit ? [`--max-count=${options.limit}`] : []),
        checked(range),
        '--',
        ...(options.path ? [options.path] : []),
      ]);
      return parseLog(out);
    },
    diff: (before, after) => diff(dir, before, after),
    diffTrees: (pairs) => diffTrees(dir, pairs),
    updateRefs: (changes) => updateRefs(dir, changes),
  };
}
