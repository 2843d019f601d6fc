import type { APIRoute } from 'astro';
import { SITEMAP_LIMIT, sitemap } from '../components/feed.ts';

/** Public pages for search engines, newest first; beyond the protocol's limit the oldest are reached through the lists. */
export const GET: APIRoute = ({ locals: { portal } }) => {
  const { url: site, languages } = portal.site();
  const root = site.replace(/\/$/, '');
  const listed = portal.addresses().filter(({ url }) => url.endsWith('/') && url !== '/404/');
  const foreign = languages.filter(({ path }) => !listed.some(({ url }) => url === path));
  const pages = [...foreign.map(({ path }) => ({ url: path })), ...listed];
  return new Response(sitemap(root, pages.slice(0, SITEMAP_LIMIT)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};
