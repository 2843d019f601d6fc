import type { GitRepository } from '#scripts/adapters/git.ts';
import { readFrontMatter } from '#content/front-matter.ts';
import { withoutMarks } from '#content/without-marks.ts';
import { parseEntryPath } from '#schema/content-types.ts';

/** What lists need of a published entry; the body is never kept. */
export interface IndexedEntry {
  readonly path: string;
  /** Git blob id: the entry's revision. */
  readonly oid: string;
  /** Front matter with its fences. */
  readonly front: string;
  readonly title: string;
  readonly date: string;
  readonly unit: string;
  /** Title and summary, lower case, without tone marks. */
  readonly words: string;
}

/** Published entries of one portal, newest first; replaced as a whole when main moves. */
export interface MainIndex {
  readonly commit: string;
  readonly byPath: ReadonlyMap<string, IndexedEntry>;
  /** Paths of all uploads. */
  readonly uploads: ReadonlySet<string>;
  /** By folder (`content/<portal>/tin-tuc`), newest first. */
  inFolder(folder: string): readonly IndexedEntry[];
}

/** Blobs read at once: bounds memory while 50,000 entries are read. */
const CHUNK = 1000;

/** The part of a file up to and with the closing fence; empty when there is none. */
function frontOf(text: string): string {
  if (!text.startsWith('---\n')) return '';
  const end = text.indexOf('\n---', 3);
  return end === -1 ? '' : `${text.slice(0, end)}\n---\n`;
}

/** One top-level text field. A whole YAML parse costs a hundred times more, so plain one-line values are read alone. */
function fieldReader(front: string): (name: string) => string {
  let all: Record<string, unknown> | undefined;
  return (name) => {
    const start = front.indexOf(`\n${name}:`);
    if (start === -1) return '';
    const end = front.indexOf('\n', start + 1);
    const value = front.slice(start + name.length + 2, end).trim();
    const next = front.charAt(end + 1);
    const oneLine = next !== ' ' && next !== '\t';
    if (oneLine && /^[^>|&*!{["'#%@`]/.test(value) && !/[:#]\s/.test(value)) return value;
    all ??= (readFrontMatter(front).data as Record<string, unknown> | undefined) ?? {};
    const found = all[name];
    return typeof found === 'string' ? found : '';
  };
}

export function indexedEntry(path: string, oid: string, text: string): IndexedEntry {
  const front = frontOf(text);
  const field = fieldReader(front);
  const title = field('title');
  return {
    path,
    oid,
    front,
    title,
    date: field('date'),
    unit: field('unit'),
    words: withoutMarks(`${title} ${field('summary')}`),
  };
}

function indexOf(
  commit: string,
  byPath: ReadonlyMap<string, IndexedEntry>,
  uploads: ReadonlySet<string>,
): MainIndex {
  const folders = new Map<string, readonly IndexedEntry[]>();
  return {
    commit,
    byPath,
    uploads,
    inFolder(folder) {
      const known = folders.get(folder);
      if (known) return known;
      const found = [...byPath.values()]
        .filter(({ path }) => path.startsWith(`${folder}/`))
        .toSorted((a, b) => (a.date === b.date ? (a.path < b.path ? -1 : 1) : a.date < b.date ? 1 : -1));
      folders.set(folder, found);
      return found;
    },
  };
}

/** Reads the published entries of `commit`; with `before`, reads only what differs from it. */
export async function readMainIndex(
  repo: GitRepository,
  portal: string,
  commit: string,
  before?: MainIndex,
): Promise<MainIndex> {
  if (before?.commit === commit) return before;
  const folder = `content/${portal}/`;
  const isEntry = (path: string) =>
    path.startsWith(folder) && parseEntryPath(path.slice(folder.length)) !== undefined;
  const isUpload = (path: string) => path.startsWith(`${folder}tep/`);
  const byPath = new Map(before?.byPath);
  const uploads = new Set(before?.uploads);
  const wanted: { path: string; oid: string }[] = [];
  if (before) {
    for (const { path, after } of await repo.diff(before.commit, commit)) {
      if (isUpload(path)) {
        if (after) uploads.add(path);
        else uploads.delete(path);
      }
      if (!isEntry(path)) continue;
      if (after) wanted.push({ path, oid: after });
      else byPath.delete(path);
    }
  } else {
    const files = await repo.list(commit, `content/${portal}`);
    for (const file of files) {
      if (file.mode !== '100644') continue;
      if (isEntry(file.path)) wanted.push(file);
      else if (isUpload(file.path)) uploads.add(file.path);
    }
  }
  for (let at = 0; at < wanted.length; at += CHUNK) {
    const chunk = wanted.slice(at, at + CHUNK);
    const objects = await repo.read(chunk.map(({ oid }) => oid));
    for (const [n, { path, oid }] of chunk.entries()) {
      const text = objects[n]?.bytes.toString('utf8');
      if (text !== undefined) byPath.set(path, indexedEntry(path, oid, text));
    }
  }
  return indexOf(commit, byPath, uploads);
}
