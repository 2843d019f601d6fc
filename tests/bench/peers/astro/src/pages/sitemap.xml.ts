import type { APIRoute } from 'astro';
import { entries, lists } from '../entries.ts';
import portal from '../portal.json';

export const GET: APIRoute = async () => {
  const { items } = await entries();
  const rows = [
    `<url><loc>${portal.url}/</loc></url>`,
    ...(await lists()).map(
      ({ section, number }) =>
        `<url><loc>${portal.url}/chuyen-muc/${section.id}/${number > 1 ? `trang/${number}/` : ''}</loc></url>`,
    ),
    ...items.map(
      ({ url, entry }) =>
        `<url><loc>${portal.url}${url}</loc><lastmod>${entry.data.date.slice(0, 10)}</lastmod></url>`,
    ),
  ];
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml' } },
  );
};
