import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DiskFile } from '#scripts/adapters/files.ts';
import { openRepository } from '#scripts/adapters/git.ts';
import type { GitRepository } from '#scripts/adapters/git.ts';
import type { GitEntry, GitTreeSubject } from '#scripts/checks/engine/check.ts';
import { QuycheError, exitCode } from '#scripts/errors.ts';

/** A tree of a Git repository, as `check` judges it. */
export interface GitFiles {
  /** Plain files under `content/`. */
  readonly files: readonly DiskFile[];
  readonly entries: readonly GitEntry[];
  /** Since the base; left out without one. */
  readonly changes?: NonNullable<GitTreeSubject['changes']>;
  /** Paths to judge: with a base what changed, and what names what is gone; all when settings changed. */
  readonly wanted: (path: string) => boolean;
}

const SETTINGS = /^content\/(?:[^/]+\/)?[^/]+\.yaml$/;

/**
 * Reads `<repository>#<revision>`, a bare repository or one with a working tree, from `cwd`; what changed is counted
 * from where `base` and the revision parted. Throws `CheckWrongUse`, `RevisionUnknown`, `GitFailed`.
 */
export async function gitFiles(place: string, base: string | undefined, cwd: string): Promise<GitFiles> {
  const at = place.lastIndexOf('#');
  if (at <= 0 || at === place.length - 1) {
    throw new QuycheError('CheckWrongUse', `--git phải có dạng <kho git>#<bản ghi>; đang là “${place}”.`, {
      hint: 'Ví dụ: --git kho.git#main.',
    });
  }
  const folder = resolve(cwd, place.slice(0, at));
  const git = openRepository(existsSync(join(folder, '.git')) ? join(folder, '.git') : folder);
  const commit = await commitOf(git, folder, place.slice(at + 1));
  const listing = await git.list(commit);
  const blobs = new Map<string, Uint8Array>();
  const load = async (oids: readonly string[]): Promise<void> => {
    const objects = await git.read(oids);
    for (const object of objects) if (object) blobs.set(object.oid, object.bytes);
  };
  const read = async (oid: string): Promise<Uint8Array> => {
    if (!blobs.has(oid)) await load([oid]);
    return blobs.get(oid) ?? Promise.reject(new Error('kho không có tệp này'));
  };
  const content = listing.filter(({ mode, path }) => mode.startsWith('100') && path.startsWith('content/'));
  const texts = content.filter(({ path }) => /\.(?:mdx|yaml)$/.test(path));
  const changes = base === undefined ? undefined : await changesSince(git, folder, base, commit);
  const gone = (changes ?? []).filter(({ isGone }) => isGone).map(({ path }) => path);
  const changed = new Set((changes ?? []).map(({ path }) => path));
  const judgesAll = !changes || changes.some(({ path }) => SETTINGS.test(path));
  // One Git process for all texts that will be read, not one each.
  const needsAll = judgesAll || gone.length > 0;
  await load(
    texts.filter(({ path }) => needsAll || changed.has(path) || SETTINGS.test(path)).map(({ oid }) => oid),
  );
  const naming = new Set(texts.filter(({ oid }) => namesOne(blobs.get(oid), gone)).map(({ path }) => path));
  return {
    files: content.map(({ path, oid, size }) => ({ path, size, read: () => read(oid) })),
    entries: listing,
    ...(changes && { changes }),
    wanted: (path) => judgesAll || changed.has(path) || naming.has(path),
  };
}

async function commitOf(git: GitRepository, folder: string, revision: string): Promise<string> {
  const commit = existsSync(folder) ? await git.resolve(`${revision}^{commit}`) : undefined;
  if (commit !== undefined) return commit;
  throw new QuycheError('RevisionUnknown', `Kho ${folder} không có bản ghi “${revision}”.`, {
    hint: 'Kiểm tra lại đường dẫn của kho, tên nhánh hoặc mã bản ghi.',
    exit: exitCode.unreachable,
  });
}

async function changesSince(
  git: GitRepository,
  folder: string,
  base: string,
  commit: string,
): Promise<NonNullable<GitTreeSubject['changes']>> {
  const before = await commitOf(git, folder, base);
  const parted = (await git.mergeBase(before, commit)) ?? before;
  const differences = await git.diff(parted, commit);
  return differences.map(({ path, after }) => ({ path, isGone: after === null }));
}

/** Whether a text speaks of a file that is gone, by its path inside the portal and without ending. */
function namesOne(bytes: Uint8Array | undefined, gone: readonly string[]): boolean {
  if (bytes === undefined || gone.length === 0) return false;
  const text = Buffer.from(bytes).toString('utf8');
  return gone.some((path) =>
    text.includes(
      path
        .split('/')
        .slice(2)
        .join('/')
        .replace(/\.mdx$/, ''),
    ),
  );
}
