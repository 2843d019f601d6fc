import { exitCode, QuycheError } from '#scripts/errors.ts';
import { checked, runGit } from './git-run.ts';
import { editTree, foldersOf, parseTree, type TreeChanges } from './git-tree.ts';
import type { GitObject, GitRepository } from './git-types.ts';

async function readObjects(dir: string, revisions: readonly string[]): Promise<(GitObject | undefined)[]> {
  if (revisions.length === 0) return [];
  const { out } = await runGit(dir, ['cat-file', '--batch', '-z'], {
    binary: true,
    input: revisions.map((revision) => `${checked(revision)}\0`).join(''),
  });
  let at = 0;
  return revisions.map(() => {
    const end = out.indexOf(0x0a, at);
    const found = /^([0-9a-f]{40}) (blob|tree|commit|tag) (\d+)$/.exec(out.toString('utf8', at, end));
    at = end + 1;
    if (!found) return undefined;
    const [, oid = '', type, size] = found;
    const bytes = Buffer.from(out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
    return { oid, type: type as GitObject['type'], bytes };
  });
}

async function writeTree(dir: string, base: string | null, changes: TreeChanges): Promise<string> {
  const folders = foldersOf(changes);
  const found = base
    ? await readObjects(
        dir,
        folders.map((folder) => `${base}^{tree}:${folder}`),
      )
    : [];
  const lines = new Map(
    folders.map((folder, n) => [folder, found[n]?.type === 'tree' ? parseTree(found[n].bytes) : undefined]),
  );
  const edit = editTree(changes, (folder) => lines.get(folder));
  const { out } = await runGit(dir, ['mktree', '-z', '--batch', '--missing'], { input: edit.batch });
  if (out.trim() !== edit.ids.join('\n')) {
    throw new QuycheError('GitFailed', `Kho nội dung ${dir} trả về cây khác với cây đã tính.`, {
      exit: exitCode.unreachable,
    });
  }
  return edit.tree;
}

/** Objects and trees. */
export function objectsOf(
  dir: string,
): Pick<
  GitRepository,
  'read' | 'list' | 'writeBlob' | 'writeFiles' | 'writeTree' | 'looseObjects' | 'pack' | 'fsck'
> {
  return {
    read: (revisions) => readObjects(dir, revisions),
    async list(treeish, under) {
      const { out } = await runGit(dir, [
        'ls-tree',
        '-r',
        '-z',
        '-l',
        '--full-tree',
        checked(treeish),
        ...(under ? ['--', `${under}/`] : []),
      ]);
      return out.split('\0').flatMap((line) => {
        const [meta = '', name] = line.split('\t');
        const [mode = '', , oid = '', size] = meta.split(/ +/);
        return name === undefined ? [] : [{ mode, oid, size: Number(size) || 0, path: name }];
      });
    },
    async writeBlob(bytes) {
      const { out } = await runGit(dir, ['hash-object', '-w', '--no-filters', '--stdin'], { input: bytes });
      return out.trim();
    },
    async writeFiles(files) {
      if (files.length === 0) return [];
      const { out } = await runGit(dir, ['hash-object', '-w', '--no-filters', '--stdin-paths'], {
        input: files.map((file) => `${file}\n`).join(''),
        config: ['core.fsync=none'],
      });
      return out.trim().split('\n');
    },
    writeTree: (base, changes) => writeTree(dir, base, changes),
    async looseObjects() {
      const { out } = await runGit(dir, ['count-objects']);
      return Number.parseInt(out, 10);
    },
    async pack() {
      await runGit(dir, ['repack', '-d', '-l', '-q']);
      await runGit(dir, ['prune-packed', '-q']);
    },
    async fsck() {
      const { out, err } = await runGit(
        dir,
        ['fsck', '--full', '--strict', '--no-dangling', '--no-progress'],
        {
          accept: [0, 1, 2, 3, 4, 5, 6, 7, 8],
        },
      );
      return `${out}\n${err}`.split('\n').filter((line) => line.trim() && !line.startsWith('notice:'));
    },
  };
}
