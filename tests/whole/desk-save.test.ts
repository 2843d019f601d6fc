import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskFolder, news, openWorld, PORTAL, type DeskWorld } from '../helpers/desk-world.ts';

let world: DeskWorld;
let folder: string;
const folderOf = `content/${PORTAL}`;
/** 1×1 pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

beforeAll(async () => {
  const made = await deskFolder();
  ({ folder } = made);
  world = await openWorld(made);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

test('a save is a commit by the signed-in person, on the entry’s own branch, and shows as typed', async () => {
  const school = await world.as('truong-thpt');
  const saved = await school.write(
    '2026/ngay-hoi',
    news({ title: 'Ngày hội đọc sách', body: 'Học sinh tuổi < 18 đọc {nhiều} sách.' }),
  );
  expect(saved).toMatchObject({ status: 200, body: { status: 'draft', findings: [] } });
  expect(saved.body.data).toContain('Học sinh tuổi \\< 18 đọc \\{nhiều} sách.');
  const [commit] = await world.desk.repo.log('refs/heads/cms/tin-tuc/2026/ngay-hoi', { limit: 1 });
  expect(commit?.id).toBe(saved.body.revision);
  expect(commit?.author).toMatchObject({
    name: 'Cán bộ đầu mối Trường THPT minh họa số 1',
    email: 'truong-thpt@haiphong.example',
  });
  expect(commit?.committer.name).toBe('Bàn biên tập');
  expect(commit?.message.split('\n')[0]).toBe('Viết “Ngày hội đọc sách”');
  expect(await world.desk.repo.diff('refs/heads/main', saved.body.revision)).toMatchObject([
    { path: `${folderOf}/tin-tuc/2026/ngay-hoi.mdx`, before: null },
  ]);
});

test('a save from a stale page is refused and the other person’s text stays', async () => {
  const [school, secretary] = [await world.as('truong-thpt'), await world.as('thu-ky')];
  const first = await school.write('2026/hai-nguoi', news({ title: 'Bản một' }));
  const second = await secretary.write('2026/hai-nguoi', news({ title: 'Bản hai' }), {
    base: first.body.revision,
  });
  expect(second.status).toBe(200);
  const stale = await school.write('2026/hai-nguoi', news({ title: 'Bản ba' }), {
    base: first.body.revision,
  });
  expect(stale).toEqual({
    status: 409,
    body: {
      error: 'Thư ký Ban Biên tập đã lưu mục này sau khi bạn mở, nên bản của bạn chưa được lưu.',
      hint: 'Hãy sao chép phần bạn vừa viết, tải lại trang để thấy bản mới nhất, rồi sửa và lưu lại.',
    },
  });
  const now = await school.cms('unpublishedEntryDataFile', {
    collection: 'tin-tuc',
    slug: '2026/hai-nguoi',
    path: `${folderOf}/tin-tuc/2026/hai-nguoi.mdx`,
  });
  expect(now.body.data).toContain('title: Bản hai');
});

test('two people saving one new entry at the same moment: one is kept, the other is told', async () => {
  const [school, secretary] = [await world.as('truong-thpt'), await world.as('thu-ky')];
  const answers = await Promise.all([
    school.write('2026/cung-luc', news({ title: 'Một' })),
    secretary.write('2026/cung-luc', news({ title: 'Hai' })),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

test('many people saving different entries at the same moment all succeed', async () => {
  const school = await world.as('truong-thpt');
  const slugs = Array.from({ length: 12 }, (_, n) => `2026/dong-thoi-${n}`);
  const answers = await Promise.all(
    slugs.map((slug) => school.write(slug, news({ title: `Tin ${slug.slice(-2)}` }))),
  );
  expect(answers.map(({ status }) => status)).toEqual(slugs.map(() => 200));
  const listed = await school.cms('unpublishedEntries', {});
  expect(slugs.filter((slug) => !listed.body.includes(`tin-tuc/${slug}`))).toEqual([]);
});

test('an entry’s picture goes into its branch, and is dropped when the text no longer names it', async () => {
  const school = await world.as('truong-thpt');
  const path = `${folderOf}/tep/2026/anh-ngay-hoi.png`;
  const withPicture = news({
    title: 'Có ảnh',
    more: 'image: { src: tep/2026/anh-ngay-hoi.png, alt: Sân trường }',
  });
  const saved = await school.write('2026/co-anh', withPicture, { assets: [{ path, content: PNG }] });
  expect(saved.status).toBe(200);
  const media = await school.cms('unpublishedEntryMediaFile', {
    collection: 'tin-tuc',
    slug: '2026/co-anh',
    path,
  });
  expect(media.body).toMatchObject({
    name: 'anh-ngay-hoi.png',
    path,
    url: '/api/tep/de-nghi/tin-tuc/2026/co-anh/tep/2026/anh-ngay-hoi.png',
  });
  const bytes = await world.get(media.body.url, { cookie: school.cookie });
  expect(bytes.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(Buffer.from(await bytes.arrayBuffer()).toString('base64')).toBe(PNG);
  expect((await world.get(media.body.url)).status).toBe(401);
  await school.write('2026/co-anh', news({ title: 'Không ảnh' }), { base: saved.body.revision });
  expect(await world.desk.repo.resolve(`refs/heads/cms/tin-tuc/2026/co-anh:${path}`)).toBeUndefined();
});

test('a branch with a commit not made by the desk is nobody’s entry', async () => {
  const { repo } = world.desk;
  const [head] = await repo.log('refs/heads/cms/tin-tuc/2026/ngay-hoi', { limit: 1 });
  const forged = await repo.commit({
    tree: head?.tree ?? '',
    parents: [head?.id ?? ''],
    message: head?.message ?? '',
    author: head?.author ?? { name: '', email: '', at: '' },
    committer: head?.committer ?? { name: '', email: '', at: '' },
  });
  await repo.updateRefs([
    { ref: 'refs/heads/cms/tin-tuc/2026/la', from: null, to: forged },
    {
      ref: 'refs/heads/cms/tin-tuc/2026/hai-nguoi',
      from: (await repo.resolve('refs/heads/cms/tin-tuc/2026/hai-nguoi')) ?? null,
      to: forged,
    },
  ]);
  const secretary = await world.as('thu-ky');
  const listed = (await secretary.cms('unpublishedEntries', {})).body;
  expect(listed.filter((entry) => entry.endsWith('/la') || entry.endsWith('hai-nguoi'))).toEqual([]);
  const answer = await secretary.write('2026/la', news({ title: 'Đè lên' }), { base: forged });
  expect([answer.status, answer.body.error]).toEqual([
    409,
    'Nhánh của mục “tin-tuc/2026/la” có bản ghi không do bàn biên tập tạo ra, nên không dùng được.',
  ]);
});
