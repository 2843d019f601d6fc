import type { APIRoute } from 'astro';
import { atomFeed } from '../../../components/feed.ts';

const FEED_LENGTH = 30;

/** The feed of one section. */
export const GET: APIRoute = ({ locals: { portal }, params }) => {
  const section = portal.section(params['id'] ?? '');
  if (!section) return new Response(null, { status: 404 });
  const site = portal.site();
  const path = `/chuyen-muc/${section.id}/`;
  const feed = { title: `${section.title} | ${site.name}`, path, self: `${path}rss.xml` };
  return new Response(atomFeed(site, feed, portal.latest({ section: section.id }, FEED_LENGTH)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
