import type { EntryId } from '#schema/content-types.ts';
import { entryUrl } from './entry-view.ts';
import { archivePages, listUrl } from './list-pages.ts';
import type { Store } from './store.ts';

/** One address of a release and the file that answers it. */
export interface Route {
  readonly url: string;
  /** Relative to the release: `tin-tuc/2026/khai-giang/index.html`, `rss.xml`, `404.html`. */
  readonly file: string;
  /** The entry whose own page it is. */
  readonly entry?: EntryId;
}

/** `/x/` is answered by `x/index.html`, `/rss.xml` by itself, the page for unknown addresses by `404.html`. */
function fileOf(url: string): string {
  if (url === '/404/') return '404.html';
  return url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1);
}

/** Every address the content asks for, with the fixed ones of the templates; sorted, each once. */
export function routesOf(store: Store, fixedAddresses: readonly string[]): readonly Route[] {
  const urls = new Map<string, EntryId | undefined>();
  for (const url of fixedAddresses) urls.set(url, undefined);
  for (const { path } of store.site().languages) urls.set(path, undefined);
  for (const { id } of store.sections()) {
    const total = store.list(id, undefined)?.total ?? 0;
    urls.set(listUrl(id), undefined);
    urls.set(`${listUrl(id)}rss.xml`, undefined);
    for (let page = 1; page <= archivePages(total); page += 1) urls.set(listUrl(id, page), undefined);
  }
  for (const { id } of store.entries) urls.set(entryUrl(id), id);
  return [...urls]
    .map(([url, entry]) =>
      entry === undefined ? { url, file: fileOf(url) } : { url, file: fileOf(url), entry },
    )
    .toSorted((a, b) => (a.url < b.url ? -1 : 1));
}
