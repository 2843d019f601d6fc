import type { APIRoute } from 'astro';
import { atomFeed } from '../components/feed.ts';

const FEED_LENGTH = 30;

/** The portal's feed: the latest news and documents. */
export const GET: APIRoute = ({ locals: { portal } }) => {
  const site = portal.site();
  const feed = { title: site.name, path: '/', self: '/rss.xml' };
  return new Response(atomFeed(site, feed, portal.latest({}, FEED_LENGTH)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
