import type { APIRoute } from 'astro';
import { entries, feed } from '../../../entries.ts';
import portal from '../../../portal.json';

export const getStaticPaths = () =>
  portal.sections.map((section) => ({ params: { section: section.id }, props: { section } }));

export const GET: APIRoute = async ({ props: { section } }) => {
  const { bySection } = await entries();
  return feed(section.title, `/chuyen-muc/${section.id}/`, bySection.get(section.id) ?? []);
};
