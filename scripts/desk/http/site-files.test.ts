import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guardHeaders } from './headers.ts';
import { fileOf, siteFiles } from './site-files.ts';

let folder: string;
let app: Hono;
const long = `<p>${'Nội dung dài. '.repeat(200)}</p>`;

async function release(name: string, files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    const full = path.join(folder, name, file);
    await mkdir(path.dirname(full), { recursive: true });
    await writeFile(full, text);
  }
  await symlink(name, path.join(folder, '.current'));
  await rename(path.join(folder, '.current'), path.join(folder, 'current'));
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'quyche-trang-'));
  await writeFile(path.join(folder, 'bi-mat.txt'), 'bí mật');
  app = new Hono();
  app.use(guardHeaders);
  app.get('*', siteFiles(path.join(folder, 'current')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('answers politely before the first print', async () => {
  const answer = await app.request('/');
  expect([answer.status, await answer.text()]).toEqual([
    503,
    'Cổng đang được in lần đầu. Vui lòng tải lại trang sau ít phút.',
  ]);
});

test('serves pages and the release’s own 404, and a swap shows at once', async () => {
  await release('mot', { 'index.html': 'một', '404.html': 'Không có trang này', 'tin/index.html': long });
  expect(await (await app.request('/')).text()).toBe('một');
  const missing = await app.request('/khong-co/');
  expect([missing.status, await missing.text()]).toEqual([404, 'Không có trang này']);
  const bare = await app.request('/tin');
  expect([bare.status, bare.headers.get('location')]).toEqual([301, '/tin/']);
  await release('hai', { 'index.html': 'hai', '404.html': 'Không có trang này', 'tin/index.html': long, 'tep/2026/a.pdf': '%PDF-', 'tep/2026/b.html': '<script>', '_astro/x.12345678.css': 'a{}', '.an': 'ẩn' }); // prettier-ignore
  expect(await (await app.request('/')).text()).toBe('hai');
});

test('packs text once and answers 304 to what the browser has', async () => {
  const answer = await app.request('/tin/', { headers: { 'accept-encoding': 'gzip' } });
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(await answer.arrayBuffer()).toString()).toBe(long);
  const tag = answer.headers.get('etag') ?? '';
  const modified = answer.headers.get('last-modified') ?? '';
  expect((await app.request('/tin/', { headers: { 'if-none-match': tag } })).status).toBe(304);
  expect((await app.request('/tin/', { headers: { 'if-modified-since': modified } })).status).toBe(304);
  expect((await app.request('/tin/', { headers: { 'if-none-match': '"khác"' } })).status).toBe(200);
  expect(
    (await app.request('/tin/', { headers: { 'accept-encoding': 'br;q=0' } })).headers.get(
      'content-encoding',
    ),
  ).toBeNull();
});

test('uploads run nowhere and hashed files are kept for a year', async () => {
  const pdf = await app.request('/tep/2026/a.pdf');
  expect(
    Object.fromEntries(
      ['content-type', 'content-security-policy', 'content-disposition', 'x-content-type-options'].map(
        (name) => [name, pdf.headers.get(name)],
      ),
    ),
  ).toEqual({
    'content-type': 'application/pdf',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': 'attachment',
    'x-content-type-options': 'nosniff',
  });
  expect((await app.request('/tep/2026/b.html')).headers.get('content-type')).toBe(
    'application/octet-stream',
  );
  expect((await app.request('/_astro/x.12345678.css')).headers.get('cache-control')).toBe(
    'public, max-age=31536000, immutable',
  );
  expect((await app.request('/')).headers.get('content-security-policy')).toContain(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
  );
});

test.each([
  '/../bi-mat.txt',
  '/..%2fbi-mat.txt',
  '/%2e%2e/bi-mat.txt',
  '/tin/..%2f..%2f..%2fbi-mat.txt',
  '/.an',
  '/tin%5c..%5cx',
  '/a%00.html',
  '//bi-mat.txt',
  '/%E0%A4%A',
])('never leaves the release: %s', async (address) => {
  expect((await app.request(`http://x${address}`)).status).toBe(404);
  expect(fileOf('/goc', address)?.startsWith('/goc/') ?? true).toBe(true);
});
