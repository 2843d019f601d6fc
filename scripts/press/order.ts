import { join } from 'node:path';
import type { ContentSource } from './content-source.ts';
import { folderSource } from './folder-source.ts';
import { gitSource } from './git-source.ts';
import type { PrintRequest } from './press.ts';
import { siteFolders } from './site-folders.ts';

/** Where content comes from, in words that can be sent to another thread. */
export type ContentPlace =
  { readonly folder: string } | { readonly repository: string; readonly revision: string };

/** A print request without anything a thread cannot be told. */
export interface PrintOrder extends Omit<PrintRequest, 'source' | 'onProgress'> {
  readonly from: ContentPlace;
}

/** Opens the place an order names; what the source remembers between prints lies in the site's own state. */
export async function sourceOf({ from, out }: Pick<PrintOrder, 'from' | 'out'>): Promise<ContentSource> {
  const { state } = siteFolders(out);
  return 'folder' in from
    ? folderSource(from.folder, { cache: join(state, 'folder.json') })
    : gitSource(from.repository, from.revision, { cache: join(state, 'provenance.json') });
}
