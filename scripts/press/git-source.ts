import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Provenance } from '#content/portal.ts';
import { provenanceAfter, publishedEntry } from '#content/provenance.ts';
import { openRepository } from '#scripts/adapters/git.ts';
import type { Commit, GitRepository } from '#scripts/adapters/git.ts';
import { QuycheError, exitCode } from '#scripts/errors.ts';
import { readCache, writeCache } from './cache-file.ts';
import type { ContentSource } from './content-source.ts';

interface KnownProvenance {
  readonly format: 1;
  readonly commit: string;
  readonly entries: readonly (readonly [path: string, Provenance])[];
}

/**
 * Content from one commit of a repository. `revision` is anything Git resolves; the source stays on the commit it
 * named when asked. `cache` names a file that remembers approvals, so that the next commit reads only its own.
 * Throws `RevisionUnknown`.
 */
export async function gitSource(
  repository: string,
  revision: string,
  options: { readonly cache?: string } = {},
): Promise<ContentSource> {
  const git = openRepository(gitFolder(repository));
  const commit = await git.resolve(`${revision}^{commit}`);
  const [head] = commit ? await git.log(commit, { limit: 1 }) : [];
  if (!commit || !head) {
    throw new QuycheError('RevisionUnknown', `Kho ${repository} không có bản ghi “${revision}”.`, {
      hint: 'Kiểm tra lại tên nhánh hoặc mã bản ghi.',
      exit: exitCode.unreachable,
    });
  }
  const listing = git.list(commit, 'content');
  return {
    revision: commit,
    asOf: Temporal.Instant.from(head.committer.at)
      .toZonedDateTimeISO('Asia/Ho_Chi_Minh')
      .toPlainDate()
      .toString(),
    async list() {
      const files = await listing;
      return files
        .filter(({ mode }) => mode === '100644')
        .map(({ path, oid, size }) => ({ path, digest: oid, bytes: size }))
        .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    },
    async read(files) {
      const objects = await git.read(files.map(({ digest }) => digest));
      return objects.map((object, index) => {
        if (object) return object.bytes;
        throw new QuycheError('BlobMissing', `Kho ${repository} thiếu tệp ${files[index]?.path ?? ''}.`, {
          hint: 'Kiểm tra kho bằng git fsck và khôi phục từ bản sao lưu.',
          exit: exitCode.unreachable,
        });
      });
    },
    async provenance() {
      const cached = options.cache ? readCache<KnownProvenance>(options.cache) : undefined;
      const known = cached?.format === 1 ? cached : undefined;
      const found = await provenanceOf(git, commit, known, await listing);
      if (options.cache && known?.commit !== commit) {
        writeCache(options.cache, { format: 1, commit, entries: [...found] } satisfies KnownProvenance);
      }
      return found;
    },
  };
}

/** The Git folder itself: of a bare repository, or inside a working folder. */
function gitFolder(repository: string): string {
  const found = [repository, join(repository, '.git')].find((folder) => existsSync(join(folder, 'HEAD')));
  if (found !== undefined) return found;
  throw new QuycheError('RepositoryMissing', `${repository} không phải là kho Git.`, {
    hint: 'Kiểm tra lại đường dẫn tới kho nội dung.',
    exit: exitCode.unreachable,
  });
}

/** Approvals of every entry, from main's first-parent line; goes on from a known commit of that line. */
async function provenanceOf(
  git: GitRepository,
  commit: string,
  known: KnownProvenance | undefined,
  files: readonly { readonly path: string }[],
): Promise<Map<string, Provenance>> {
  if (known?.commit === commit) return new Map(known.entries);
  const since = known && (await git.mergeBase(known.commit, commit)) === known.commit ? known : undefined;
  const newestFirst = await git.log(since ? `${since.commit}..${commit}` : commit, { firstParent: true });
  // A commit that main reached only through a merged branch is no point to go on from.
  if (since && newestFirst.at(-1)?.parents[0] !== since.commit) {
    return provenanceOf(git, commit, undefined, files);
  }
  const found = new Map(since?.entries);
  const byEntry = Map.groupBy(files, ({ path }) => entryOf(path));
  for (const merge of newestFirst.toReversed()) {
    const entry = publishedEntry({ at: merge.committer.at, trailers: merge.trailers });
    const here = (entry && byEntry.get(entry)) || [];
    // Portals may hold entries of one name: the commit's own changes tell them apart.
    const path = entry && here.length > 1 ? await pathOf(git, merge, entry) : here[0]?.path;
    if (!path) continue;
    const now = provenanceAfter(found.get(path), { at: merge.committer.at, trailers: merge.trailers });
    if (now) found.set(path, now);
  }
  return found;
}

/** `content/<portal>/tin-tuc/2026/a.mdx` → `tin-tuc/2026/a`. */
function entryOf(path: string): string {
  return path
    .split('/')
    .slice(2)
    .join('/')
    .replace(/\.mdx$/, '');
}

/** Which portal's entry a commit published: the one whose file it changed. */
async function pathOf(git: GitRepository, commit: Commit, entry: string): Promise<string | undefined> {
  const [parent] = commit.parents;
  if (!parent) return undefined;
  const changes = await git.diff(parent, commit.id);
  return changes.find(({ path, after }) => after !== null && path.endsWith(`/${entry}.mdx`))?.path;
}
