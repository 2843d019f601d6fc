import type { MiddlewareHandler } from 'astro';
import { openDevPortal } from './dev-portal.ts';

const DYNAMIC = /\[|\/_|\.test\.|\.d\.ts$/;

/** Addresses of the templates without a parameter, as the press gets them from the compiled bundle. */
const fixedAddresses = Object.keys(import.meta.glob('/src/pages/**/*.{astro,ts}'))
  .filter((path) => !DYNAMIC.test(path))
  .map((path) => path.slice('/src/pages'.length).replace(/\.ts$/, ''))
  .map((path) => (path.endsWith('.astro') ? `${path.replace(/(?:\/index)?\.astro$/, '')}/` : path))
  .toSorted();

/** Gives every page in development the portal the press would give it. */
export const onRequest: MiddlewareHandler = async ({ locals }, next) => {
  locals.portal = await openDevPortal(process.cwd(), fixedAddresses);
  return next();
};
