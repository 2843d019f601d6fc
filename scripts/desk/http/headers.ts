import type { Context, MiddlewareHandler } from 'hono';

const site = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const signIn =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What a browser may do on each part of the origin. `upload`: whatever a person sent in runs nowhere. */
export const policies = {
  site,
  signIn,
  upload: "default-src 'none'; sandbox",
  api: "default-src 'none'; frame-ancestors 'none'",
} as const;

/** Headers of every answer; a part's own policy is set by the part and kept. */
export const guardHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', policies.site);
};

/**
 * True unless a browser says that another site sent this request. Browsers name the origin with every POST;
 * programs without one carry no cookie that could be misused.
 */
export function fromOwnOrigin(c: Context): boolean {
  const fetchSite = c.req.header('sec-fetch-site');
  if (fetchSite && fetchSite !== 'same-origin' && fetchSite !== 'none') return false;
  const origin = c.req.header('origin');
  if (origin === undefined) return true;
  const host = c.req.header('host');
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
