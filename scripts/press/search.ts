import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '#content/digest.ts';
import type { EntryFacts } from '#content/facts.ts';
import { searchKey, shardsOf } from '#content/search-text.ts';
import type { SearchDocument, ShardId } from '#content/search-text.ts';
import type { Store } from '#content/store.ts';
import { writeSearchIndex } from '#scripts/adapters/pagefind.ts';
import { readCache, writeCache } from './cache-file.ts';
import type { SiteFolders } from './site-folders.ts';

/** One shard's index as it lies in the press's own folder. */
export interface Shard {
  readonly id: ShardId;
  /** Digest of everything that went into it. */
  readonly digest: string;
  readonly pages: number;
  /** Entries it holds. */
  readonly ids: readonly string[];
  /** Folder under the press's search folder. */
  readonly folder: string;
  /** Name inside the folder, digest of its bytes. */
  readonly files: readonly (readonly [name: string, digest: string])[];
}

/** A shard as this print needs it. */
export interface ShardPlan {
  readonly id: ShardId;
  readonly digest: string;
  /** By address. */
  readonly entries: readonly (readonly [entry: EntryFacts, key: string])[];
  /** The index of the print before; used again when its digest is the same, or when this shard may wait. */
  readonly before: Shard | undefined;
  readonly fresh: boolean;
}

function shardFile(folders: SiteFolders, id: ShardId): string {
  return join(folders.search, `${id}.json`);
}

/**
 * What must be indexed again. With `deferArchive` a touched archive keeps its old index for now, and entries that
 * have just moved into it stay in the newest shard meanwhile; an archive that lost an entry never waits.
 */
export function planShards(
  folders: SiteFolders,
  store: Store,
  options: { readonly code: string; readonly deferArchive: boolean },
): readonly ShardPlan[] {
  const shards = shardsOf(store.entries);
  const newest = shards.get('nam-nay') ?? [];
  const archive = planShard(folders, store, options.code, 'luu-tru', shards.get('luu-tru') ?? []);
  const held = new Set(archive.before?.ids);
  const here = new Set(archive.entries.map(([{ id }]) => id));
  const waits =
    options.deferArchive && archive.fresh && archive.before && archive.before.ids.every((id) => here.has(id));
  const moved = waits ? archive.entries.flatMap(([entry]) => (held.has(entry.id) ? [] : [entry])) : [];
  return [
    planShard(folders, store, options.code, 'nam-nay', [...newest, ...moved]),
    { ...archive, fresh: archive.fresh && !waits },
  ];
}

function planShard(
  folders: SiteFolders,
  store: Store,
  code: string,
  id: ShardId,
  entries: readonly EntryFacts[],
): ShardPlan {
  const keyed = entries
    .map((entry) => [entry, searchKey(store, entry)] as const)
    .toSorted(([a], [b]) => (a.id < b.id ? -1 : 1));
  const digest = digestOf([code, keyed.map(([, key]) => key)]);
  const before = readCache<Shard>(shardFile(folders, id));
  return { id, digest, entries: keyed, before, fresh: before?.digest !== digest };
}

/** Search documents of one shard's last index, by key. */
export function knownDocuments(folders: SiteFolders, id: ShardId): Map<string, SearchDocument> {
  const known = readCache<readonly SearchDocument[]>(documentsFile(folders, id)) ?? [];
  return new Map(known.map((document) => [document.key, document]));
}

function documentsFile(folders: SiteFolders, id: ShardId): string {
  return join(folders.search, `${id}-documents.json`);
}

/** Makes a shard's index and remembers it. `documents` holds every document of the plan, by key. */
export async function indexShard(
  folders: SiteFolders,
  plan: ShardPlan,
  documents: ReadonlyMap<string, SearchDocument>,
): Promise<Shard> {
  const own = plan.entries.flatMap(([, key]) => documents.get(key) ?? []);
  const folder = `${plan.id}-${plan.digest}`;
  const path = join(folders.search, folder);
  const making = `${path}.${process.pid}.tmp`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  if (own.length > 0) await writeSearchIndex(own, making);
  rmSync(path, { recursive: true, force: true });
  renameSync(making, path);
  const shard: Shard = {
    id: plan.id,
    digest: plan.digest,
    pages: own.length,
    ids: plan.entries.map(([{ id }]) => id),
    folder,
    files: filesIn(path),
  };
  writeCache(documentsFile(folders, plan.id), own);
  writeCache(shardFile(folders, plan.id), shard);
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
export function removeOldIndexes(folders: SiteFolders, shards: readonly Shard[]): void {
  const used = new Set(shards.map(({ folder }) => folder));
  mkdirSync(folders.search, { recursive: true });
  for (const entry of readdirSync(folders.search, { withFileTypes: true })) {
    if (entry.isDirectory() && !used.has(entry.name)) {
      rmSync(join(folders.search, entry.name), { recursive: true, force: true });
    }
  }
}
