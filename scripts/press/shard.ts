import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument, ShardId } from '#content/search-text.ts';
import { writeSearchIndex } from '#scripts/adapters/pagefind.ts';
import { readCache, writeCache } from './cache-file.ts';
import type { SiteFolders } from './site-folders.ts';

/** One shard's index as it lies in the press's own folder. */
export interface Shard {
  readonly id: ShardId;
  /** Version of the code that made it; another version cannot read it. */
  readonly code: string;
  /** Digest of everything that went into it. */
  readonly digest: string;
  /** Entry id and key of each document, by address. */
  readonly documents: readonly (readonly [entry: string, key: string])[];
  /** Folder under the press's search folder. */
  readonly folder: string;
  /** Name inside the folder, digest of its bytes. */
  readonly files: readonly (readonly [name: string, digest: string])[];
}

/** A shard to index. */
export interface ShardOrder {
  readonly search: string;
  readonly id: ShardId;
  readonly code: string;
  readonly digest: string;
  readonly documents: Shard['documents'];
  /** Documents the shard's last index does not have. */
  readonly made: readonly SearchDocument[];
}

function shardFile(search: string, id: ShardId): string {
  return join(search, `${id}.json`);
}

function documentsFile(search: string, id: ShardId): string {
  return join(search, `${id}-documents.json`);
}

export function readShard({ search }: SiteFolders, id: ShardId, code: string): Shard | undefined {
  const shard = readCache<Shard>(shardFile(search, id));
  return shard?.code === code ? shard : undefined;
}

/** Makes a shard's index and remembers it; undefined when a document that was not handed in is not remembered. */
export async function makeShard({
  search,
  id,
  code,
  digest,
  documents,
  made,
}: ShardOrder): Promise<Shard | undefined> {
  const known = new Map(made.map((document) => [document.key, document]));
  if (documents.some(([, key]) => !known.has(key))) {
    const remembered = readCache<readonly SearchDocument[]>(documentsFile(search, id)) ?? [];
    for (const document of remembered) known.set(document.key, document);
  }
  const own = documents.flatMap(([, key]) => known.get(key) ?? []);
  if (own.length < documents.length) return undefined;
  const folder = `${id}-${digest}`;
  const path = join(search, folder);
  const making = `${path}.${process.pid}.tmp`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  if (own.length > 0) await writeSearchIndex(own, making);
  rmSync(path, { recursive: true, force: true });
  renameSync(making, path);
  const shard: Shard = { id, code, digest, documents, folder, files: filesIn(path) };
  writeCache(documentsFile(search, id), own);
  writeCache(shardFile(search, id), shard);
  return shard;
}

function filesIn(folder: string): Shard['files'] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const digest = hash('sha256', readFileSync(path), 'base64url').slice(0, 22);
      return [path.slice(folder.length + 1), digest] as const;
    })
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Removes indexes no shard points to any more; releases keep their own links to the files. */
export function removeOldIndexes({ search }: SiteFolders, shards: readonly Shard[]): void {
  const used = new Set(shards.map(({ folder }) => folder));
  mkdirSync(search, { recursive: true });
  for (const entry of readdirSync(search, { withFileTypes: true })) {
    if (entry.isDirectory() && !used.has(entry.name)) {
      rmSync(join(search, entry.name), { recursive: true, force: true });
    }
  }
}
