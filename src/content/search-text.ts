import { isStanding } from '#schema/content-types.ts';
import { entryUrl } from './entry-view.ts';
import type { EntryFacts } from './facts.ts';
import { escapeHtml } from './mdx/html.ts';
import type { Store } from './store.ts';

/** Search shards: the newest entries of the newest year with the standing pages, and all older ones. */
export const shardIds = ['nam-nay', 'luu-tru'] as const;
export type ShardId = (typeof shardIds)[number];

/** What the search index is given of one entry: a small page of its own, not the printed one. */
export interface SearchDocument {
  /** Changes exactly when `html` would. */
  readonly key: string;
  readonly url: string;
  readonly html: string;
}

/** `/tim-kiem/chi-muc.json`: ids of the shards that hold anything, newest first. */
export interface SearchManifest {
  readonly shards: readonly ShardId[];
}

/** One line of `/tim-kiem/so-hieu.json`: a document by its exact number. */
export interface NumberedDocument {
  /** `37/2015/NĐ-CP`. */
  readonly so: string;
  readonly url: string;
  readonly title: string;
  /** Day of issue, else the day shown; `YYYY-MM-DD`. */
  readonly ngay: string;
}

/** Documents that carry a number, newest first. */
export function numberIndex(store: Store): readonly NumberedDocument[] {
  return store.entries.flatMap(({ id, title, date, document }) =>
    document?.number
      ? [{ so: document.number, url: entryUrl(id), title, ngay: document.issuedAt ?? date.slice(0, 10) }]
      : [],
  );
}

/**
 * The newest shard is indexed again at every publication, so it is bounded: of a year with many entries it holds the
 * newest 500 to 999, and its oldest 500 leave it together.
 */
const STEP = 500;

/** Entries (newest first) by shard. The newest year is read from the entries, never from a clock. */
export function shardsOf(entries: readonly EntryFacts[]): ReadonlyMap<ShardId, readonly EntryFacts[]> {
  const dated = entries.filter(({ type }) => !isStanding(type));
  const standing = entries.filter(({ type }) => isStanding(type));
  const newest = dated[0] && yearOf(dated[0]);
  const count = dated.findIndex((entry) => yearOf(entry) !== newest);
  const thisYear = count === -1 ? dated.length : count;
  const kept = thisYear - STEP * Math.max(0, Math.floor(thisYear / STEP) - 1);
  return new Map([
    ['nam-nay', [...dated.slice(0, kept), ...standing]],
    ['luu-tru', dated.slice(kept)],
  ]);
}

function yearOf({ date }: EntryFacts): string {
  return date.slice(0, 4);
}

/** Digest of an entry's search document, without opening the entry. */
export function searchKey(store: Store, { id, type }: EntryFacts): string {
  return store.entryDigest(type, id);
}

/**
 * The entry's search document; opens the entry. Filters `muc`, `don-vi`, `nam`, `loai` hold ids, `ngay` is there to
 * show and to sort by. Words with đ stand a second time, with d, in the field `khong-dau`: a field is searched but
 * never shown in an excerpt.
 */
export function searchDocument(store: Store, facts: EntryFacts): SearchDocument {
  const { id, title, summary, date, type, language, section, unit, document } = facts;
  const text = store.open(id)?.text ?? '';
  const number = document?.number ?? '';
  const head = [
    filter('muc', section),
    filter('don-vi', unit),
    filter('nam', yearOf(facts)),
    filter('loai', type),
    field('ngay', date.slice(0, 10)),
    field('khong-dau', foldedWords(`${title} ${summary ?? ''} ${number} ${text}`).join(' ')),
    `<meta data-pagefind-sort="ngay[content]" content="${escapeHtml(date)}">`,
  ];
  const body = [
    `<h1 data-pagefind-meta="title">${escapeHtml(title)}</h1>`,
    ...(summary === undefined ? [] : [`<p data-pagefind-weight="2">${escapeHtml(summary)}</p>`]),
    ...(number === '' ? [] : [`<p data-pagefind-weight="4">${escapeHtml(number)}</p>`]),
    ...text.split('\n').map((block) => `<p>${escapeHtml(block)}</p>`),
  ];
  const html = `<html lang="${language}"><head>${head.join('')}</head><body>\n${body.join('\n')}\n</body></html>`;
  return { key: searchKey(store, facts), url: entryUrl(id), html };
}

function filter(name: string, value: string): string {
  return `<meta data-pagefind-filter="${name}[content]" content="${escapeHtml(value)}">`;
}

function field(name: string, value: string): string {
  return value === '' ? '' : `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(value)}">`;
}

const D_WORD = /[\p{L}\p{M}]*đ[\p{L}\p{M}]*/giu;

/** Every word with đ, its đ written d and its marks kept: Pagefind folds marks by itself, but not đ. */
function foldedWords(text: string): readonly string[] {
  const words = text.match(D_WORD) ?? [];
  return [...new Set(words.map((word) => word.toLowerCase().replaceAll('đ', 'd')))].toSorted();
}
