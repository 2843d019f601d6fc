import type { APIRoute } from 'astro';

/** Search engines may read all that is published; the editors' rooms are not for them. */
export const GET: APIRoute = ({ locals: { portal } }) => {
  const root = portal.site().url.replace(/\/$/, '');
  const lines = [
    'User-agent: *',
    'Disallow: /admin/',
    'Disallow: /api/',
    '',
    `Sitemap: ${root}/sitemap.xml`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
