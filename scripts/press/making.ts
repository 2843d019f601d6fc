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
import { readState, stateFile } from './release-state.ts';
import { makingFolder, surplusReleases } from './releases.ts';
import type { SiteFolders } from './site-folders.ts';

/** A release under way: a folder no web server looks at until it is renamed. */
export interface Making {
  readonly folder: string;
  /** File → digest of what the folder holds already. */
  readonly holds: Map<string, string>;
}

/**
 * Starts a release's folder. When as many releases as are kept stand already, the oldest is taken over: only files
 * that differ between it and the new one will be touched.
 */
export function startMaking(folders: SiteFolders, id: string): Making {
  const folder = makingFolder(folders, id);
  const [oldest] = surplusReleases(folders, 1);
  const state = oldest === undefined ? undefined : readState(folders, oldest);
  if (oldest !== undefined && state) {
    rmSync(stateFile(folders, oldest), { force: true });
    renameSync(join(folders.releases, oldest), folder);
    return { folder, holds: new Map(state.files) };
  }
  mkdirSync(folder);
  return { folder, holds: new Map() };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
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

/** Remembers which folders are there: asking the disk for each of ten thousand pages costs more than the pages. */
export class Folders {
  readonly #known = new Set<string>();

  /** Makes the folder a file stands in. */
  ready(path: string): void {
    const folder = dirname(path);
    if (this.#known.has(folder)) return;
    this.#known.add(folder);
    try {
      mkdirSync(folder);
    } catch {
      // Its parents are missing, or it is there already: what is put into it finds out.
    }
  }
}

/** Writes a file of its own: a hard link to an older release is replaced, never written through. */
export function putBytes(path: string, bytes: Uint8Array | string): void {
  putting(path, () => writeFileSync(path, bytes, { flag: 'wx' }));
}

/** Shares a file that exists elsewhere on the disk. */
export function putLink(existing: string, path: string): void {
  putting(path, () => linkSync(existing, path));
}

/** What each file of the new release is and where it comes from when the folder does not hold it yet. */
export type Wanted = ReadonlyMap<string, { readonly digest: string; readonly make: (path: string) => void }>;

/** Puts wanted files into a release's folder: shares those of the release before, makes the rest. */
export function putWanted(
  { folder, holds }: Making,
  wanted: Wanted,
  before: { readonly folder: string; readonly state: ReleaseState } | undefined,
): void {
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
