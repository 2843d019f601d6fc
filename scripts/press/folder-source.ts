import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { QuycheError } from '#scripts/errors.ts';
import { readCache, writeCache } from './cache-file.ts';
import type { ContentSource, StoredFile } from './content-source.ts';

/** Blob id by path, with the facts of the file it was computed from. */
type Known = Record<string, readonly [size: number, changed: number, inode: number, digest: string]>;

/** A file changed this recently may change again within one tick of the disk's clock: never trusted. */
const SETTLED_MS = 2000;

/** The id Git gives a file's bytes. */
function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/**
 * Content from a plain folder that holds `content/`. `cache` names a file that remembers blob ids by size, time and
 * inode, so that a second print reads only what was touched.
 */
export function folderSource(root: string, options: { readonly cache?: string } = {}): ContentSource {
  return {
    revision: 'working-tree',
    async list() {
      if (!existsSync(join(root, 'content'))) {
        throw new QuycheError('ContentMissing', `Không có thư mục content/ trong ${root}.`, {
          hint: 'Chạy lệnh ở thư mục gốc của kho.',
        });
      }
      const before: Known = (options.cache && readCache<Known>(options.cache)) || {};
      const after: Known = {};
      const now = Date.now();
      const files = filesUnder(root, 'content').map((path): StoredFile => {
        const { size, mtimeMs, ctimeMs, ino } = statSync(join(root, path));
        const changed = Math.max(mtimeMs, ctimeMs);
        const known = before[path];
        const same = known && known[0] === size && known[1] === changed && known[2] === ino;
        const digest = same ? known[3] : blobId(readFileSync(join(root, path)));
        if (now - changed > SETTLED_MS) after[path] = [size, changed, ino, digest];
        return { path, digest, bytes: size };
      });
      if (options.cache) writeCache(options.cache, after);
      return files;
    },
    read: async (files) => files.map(({ path }) => readFileSync(join(root, path))),
    provenance: async () => new Map(),
  };
}

/** Plain files under a folder, sorted; links and hidden names are no content. */
function filesUnder(root: string, folder: string): readonly string[] {
  const found: string[] = [];
  const walk = (path: string): void => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const inside = `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(inside);
      else if (entry.isFile()) found.push(inside);
    }
  };
  walk(folder);
  return found.toSorted((a, b) => (a < b ? -1 : 1));
}
