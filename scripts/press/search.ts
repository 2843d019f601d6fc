import { digestOf } from '#content/digest.ts';
import type { EntryFacts } from '#content/facts.ts';
import { searchKey, shardsOf } from '#content/search-text.ts';
import type { ShardId } from '#content/search-text.ts';
import type { Store } from '#content/store.ts';
import { readShard } from './shard.ts';
import type { Shard } from './shard.ts';
import type { SiteFolders } from './site-folders.ts';

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
  const held = archive.before?.documents.map(([id]) => id);
  const here = new Set(archive.entries.map(([{ id }]) => id));
  const waits = options.deferArchive && archive.fresh && held?.every((id) => here.has(id)) === true;
  const indexed = new Set(held);
  const moved = waits ? archive.entries.flatMap(([entry]) => (indexed.has(entry.id) ? [] : [entry])) : [];
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
  const before = readShard(folders, id, code);
  return { id, digest, entries: keyed, before, fresh: before?.digest !== digest };
}
