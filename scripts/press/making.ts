import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { ReleaseState } from './release-state.ts';
import type { LinkOrder } from './link-thread.ts';
import { readState, stateFile } from './release-state.ts';
import { makingFolder, surplusReleases } from './releases.ts';
import { runThread } from './run-thread.ts';
import { Folders, codeOf } from './share-file.ts';
import type { SiteFolders } from './site-folders.ts';

/** A release under way: a folder no web server looks at until it is renamed. */
export interface Making {
  readonly folder: string;
  /** File → digest of what the folder holds already. */
  readonly holds: Map<string, string>;
  /** Ends when the folder shares everything the release before has; `holds` knows it then. */
  readonly linked: Promise<void>;
}

/** The release this one follows. */
export interface Before {
  readonly folder: string;
  readonly state: ReleaseState;
}

/** So few files are shared sooner than a thread starts. */
const WORTH_A_THREAD = 2000;

/**
 * Starts a release's folder. `like` is a release most of whose files will come out the same: they are shared at
 * once, in a thread of their own, while the rest of the print goes on. When as many releases as are kept stand already, the oldest is taken over: only files
 * that differ between it and the new one will be touched.
 */
export function startMaking(folders: SiteFolders, id: string, like: Before | undefined): Making {
  const folder = makingFolder(folders, id);
  const [oldest] = surplusReleases(folders, 1);
  const state = oldest === undefined ? undefined : readState(folders, oldest);
  if (oldest !== undefined && state) {
    rmSync(stateFile(folders, oldest), { force: true });
    renameSync(join(folders.releases, oldest), folder);
    return { folder, holds: new Map(state.files), linked: Promise.resolve() };
  }
  mkdirSync(folder);
  const holds = new Map<string, string>();
  if (!like || like.state.files.length < WORTH_A_THREAD) return { folder, holds, linked: Promise.resolve() };
  const linked = linkLike(folder, holds, like);
  // Heard of when it is awaited, even if a page fails first.
  linked.catch(() => undefined);
  return { folder, holds, linked };
}

async function linkLike(
  folder: string,
  holds: Map<string, string>,
  { folder: from, state }: Before,
): Promise<void> {
  const order: LinkOrder = { from, to: folder, files: state.files.map(([file]) => file) };
  await runThread<void>('link-thread.ts', order);
  // What was printed meanwhile stands in its place: the thread leaves it alone.
  for (const [file, digest] of state.files) if (!holds.has(file)) holds.set(file, digest);
}

/** Runs `put`, making the folder or clearing what an older release left in the way. */
function putting(path: string, put: () => void): void {
  for (let tries = 0; ; tries += 1) {
    try {
      put();
      return;
    } catch (error) {
      const code = codeOf(error);
      if (tries >= 3) throw error;
      if (code === 'ENOENT') mkdirSync(dirname(path), { recursive: true });
      else if (code === 'EEXIST') rmSync(path, { recursive: true, force: true });
      else if (code === 'ENOTDIR') makeFolders(dirname(path));
      else throw error;
    }
  }
}

/** Makes a folder where an older release had a file on the way. */
function makeFolders(path: string): void {
  const way = [path];
  while (!existsSync(way[0] ?? '/')) way.unshift(dirname(way[0] ?? '/'));
  if (way[0] !== undefined && !lstatSync(way[0]).isDirectory()) unlinkSync(way[0]);
  mkdirSync(path, { recursive: true });
}

/** Writes a file of its own: a hard link to an older release is replaced, never written through. */
export function putBytes(path: string, bytes: Uint8Array | string): void {
  putting(path, () => writeFileSync(path, bytes, { flag: 'wx' }));
}

/** Writes a printed page into a release's folder; `made` knows which folders are there. */
export function putPage(
  { folder, holds }: Making,
  made: Folders,
  { file, digest }: { readonly file: string; readonly digest: string },
  bytes: Uint8Array,
): void {
  const path = join(folder, file);
  made.ready(path);
  putBytes(path, bytes);
  holds.set(file, digest);
}

/** Shares a file that exists elsewhere on the disk. */
export function putLink(existing: string, path: string): void {
  putting(path, () => linkSync(existing, path));
}

/** What each file of the new release is and where it comes from when the folder does not hold it yet. */
export type Wanted = ReadonlyMap<string, { readonly digest: string; readonly make: (path: string) => void }>;

/** Puts wanted files into a release's folder: shares those of the release before, makes the rest. */
export function putWanted({ folder, holds }: Making, wanted: Wanted, before: Before | undefined): void {
  const shared = new Map(before?.state.files);
  const made = new Folders();
  for (const [file, { digest, make }] of wanted) {
    if (holds.get(file) === digest) continue;
    const path = join(folder, file);
    made.ready(path);
    if (before && shared.get(file) === digest) putLink(join(before.folder, file), path);
    else make(path);
    holds.set(file, digest);
  }
}

/** Removes what an older release left and the new one does not want. */
export function removeUnwanted({ folder, holds }: Making, wanted: ReadonlyMap<string, unknown>): void {
  const emptied = new Set<string>();
  for (const file of holds.keys()) {
    if (wanted.has(file)) continue;
    rmSync(join(folder, file), { recursive: true, force: true });
    holds.delete(file);
    emptied.add(dirname(file));
  }
  for (const inside of emptied) removeEmpty(folder, inside);
}

function removeEmpty(root: string, inside: string): void {
  for (let at = inside; at !== '.'; at = dirname(at)) {
    try {
      rmdirSync(join(root, at));
    } catch {
      return;
    }
  }
}
