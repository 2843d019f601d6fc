import { expect, test } from 'vitest';
import { contentTypeIds, contentTypes, isStanding } from '#schema/content-types.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryText } from '../helpers/every-kind.ts';
import { pressWorld, type PressWorld } from '../helpers/press-world.ts';
import sharp from 'sharp';

const idOf = (type: (typeof contentTypeIds)[number]) =>
  isStanding(type) ? `${type}/muc-${type}` : `${type}/2026/muc-${type}`;
const page = (world: PressWorld, url: string) =>
  readFileSync(join(world.out, 'current', url.slice(1), 'index.html'), 'utf8')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=>) | (?=<)/g, '');

async function worldOfEveryKind(): Promise<PressWorld> {
  const world = pressWorld();
  const grey = { width: 640, height: 400, channels: 3, background: '#888' } as const;
  world.write('tep/2026/cong.png', await sharp({ create: grey }).png().toBuffer());
  for (const type of contentTypeIds) world.write(`${idOf(type)}.mdx`, entryText(type));
  return world;
}

test('an entry of every kind has its page, with its facts and its text, and stands in its section’s list', async () => {
  const world = await worldOfEveryKind();
  await world.print();
  for (const type of contentTypeIds) {
    const html = page(world, `/${idOf(type)}/`);
    expect(html).toContain(`Mục ${type}</h1>`);
    expect(html).toContain(`Phần lời của mục ${type}.`);
  }
  const list = page(world, '/chuyen-muc/tin-tuc-su-kien/');
  const missing = contentTypeIds.filter((type) => !list.includes(`href="/${idOf(type)}/"`));
  expect(missing).toEqual([]);
  const map = readFileSync(join(world.out, 'current/sitemap.xml'), 'utf8');
  expect(contentTypeIds.filter((type) => !map.includes(`/${idOf(type)}/</loc>`))).toEqual([]);
  const feed = readFileSync(join(world.out, 'current/rss.xml'), 'utf8');
  const dated = contentTypeIds.filter((type) => contentTypes[type].byYear);
  expect(dated.filter((type) => !feed.includes(`/${idOf(type)}/</id>`))).toEqual([]);
});

test('a page shows its kind’s fields with Vietnamese labels, units by name and files by size', async () => {
  const world = await worldOfEveryKind();
  await world.print();
  const procedure = page(world, '/thu-tuc/muc-thu-tuc/');
  for (const words of [
    '<th scope="row">Quyết định công bố</th>',
    '<a href="/van-ban/2026/muc-van-ban/">12/QĐ-SGDĐT</a>',
    'Dịch vụ công trực tuyến toàn trình',
    '<h2>Trình tự thực hiện</h2>',
    'Văn phòng Sở',
    'Họ và tên (minh họa)',
  ]) {
    expect(procedure).toContain(words);
  }
  expect(page(world, '/hoi-dap/2026/muc-hoi-dap/')).toMatch(
    /Chuyển trường cần giấy tờ gì\?.*Một phụ huynh.*<h2>Trả lời<\/h2>/,
  );
  expect(page(world, '/lanh-dao/muc-lanh-dao/')).toContain('href="tel:02250000001"');
  expect(page(world, '/video/2026/muc-video/')).toContain('alt="Cổng trường"');
  expect(page(world, '/thong-ke/2026/muc-thong-ke/')).toContain('data-label="Chỉ tiêu"');
});

test('a translation and its original link to each other, and appear on their language’s front page', async () => {
  const world = await worldOfEveryKind();
  world.write(
    'thu-tuc/school-transfer.mdx',
    entryText('thu-tuc', 'language: en\ntranslationOf: thu-tuc/muc-thu-tuc\n'),
  );
  world.write('thong-bao/2026/notice.mdx', entryText('thong-bao', 'language: en\n'));
  await world.print();
  const [original, translated] = [
    page(world, '/thu-tuc/muc-thu-tuc/'),
    page(world, '/thu-tuc/school-transfer/'),
  ];
  expect(original).toMatch(/<link rel="alternate" hreflang="en" href="[^"]*\/thu-tuc\/school-transfer\/">/);
  expect(translated).toMatch(/<link rel="alternate" hreflang="vi" href="[^"]*\/thu-tuc\/muc-thu-tuc\/">/);
  expect(original).toContain('<a href="/thu-tuc/school-transfer/" lang="en" hreflang="en"');
  const front = page(world, '/en/');
  expect(front).toContain('href="/thong-bao/2026/notice/"');
  expect(front).toContain('href="/thu-tuc/school-transfer/"');
  expect(front).not.toContain('href="/thu-tuc/muc-thu-tuc/"');
});

test('a page that names another entry is printed again when that entry’s title changes, others are not', async () => {
  const world = await worldOfEveryKind();
  await world.print();
  world.write('van-ban/2026/muc-van-ban.mdx', entryText('van-ban').replace('Mục van-ban', 'Tên mới'));
  const { renderedUrls } = await world.print();
  expect(renderedUrls).toContain('/thu-tuc/muc-thu-tuc/');
  expect(renderedUrls).not.toContain('/lanh-dao/muc-lanh-dao/');
});
