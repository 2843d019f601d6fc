import { join } from 'node:path';

/** Where one portal's releases live, and what the press remembers between prints. */
export interface SiteFolders {
  readonly out: string;
  readonly releases: string;
  /** Symbolic link to the release being served. */
  readonly current: string;
  readonly state: string;
  readonly pictures: string;
  readonly search: string;
  readonly lock: string;
}

export function siteFolders(out: string): SiteFolders {
  const state = join(out, 'state');
  return {
    out,
    releases: join(out, 'releases'),
    current: join(out, 'current'),
    state,
    pictures: join(state, 'pictures'),
    search: join(state, 'search'),
    lock: join(state, 'lock'),
  };
}
