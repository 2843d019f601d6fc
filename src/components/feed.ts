import type { EntrySummary, SiteFacts } from '#content/portal.ts';
import { feedMoment } from '../i18n/format.ts';

/** Text safe inside XML elements and attributes; characters XML 1.0 forbids are left out. */
export function xmlText(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

/** An Atom feed of `items`, newest first. `path` is the page it follows, `self` the feed's own address. */
export function atomFeed(
  site: SiteFacts,
  feed: { readonly title: string; readonly path: string; readonly self: string },
  items: readonly EntrySummary[],
): string {
  const root = site.url.replace(/\/$/, '');
  const entries = items.map(
    ({ url, title, summary, date }) => `<entry>
<id>${xmlText(root + url)}</id>
<title>${xmlText(title)}</title>
<link href="${xmlText(root + url)}"/>
<updated>${feedMoment(date)}</updated>
${summary ? `<summary>${xmlText(summary)}</summary>\n` : ''}</entry>
`,
  );
  // An empty feed still needs a moment; the clock would make two prints differ.
  const updated = items[0] ? feedMoment(items[0].date) : '1970-01-01T00:00:00Z';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<id>${xmlText(root + feed.path)}</id>
<title>${xmlText(feed.title)}</title>
<link href="${xmlText(root + feed.path)}"/>
<link rel="self" type="application/atom+xml" href="${xmlText(root + feed.self)}"/>
<updated>${updated}</updated>
<author><name>${xmlText(site.managingBody)}</name></author>
${entries.join('')}</feed>
`;
}

/** Addresses one sitemap file may hold by the sitemaps protocol. */
export const SITEMAP_LIMIT = 50_000;

/** A `sitemap.xml` of at most `SITEMAP_LIMIT` addresses. */
export function sitemap(
  root: string,
  addresses: readonly { readonly url: string; readonly lastmod?: string }[],
): string {
  const urls = addresses.map(
    ({ url, lastmod }) =>
      `<url><loc>${xmlText(root + url)}</loc>${lastmod ? `<lastmod>${lastmod.slice(0, 10)}</lastmod>` : ''}</url>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('')}</urlset>
`;
}
