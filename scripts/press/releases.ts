import { lstatSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stateFile } from './release-state.ts';
import type { SiteFolders } from './site-folders.ts';

const RELEASE = /^\d{6}-[0-9a-z-]+$/;
/** Releases kept for going back. */
const KEPT = 10;

/** Ids of finished releases, oldest first. */
function releaseIds(folders: SiteFolders): readonly string[] {
  try {
    return readdirSync(folders.releases)
      .filter((name) => RELEASE.test(name))
      .toSorted();
  } catch {
    return [];
  }
}

/** The release being served; undefined before the first. */
export function currentRelease(folders: SiteFolders): string | undefined {
  try {
    return basename(readlinkSync(folders.current));
  } catch {
    return undefined;
  }
}

/** `000042-8f48d1d0`: prints in order, and which content each shows. */
export function nextReleaseId(folders: SiteFolders, revision: string): string {
  const last = Number(releaseIds(folders).at(-1)?.slice(0, 6) ?? 0);
  const name = /^[0-9a-f]{40}$/.test(revision) ? revision.slice(0, 8) : 'thu-muc';
  return `${String(last + 1).padStart(6, '0')}-${name}`;
}

export function makingFolder(folders: SiteFolders, id: string): string {
  return join(folders.releases, `.making-${id}`);
}

/** Removes what killed prints left half-made. Only while holding the lock. */
export function removeHalfMade(folders: SiteFolders): void {
  mkdirSync(folders.releases, { recursive: true });
  for (const name of readdirSync(folders.releases)) {
    if (!RELEASE.test(name)) rmSync(join(folders.releases, name), { recursive: true, force: true });
  }
}

/** Serves a finished release from the next request on, with one rename. */
export function showRelease(folders: SiteFolders, id: string): void {
  lstatSync(join(folders.releases, id));
  const link = join(folders.out, `.current-${process.pid}`);
  rmSync(link, { force: true });
  symlinkSync(join('releases', id), link);
  renameSync(link, folders.current);
}

/** Releases that must go so that `room` more can be kept besides the last ones; never the one being served. */
export function surplusReleases(folders: SiteFolders, room: 0 | 1): readonly string[] {
  const current = currentRelease(folders);
  const ids = releaseIds(folders);
  return ids.slice(0, Math.max(0, ids.length - KEPT + room)).filter((id) => id !== current);
}

export function removeRelease(folders: SiteFolders, id: string): void {
  rmSync(join(folders.releases, id), { recursive: true, force: true });
  rmSync(stateFile(folders, id), { force: true });
}
