import type { NumberedDocument } from './document-numbers.ts';

/** One hit; its text is fetched only when shown. */
export interface Hit {
  data(): Promise<HitData>;
}

export interface HitData {
  readonly url: string;
  /** Escaped text with `<mark>` around the words found. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The part of Pagefind's module this page uses. */
export interface SearchIndex {
  search(
    words: string | null,
    options: { filters: Readonly<Record<string, string>>; sort?: Readonly<Record<string, 'asc' | 'desc'>> },
  ): Promise<{ readonly results: readonly Hit[] }>;
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
}

interface PagefindModule extends SearchIndex {
  options(options: { excerptLength: number }): Promise<void>;
  mergeIndex(path: string): Promise<void>;
}

const ROOT = '/tim-kiem/chi-muc/';

async function json(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** Opens the newest shard and merges the archive into it. Throws when the index cannot be had. */
export async function openIndex(): Promise<SearchIndex> {
  const { shards } = (await json('/tim-kiem/chi-muc.json')) as { shards: readonly string[] };
  const [first, ...others] = shards;
  if (first === undefined) throw new Error('no shard');
  const pagefind = (await import(/* @vite-ignore */ `${ROOT}${first}/pagefind.js`)) as PagefindModule;
  await pagefind.options({ excerptLength: 32 });
  for (const shard of others) await pagefind.mergeIndex(`${ROOT}${shard}/`);
  return pagefind;
}

/** The exact index of document numbers. */
export async function loadNumbers(): Promise<readonly NumberedDocument[]> {
  return (await json('/tim-kiem/so-hieu.json')) as readonly NumberedDocument[];
}
