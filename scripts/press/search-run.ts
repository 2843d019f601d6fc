import { EntryRefused } from '#content/entry-view.ts';
import { searchDocument } from '#content/search-text.ts';
import type { SearchDocument, ShardId } from '#content/search-text.ts';
import type { PrintReport } from './press.ts';
import { contentRefused } from './refusal.ts';
import { indexShard, knownDocuments, planShards, removeOldIndexes } from './search.ts';
import type { Shard, ShardPlan } from './search.ts';
import type { Workshop } from './workshop.ts';

const OPENED_AT_ONCE = 300;

/** The search part of one print. */
export class SearchRun {
  readonly #shop: Workshop;
  readonly #plans: readonly ShardPlan[];
  readonly #known = new Map<ShardId, ReadonlyMap<string, SearchDocument>>();
  #shards: readonly Shard[] = [];

  constructor(shop: Workshop, options: { readonly deferArchive: boolean }) {
    this.#shop = shop;
    this.#plans = planShards(shop.folders, shop.store, { code: shop.templates.version, ...options });
  }

  /** How many documents the touched shards need that no print has made before. */
  missing(): number {
    return this.#plans
      .filter(({ fresh }) => fresh)
      .reduce((sum, plan) => {
        const known = this.#knownOf(plan);
        return sum + plan.entries.filter(([, key]) => !known.has(key)).length;
      }, 0);
  }

  /** Indexes the touched shards. `made` are documents the pages' rooms made already. */
  async run(made: readonly SearchDocument[]): Promise<void> {
    const shards: Shard[] = [];
    for (const plan of this.#plans) {
      if (plan.fresh) {
        shards.push(await indexShard(this.#shop.folders, plan, await this.#documents(plan, made)));
      } else if (plan.before) {
        shards.push(plan.before);
      }
    }
    this.#shards = shards;
  }

  get shards(): readonly Shard[] {
    return this.#shards;
  }

  get report(): PrintReport['shards'] {
    return this.#shards.map(({ id, pages }) => ({
      id,
      pages,
      indexed: this.#plans.find((plan) => plan.id === id)?.fresh === true,
    }));
  }

  removeOldIndexes(): void {
    removeOldIndexes(this.#shop.folders, this.#shards);
  }

  #knownOf({ id }: ShardPlan): ReadonlyMap<string, SearchDocument> {
    const known = this.#known.get(id) ?? knownDocuments(this.#shop.folders, id);
    this.#known.set(id, known);
    return known;
  }

  async #documents(
    plan: ShardPlan,
    made: readonly SearchDocument[],
  ): Promise<ReadonlyMap<string, SearchDocument>> {
    const { store } = this.#shop;
    const documents = new Map(this.#knownOf(plan));
    for (const document of made) documents.set(document.key, document);
    const missing = plan.entries.filter(([, key]) => !documents.has(key)).map(([entry]) => entry);
    for (let at = 0; at < missing.length; at += OPENED_AT_ONCE) {
      const some = missing.slice(at, at + OPENED_AT_ONCE);
      await this.#shop.fetch(some.map(({ path }) => path));
      for (const entry of some) {
        try {
          const document = searchDocument(store, entry);
          documents.set(document.key, document);
        } catch (error) {
          throw error instanceof EntryRefused ? contentRefused(error.findings) : error;
        }
      }
    }
    return documents;
  }
}
