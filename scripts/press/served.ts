import { basename, join } from 'node:path';
import { readState } from './release-state.ts';
import { currentRelease, showRelease } from './releases.ts';
import { siteFolders } from './site-folders.ts';

/** Makes a printed release (its folder, as `PrintReport.release` gives it) the one citizens see, by one rename. */
export function swapRelease(out: string, release: string): void {
  showRelease(siteFolders(out), basename(release));
}

/** Folder and revision of the release citizens see; undefined before the first print. */
export function servedRelease(
  out: string,
): { readonly release: string; readonly revision: string } | undefined {
  const folders = siteFolders(out);
  const id = currentRelease(folders);
  const state = id === undefined ? undefined : readState(folders, id);
  return state && { release: join(folders.releases, state.id), revision: state.revision };
}
