import type { APIRoute } from 'astro';
import { identityColours } from '../i18n/colours.ts';

/** The portal's own colour and address as style tokens: data cannot stand in a page's markup under its security policy. */
export const GET: APIRoute = ({ locals: { portal } }) => {
  const { colour, url } = portal.site();
  const { deep, pale, wash } = identityColours(colour);
  const root = JSON.stringify(url.replace(/\/$/, '')).replaceAll('<', '\\3c ');
  const css = `:root{--deep:${deep};--pale:${pale};--deep-wash:${wash};--root:${root}}\n`;
  return new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
