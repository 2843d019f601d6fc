import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const person = {
  GIT_AUTHOR_NAME: 'Ban Biên tập',
  GIT_AUTHOR_EMAIL: 'ban-bien-tap@example.vn',
  GIT_COMMITTER_NAME: 'Ban Biên tập',
  GIT_COMMITTER_EMAIL: 'ban-bien-tap@example.vn',
};

function git(
  args: readonly string[],
  options: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
): string {
  const run = spawnSync('git', args, {
    encoding: 'utf8',
    input: options.input ?? '',
    env: { ...process.env, ...person, ...options.env },
    maxBuffer: 1e9,
  });
  if (run.status !== 0) throw new Error(`git ${args.join(' ')}: ${run.stderr}`);
  return run.stdout.trim();
}

/** A bare repository whose main holds `folder`, packed as a repository that has lived for a while is. */
export function bareRepository(folder: string, repository: string): void {
  rmSync(repository, { recursive: true, force: true });
  git(['init', '--quiet', '--bare', '--initial-branch=main', repository]);
  const inFolder = [`--git-dir=${repository}`, `--work-tree=${folder}`, '-c', 'core.bare=false'];
  git([...inFolder, 'add', '--all', 'content']);
  git([...inFolder, 'commit', '--quiet', '--message=Nội dung mẫu']);
  rmSync(join(repository, 'index'), { force: true });
  git([`--git-dir=${repository}`, 'repack', '-adq']);
}

/**
 * A commit beside main with one file's text replaced: what an editor's branch is before it is merged.
 * Gives its id.
 */
export function proposeEdit(repository: string, path: string, text: string): string {
  const at = `--git-dir=${repository}`;
  const scratch = mkdtempSync(join(tmpdir(), 'quyche-index-'));
  try {
    const env = { GIT_INDEX_FILE: join(scratch, 'index') };
    git([at, 'read-tree', 'main'], { env });
    const blob = git([at, 'hash-object', '-w', '--stdin'], { input: text });
    git([at, 'update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], { env });
    const tree = git([at, 'write-tree'], { env });
    return git([at, 'commit-tree', tree, '-p', 'main', '-m', `Sửa ${path}`]);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Merges a proposal into main without a checkout; gives the merge commit. */
export function merge(repository: string, proposal: string): string {
  const at = `--git-dir=${repository}`;
  const tree = git([at, 'merge-tree', '--write-tree', 'main', proposal]);
  const commit = git([at, 'commit-tree', tree, '-p', 'main', '-p', proposal, '-m', 'Xuất bản']);
  git([at, 'update-ref', 'refs/heads/main', commit]);
  return commit;
}

/** The text of a corpus file with a changed title and one more paragraph: what one editor's correction touches. */
export function corrected(corpus: string, path: string, round: number): string {
  const text = readFileSync(join(corpus, path), 'utf8');
  return `${text.replace(/^title: "/m, `title: "Đính chính lần ${round}: `)}\nĐoạn bổ sung lần thứ ${round}.\n`;
}
