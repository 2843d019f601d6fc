import type { APIRoute } from 'astro';
import { SITEMAP_LIMIT, sitemap } from '../components/feed.ts';

/** Every public page, for search engines. */
export const GET: APIRoute = ({ locals: { portal } }) => {
  const root = portal.site().url.replace(/\/$/, '');
  const pages = portal.addresses().filter(({ url }) => url.endsWith('/') && url !== '/404/');
  return new Response(sitemap(root, pages.slice(0, SITEMAP_LIMIT)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};
