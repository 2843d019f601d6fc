import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { documentText, newsText, pressWorld } from '../helpers/press-world.ts';

interface Hit {
  data(): Promise<{ readonly url: string; readonly excerpt: string; readonly meta: Record<string, string> }>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  mergeIndex(path: string): Promise<void>;
  search(words: string | null, options?: object): Promise<{ readonly results: readonly Hit[] }>;
}

/** Serves a release's files on a port of its own; gives the origin. */
async function serve(release: string): Promise<string> {
  const server = createServer((request, response) => {
    try {
      response.end(readFileSync(join(release, new URL(request.url ?? '/', 'http://a').pathname)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

/** Opens a release's search as the search page does: every shard of `chi-muc.json`, the first one leading. */
async function openSearch(
  release: string,
): Promise<(words: string | null, filters?: object) => Promise<string[]>> {
  const origin = await serve(release);
  const { shards } = JSON.parse(readFileSync(join(release, 'tim-kiem/chi-muc.json'), 'utf8')) as {
    shards: string[];
  };
  const [first, ...others] = shards;
  const module = pathToFileURL(join(release, `tim-kiem/chi-muc/${first}/pagefind.js`)).href;
  const { createInstance } = (await import(module)) as { createInstance(options: object): Pagefind };
  const pagefind = createInstance({
    basePath: `${origin}/tim-kiem/chi-muc/${first}/`,
    baseUrl: '/',
    language: 'vi',
    noWorker: true,
  });
  for (const shard of others) await pagefind.mergeIndex(`${origin}/tim-kiem/chi-muc/${shard}/`);
  return async (words, filters = {}) => {
    const { results } = await pagefind.search(words, { filters });
    const found = await Promise.all(results.map((hit) => hit.data()));
    return found.map(({ url, excerpt }) => `${url} ${excerpt}`);
  };
}

const old = (title: string): string => newsText({ title, date: '2025-04-21T08:00' });
const urls = (found: readonly string[]): string[] => found.map((line) => line.split(' ', 1)[0] ?? '');

it('finds words typed with marks, without marks and with d for đ, in both shards, and shows only real text', async () => {
  const world = pressWorld();
  const filler = 'Các trường tổ chức khai giảng năm học mới. '.repeat(12);
  world.write(
    'tin-tuc/2026/dat-dai.mdx',
    newsText({
      title: 'Quản lý đất đai trường học',
      body: `${filler}\n\nĐơn vị rà soát đất đai.\n\n${filler}`,
    }),
  );
  world.write(
    'tin-tuc/2025/doc-sach.mdx',
    newsText({ title: 'Ngày hội đọc sách', section: 'chuyen-de', date: '2025-04-21T08:00', body: filler }),
  );
  const search = await openSearch((await world.print()).release);

  expect(urls(await search('đất đai'))).toEqual(['/tin-tuc/2026/dat-dai/']);
  expect(urls(await search('dat dai'))).toEqual(['/tin-tuc/2026/dat-dai/']);
  expect(urls(await search('doc sach'))).toEqual(['/tin-tuc/2025/doc-sach/']);
  expect(urls(await search('khai giang')).toSorted()).toEqual([
    '/tin-tuc/2025/doc-sach/',
    '/tin-tuc/2026/dat-dai/',
  ]);
  expect(urls(await search(null, { muc: 'chuyen-de' }))).toEqual(['/tin-tuc/2025/doc-sach/']);
  expect(urls(await search(null, { nam: '2026', loai: 'tin-tuc', 'don-vi': 'van-phong-so' }))).toEqual([
    '/tin-tuc/2026/dat-dai/',
  ]);
  for (const line of [...(await search('dat dai')), ...(await search('don vi'))])
    expect(line).not.toMatch(/dất|dơn/);
});

it('ranks a title with the very marks typed before one with other marks', async () => {
  const world = pressWorld();
  const body = 'Nội dung chung của hai bài.';
  world.write('tin-tuc/2026/ban.mdx', newsText({ title: 'Bạn đọc viết', body, date: '2026-02-02T08:00' }));
  world.write('tin-tuc/2026/ban-2.mdx', newsText({ title: 'Bản đồ trường', body, date: '2026-02-03T08:00' }));
  const search = await openSearch((await world.print()).release);

  expect(urls(await search('bạn'))[0]).toBe('/tin-tuc/2026/ban/');
  expect(urls(await search('bản'))[0]).toBe('/tin-tuc/2026/ban-2/');
});

it('lists document numbers exactly, newest first', async () => {
  const world = pressWorld();
  world.write(
    'van-ban/2026/a.mdx',
    documentText({ number: '37/2026/QĐ-MH', title: 'Quyết định A', date: '2026-01-05T08:00' }),
  );
  world.write(
    'van-ban/2025/b.mdx',
    documentText({ number: '12/2025/QĐ-MH', title: 'Quyết định B', date: '2025-01-05T08:00' }),
  );
  const { release } = await world.print();

  expect(JSON.parse(readFileSync(join(release, 'tim-kiem/so-hieu.json'), 'utf8'))).toEqual([
    { so: '37/2026/QĐ-MH', url: '/van-ban/2026/a/', title: 'Quyết định A', ngay: '2026-01-05' },
    { so: '12/2025/QĐ-MH', url: '/van-ban/2025/b/', title: 'Quyết định B', ngay: '2025-01-05' },
  ]);
});

it('leaves a touched archive for later when asked, but hides no item that moved into it and shows none that is gone', async () => {
  const world = pressWorld();
  world.write('tin-tuc/2025/cu.mdx', old('Bài cũ'));
  world.write('tin-tuc/2025/go-bo.mdx', old('Bài sẽ gỡ'));
  world.write('tin-tuc/2026/moi.mdx', newsText({ title: 'Bài mới' }));
  await world.print();
  world.write('tin-tuc/2025/cu.mdx', old('Bài cũ đã sửa'));
  const deferred = await world.print({ deferArchive: true });
  const later = await world.print();
  world.write('tin-tuc/2027/nam-sau.mdx', newsText({ title: 'Năm sau', date: '2027-01-02T08:00' }));
  const rolled = await world.print({ deferArchive: true });
  const found = urls(await (await openSearch(rolled.release))('bai moi'));
  world.remove('tin-tuc/2025/go-bo.mdx');
  const removed = await world.print({ deferArchive: true });

  const shards = [deferred, later, rolled, removed].map((report) =>
    report.shards.map(({ pages, indexed }) => `${pages}${indexed ? ' indexed' : ''}`),
  );
  expect(shards).toEqual([
    ['1', '2'],
    ['1', '2 indexed'],
    ['2 indexed', '2'],
    ['1 indexed', '2 indexed'],
  ]);
  expect(found).toContain('/tin-tuc/2026/moi/');
});
