import { join } from 'node:path';
import type { Question } from '#content/tracked.ts';
import { readCache, writeCache } from './cache-file.ts';
import type { PrintReport } from './press.ts';
import type { SiteFolders } from './site-folders.ts';

/** What the press keeps of one printed page. */
export interface PageState {
  readonly url: string;
  readonly file: string;
  /** Numbers of the questions it asked. */
  readonly asked: readonly number[];
  /** Uploads it shows as pictures, and uploads it gives as they are; by path inside the portal's folder. */
  readonly pictures?: readonly string[];
  readonly uploads?: readonly string[];
}

/** What the press keeps of one release: enough to know next time what would come out the same. */
export interface ReleaseState {
  readonly format: 1;
  readonly id: string;
  readonly portal: string;
  readonly revision: string;
  /** Version of the code that printed it. */
  readonly code: string;
  readonly questions: readonly (readonly [question: Question, digest: string])[];
  readonly pages: readonly PageState[];
  /** Every file of the release with a digest of its content. */
  readonly files: readonly (readonly [file: string, digest: string])[];
  readonly shards: PrintReport['shards'];
}

function stateFile(folders: SiteFolders, id: string): string {
  return join(folders.state, 'releases', `${id}.json`);
}

export function readState(folders: SiteFolders, id: string): ReleaseState | undefined {
  const state = readCache<ReleaseState>(stateFile(folders, id));
  return state?.format === 1 && state.id === id ? state : undefined;
}

export function writeState(folders: SiteFolders, state: ReleaseState): void {
  writeCache(stateFile(folders, state.id), state);
}

export { stateFile };
