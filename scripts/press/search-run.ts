import { EntryRefused } from '#content/entry-view.ts';
import type { EntryFacts } from '#content/facts.ts';
import { searchDocument } from '#content/search-text.ts';
import type { SearchDocument } from '#content/search-text.ts';
import type { PrintReport } from './press.ts';
import { contentRefused } from './refusal.ts';
import { runThread } from './run-thread.ts';
import { planShards } from './search.ts';
import type { ShardPlan } from './search.ts';
import { makeShard, removeOldIndexes } from './shard.ts';
import type { Shard, ShardOrder } from './shard.ts';
import type { Workshop } from './workshop.ts';

const OPENED_AT_ONCE = 300;
/** So few documents are indexed sooner than a thread starts. */
const WORTH_A_THREAD = 200;

/** The search part of one print. */
export class SearchRun {
  readonly #shop: Workshop;
  readonly #plans: readonly ShardPlan[];
  #shards: readonly Shard[] = [];

  constructor(shop: Workshop, options: { readonly deferArchive: boolean }) {
    this.#shop = shop;
    this.#plans = planShards(shop.folders, shop.store, { code: shop.templates.version, ...options });
  }

  /** How many documents the touched shards need that no print has made before. */
  missing(): number {
    return this.#plans.reduce(
      (sum, plan) => sum + (plan.fresh ? entriesWithout(plan, keysOf(plan.before)).length : 0),
      0,
    );
  }

  /** Indexes the touched shards. `made` are documents the pages' rooms made already. */
  async run(made: readonly SearchDocument[]): Promise<void> {
    const byKey = new Map(made.map((document) => [document.key, document]));
    const shards: Shard[] = [];
    for (const plan of this.#plans) {
      const shard = plan.fresh ? await this.#index(plan, byKey) : plan.before;
      if (shard) shards.push(shard);
    }
    this.#shards = shards;
  }

  get shards(): readonly Shard[] {
    return this.#shards;
  }

  get report(): PrintReport['shards'] {
    return this.#shards.map(({ id, documents }) => ({
      id,
      pages: documents.length,
      indexed: this.#plans.some((plan) => plan.id === id && plan.fresh),
    }));
  }

  removeOldIndexes(): void {
    removeOldIndexes(this.#shop.folders, this.#shards);
  }

  async #index(plan: ShardPlan, made: ReadonlyMap<string, SearchDocument>): Promise<Shard | undefined> {
    const order = await this.#order(plan, made, keysOf(plan.before));
    // What the shard is said to remember may have been lost: then every document is made anew.
    return (await fulfil(order)) ?? fulfil(await this.#order(plan, made, new Set()));
  }

  async #order(
    plan: ShardPlan,
    made: ReadonlyMap<string, SearchDocument>,
    remembered: ReadonlySet<string>,
  ): Promise<ShardOrder> {
    const mine = plan.entries.flatMap(([, key]) => made.get(key) ?? []);
    const missing = entriesWithout(plan, new Set([...remembered, ...made.keys()]));
    return {
      search: this.#shop.folders.search,
      id: plan.id,
      code: this.#shop.templates.version,
      digest: plan.digest,
      documents: plan.entries.map(([{ id }, key]) => [id, key] as const),
      made: [...mine, ...(await this.#make(missing))],
    };
  }

  async #make(entries: readonly EntryFacts[]): Promise<readonly SearchDocument[]> {
    const made: SearchDocument[] = [];
    for (let at = 0; at < entries.length; at += OPENED_AT_ONCE) {
      const some = entries.slice(at, at + OPENED_AT_ONCE);
      await this.#shop.fetch(some.map(({ path }) => path));
      try {
        for (const entry of some) made.push(searchDocument(this.#shop.store, entry));
      } catch (error) {
        throw error instanceof EntryRefused ? contentRefused(error.findings) : error;
      }
    }
    return made;
  }
}

function fulfil(order: ShardOrder): Promise<Shard | undefined> {
  return order.documents.length < WORTH_A_THREAD ? makeShard(order) : runThread('shard-thread.ts', order);
}

function keysOf(shard: Shard | undefined): ReadonlySet<string> {
  return new Set(shard?.documents.map(([, key]) => key));
}

function entriesWithout({ entries }: ShardPlan, keys: ReadonlySet<string>): readonly EntryFacts[] {
  return entries.flatMap(([entry, key]) => (keys.has(key) ? [] : [entry]));
}
