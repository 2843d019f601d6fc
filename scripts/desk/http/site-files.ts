import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { uploadType } from '../uploads.ts';
import { policies } from './headers.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const TEXT = /^(?:text\/|application\/(?:json|xml|manifest|wasm)|image\/svg)/;
const WHOLE_BELOW = 4 * 1024 * 1024;
const PACK_FROM = 1024;
const PACKED_TOTAL = 48 * 1024 * 1024;

const brotli = promisify(brotliCompress);
const squeeze = promisify(gzip);

/** Addresses that carry a hash of their content. */
const HASHED = /^\/(?:_astro\/|tep\/anh\/[0-9a-f]{8,}-\d+\.webp$)/;

/** Parts that are no plain name: empty, hidden, or with bytes that file systems read in their own way. */
const odd = (part: string) =>
  part === '' ||
  part.includes('\0') ||
  part.includes('\\') ||
  (part.startsWith('.') && part !== '.well-known');

/** The file under `root` an address means; undefined for anything that is not inside it. */
export function fileOf(root: string, address: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  const parts = decoded.split('/').slice(1);
  const last = parts.pop() ?? '';
  if (parts.some(odd) || (last !== '' && odd(last))) return undefined;
  return path.join(root, ...parts, last === '' ? 'index.html' : last);
}

/** Packed bodies by file and coding, least used dropped first. */
function packer() {
  const kept = new Map<string, Buffer<ArrayBuffer>>();
  let total = 0;
  return async (
    key: string,
    coding: 'br' | 'gzip',
    bytes: Buffer<ArrayBuffer>,
  ): Promise<Buffer<ArrayBuffer>> => {
    const found = kept.get(key);
    if (found) {
      kept.delete(key);
      kept.set(key, found);
      return found;
    }
    const packed =
      coding === 'br'
        ? await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
        : await squeeze(bytes, { level: 6 });
    kept.set(key, packed);
    total += packed.length;
    for (const [old, body] of kept) {
      if (total <= PACKED_TOTAL) break;
      kept.delete(old);
      total -= body.length;
    }
    return packed;
  };
}

function codingFor(accepts: string): 'br' | 'gzip' | undefined {
  const offered = new Set(
    accepts
      .split(',')
      .flatMap((one) => (/;\s*q=0(?:\.0*)?\s*$/.test(one) ? [] : [one.split(';')[0]?.trim()])),
  );
  return offered.has('br') ? 'br' : offered.has('gzip') ? 'gzip' : undefined;
}

/**
 * Serves the current release: `current` is a symbolic link, resolved at each request, so a swap shows at once and a
 * request never mixes two releases. Unknown addresses get the release's own 404 page.
 */
export function siteFiles(current: string) {
  const pack = packer();

  async function send(
    c: Context,
    file: string,
    address: string,
    status: 200 | 404,
  ): Promise<Response | undefined> {
    const facts = await stat(file).catch(() => undefined);
    if (!facts) return undefined;
    if (facts.isDirectory()) return c.redirect(`${address}/`, 301);
    const upload = /^\/tep\/(?!anh\/)/.test(address);
    const type = upload ? uploadType(file) : (types[path.extname(file)] ?? 'application/octet-stream');
    const tag = `"${facts.ino.toString(36)}-${Math.trunc(facts.mtimeMs).toString(36)}-${facts.size.toString(36)}"`;
    const modified = new Date(Math.trunc(facts.mtimeMs / 1000) * 1000);
    const packable = TEXT.test(type) && facts.size >= PACK_FROM && facts.size < WHOLE_BELOW;
    const coding = packable ? codingFor(c.req.header('accept-encoding') ?? '') : undefined;
    const headers = new Headers({
      'Content-Type': type,
      'Cache-Control': HASHED.test(address) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: coding ? `W/${tag}` : tag,
      'Last-Modified': modified.toUTCString(),
    });
    if (TEXT.test(type)) headers.set('Vary', 'Accept-Encoding');
    if (upload) headers.set('Content-Security-Policy', policies.upload);
    if (upload && !type.startsWith('image/')) headers.set('Content-Disposition', 'attachment');
    if (status === 200 && unchanged(c, tag, modified)) return new Response(null, { status: 304, headers });
    if (facts.size >= WHOLE_BELOW) {
      headers.set('Content-Length', String(facts.size));
      return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, { status, headers });
    }
    const bytes = await readFile(file);
    const body = coding ? await pack(`${tag} ${coding}`, coding, bytes) : bytes;
    if (coding) headers.set('Content-Encoding', coding);
    headers.set('Content-Length', String(body.length));
    return new Response(body, { status, headers });
  }

  return async (c: Context): Promise<Response> => {
    const root = await realpath(current).catch(() => undefined);
    if (!root) {
      return c.text('Cổng đang được in lần đầu. Vui lòng tải lại trang sau ít phút.', 503, {
        'Retry-After': '10',
      });
    }
    const address = new URL(c.req.url).pathname;
    const file = fileOf(root, address);
    const found = file ? await send(c, file, address, 200) : undefined;
    return (
      found ??
      (await send(c, path.join(root, '404.html'), '/404.html', 404)) ??
      c.text('Không có trang này.', 404)
    );
  };
}

function unchanged(c: Context, tag: string, modified: Date): boolean {
  const match = c.req.header('if-none-match');
  if (match !== undefined)
    return match.split(',').some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*');
  const since = Date.parse(c.req.header('if-modified-since') ?? '');
  return Number.isFinite(since) && modified.getTime() <= since;
}
