import { getCollection } from 'astro:content';
import portal from './portal.json';

export const SIZE = 20;

async function read() {
  const items = [
    ...(await getCollection('news')).map((entry) => ({ entry, url: `/tin-tuc/${entry.id}/` })),
    ...(await getCollection('documents')).map((entry) => ({ entry, url: `/van-ban/${entry.id}/` })),
  ].toSorted((a, b) => (a.entry.data.date < b.entry.data.date ? 1 : -1));
  const bySection = Map.groupBy(items, ({ entry }) => entry.data.section);
  const places = new Map<string, number>();
  for (const own of bySection.values())
    for (const [index, item] of own.entries()) places.set(item.url, index);
  return { items, bySection, places };
}

let all: ReturnType<typeof read> | undefined;

/** Everything, newest first; sorted and grouped once for all pages. */
export const entries = () => (all ??= read());

/** The five items of the same section that came just before. */
export async function older(section: string, url: string) {
  const { bySection, places } = await entries();
  const start = (places.get(url) ?? 0) + 1;
  return bySection.get(section)?.slice(start, start + 5) ?? [];
}

/** Every list page of every section. */
export async function lists() {
  const { bySection } = await entries();
  return portal.sections.flatMap((section) => {
    const own = bySection.get(section.id) ?? [];
    const pages = Math.max(1, Math.ceil(own.length / SIZE));
    return Array.from({ length: pages }, (_, index) => ({
      section,
      number: index + 1,
      pages,
      total: own.length,
      items: own.slice(index * SIZE, (index + 1) * SIZE),
    }));
  });
}

export const day = (text: string) => `${text.slice(8, 10)}/${text.slice(5, 7)}/${text.slice(0, 4)}`;
export const unitName = (id: string) => (portal.unitNames as Record<string, string>)[id];

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

type Items = Awaited<ReturnType<typeof entries>>['items'];

export function feed(title: string, address: string, items: Items): Response {
  const rows = items.slice(0, SIZE).map(({ entry, url }) => {
    const link = `${portal.url}${url}`;
    const when = new Date(`${entry.data.date}:00+07:00`).toUTCString();
    return `<item><title>${escaped(entry.data.title)}</title><link>${link}</link><guid>${link}</guid><pubDate>${when}</pubDate><description>${escaped(entry.data.summary)}</description></item>`;
  });
  const head = `<title>${escaped(title)}</title><link>${portal.url}${address}</link><description>${escaped(title)}</description><language>vi</language>`;
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel>${head}\n${rows.join('\n')}\n</channel></rss>\n`,
    { headers: { 'content-type': 'application/rss+xml' } },
  );
}
