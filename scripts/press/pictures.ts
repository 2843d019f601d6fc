import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PictureFacts } from '#content/facts.ts';
import { imageLibrary, makeVariants } from '#scripts/adapters/image-variants.ts';
import { readCache, writeCache, writeWhole } from './cache-file.ts';
import type { ContentSource, StoredFile } from './content-source.ts';
import type { SiteFolders } from './site-folders.ts';

const WIDTHS = [480, 960, 1440] as const;
/** Decoded pictures are large: few at a time. */
const AT_ONCE = 2;

/** Name of a picture's variant in the press's own folder. */
export function variantFile(folders: SiteFolders, picture: string, width: number): string {
  return join(folders.pictures, `${picture}-${width}.webp`);
}

/**
 * Makes the sizes of pictures that no print has made before. Answers by blob id; `undefined` for bytes that are no
 * picture.
 */
export async function preparePictures(
  folders: SiteFolders,
  source: ContentSource,
  files: readonly StoredFile[],
): Promise<ReadonlyMap<string, PictureFacts | undefined>> {
  const index = join(folders.pictures, 'index.json');
  const known = readCache<Record<string, PictureFacts>>(index) ?? {};
  const found = new Map<string, PictureFacts | undefined>();
  const missing: StoredFile[] = [];
  for (const file of files) {
    const facts = known[nameOf(file)];
    if (facts) found.set(file.digest, facts);
    else if (!found.has(file.digest)) {
      found.set(file.digest, undefined);
      missing.push(file);
    }
  }
  for (let at = 0; at < missing.length; at += AT_ONCE) {
    const some = missing.slice(at, at + AT_ONCE);
    const bytes = await source.read(some);
    const made = await Promise.all(
      some.map((file, n) => makePicture(folders, file, bytes[n] ?? new Uint8Array())),
    );
    for (const [n, file] of some.entries()) {
      const facts = made[n];
      found.set(file.digest, facts);
      if (facts) known[facts.hash] = facts;
    }
  }
  if (missing.length > 0) writeCache(index, known);
  return found;
}

function nameOf({ digest }: StoredFile): string {
  return hash('sha256', `${digest} ${imageLibrary} ${WIDTHS.join(' ')}`).slice(0, 16);
}

async function makePicture(
  folders: SiteFolders,
  file: StoredFile,
  bytes: Uint8Array,
): Promise<PictureFacts | undefined> {
  const made = await makeVariants(bytes, WIDTHS);
  if (!made) return undefined;
  const name = nameOf(file);
  for (const variant of made.variants) {
    const path = variantFile(folders, name, variant.width);
    if (!existsSync(path)) writeWhole(path, variant.bytes);
  }
  return {
    hash: name,
    width: made.width,
    height: made.height,
    widths: made.variants.map(({ width }) => width),
  };
}
