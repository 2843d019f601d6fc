import { hash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { UploadFacts } from '#content/facts.ts';
import { numberIndex } from '#content/search-text.ts';
import type { SearchManifest } from '#content/search-text.ts';
import type { Store } from '#content/store.ts';
import { pictureUrl } from '#content/uploads.ts';
import { writeCache, readCache } from './cache-file.ts';
import { putBytes, putLink } from './making.ts';
import { variantFile } from './pictures.ts';
import type { Shard } from './shard.ts';
import type { SiteFolders } from './site-folders.ts';
import type { Templates } from './templates.ts';

export type Make = (path: string) => void;
export type WantedFiles = Map<string, { readonly digest: string; readonly make: Make }>;

function digestOfBytes(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'base64url').slice(0, 22);
}

/** Styles, fonts, scripts and public files of the compiled templates. */
export function wantAssets(wanted: WantedFiles, templates: Templates): void {
  const folder = join(templates.folder, 'client');
  const list = join(templates.folder, 'assets.json');
  const known = readCache<readonly (readonly [string, string])[]>(list);
  const assets = known ?? assetsIn(folder);
  if (!known) writeCache(list, assets);
  for (const [name, digest] of assets) {
    wanted.set(name, { digest, make: (path) => putBytes(path, readFileSync(join(folder, name))) });
  }
}

function assetsIn(folder: string): readonly (readonly [string, string])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [path.slice(folder.length + 1), digestOfBytes(readFileSync(path))] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Pictures in every size made of them; their originals, with the place and camera they tell, stay home. */
export function wantPictures(
  wanted: WantedFiles,
  folders: SiteFolders,
  shown: Iterable<string>,
  facts: ReadonlyMap<string, UploadFacts>,
): void {
  for (const path of shown) {
    const picture = facts.get(path)?.picture;
    for (const width of picture?.widths ?? []) {
      const file = pictureUrl(picture?.hash ?? '', width).slice(1);
      const made = variantFile(folders, picture?.hash ?? '', width);
      wanted.set(file, { digest: file, make: (to) => putLink(made, to) });
    }
  }
}

/** Uploads given as they are. `bytes` holds those the release before does not share. */
export function wantUploads(
  wanted: WantedFiles,
  shown: Iterable<string>,
  facts: ReadonlyMap<string, UploadFacts>,
  bytes: ReadonlyMap<string, Uint8Array>,
): void {
  for (const path of shown) {
    const digest = facts.get(path)?.digest;
    if (digest === undefined) continue;
    wanted.set(path, { digest, make: (to) => putBytes(to, bytes.get(path) ?? '') });
  }
}

/** The shards' files, which shards there are, and the exact index of document numbers. */
export function wantSearch(
  wanted: WantedFiles,
  folders: SiteFolders,
  store: Store,
  shards: readonly Shard[],
): void {
  for (const { id, folder, files } of shards) {
    for (const [name, digest] of files) {
      const made = join(folders.search, folder, name);
      wanted.set(`tim-kiem/chi-muc/${id}/${name}`, { digest, make: (to) => putLink(made, to) });
    }
  }
  const manifest: SearchManifest = {
    shards: shards.filter(({ documents }) => documents.length > 0).map(({ id }) => id),
  };
  wantText(wanted, 'tim-kiem/chi-muc.json', JSON.stringify(manifest));
  wantText(wanted, 'tim-kiem/so-hieu.json', JSON.stringify(numberIndex(store)));
}

function wantText(wanted: WantedFiles, file: string, text: string): void {
  wanted.set(file, { digest: digestOfBytes(text), make: (to) => putBytes(to, text) });
}
