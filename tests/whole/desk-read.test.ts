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

test.each([
  '/etc/passwd',
  `${folderOf}/../../kho.git/config`,
  `${folderOf}/tin-tuc/2026/x.mdx\0.png`,
  `${folderOf}/quy-che.yaml`,
])('reads no file outside the entries: %s', async (path) => {
  const school = await world.as('truong-thpt');
  const answers = await Promise.all([
    school.cms('getEntry', { path }),
    school.cms('getMediaFile', { path }),
    school.cms('entriesByFolder', { folder: path, extension: 'mdx' }),
    school.cms('getMedia', { mediaFolder: path }),
    school.cms('entriesByFiles', { files: [{ path }] }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
});

test('lists front matter only, by pages that neither repeat nor skip', async () => {
  const school = await world.as('truong-thpt');
  const list = await school.cms('entriesByFolder', {
    folder: `${folderOf}/tin-tuc`,
    extension: 'mdx',
    limit: 1,
  });
  expect(list.body).toEqual({
    entries: [
      {
        data: news({ title: 'Tin đã đăng' }).split('\n\n')[0] + '\n',
        file: { path: `${folderOf}/tin-tuc/2026/da-dang.mdx`, label: 'Tin đã đăng', id: expect.any(String) },
        revision: expect.any(String),
      },
    ],
    total: 1,
  });
  const found = await school.cms('entriesByFolder', {
    folder: `${folderOf}/tin-tuc`,
    extension: 'mdx',
    limit: 5,
    query: 'da DANG',
  });
  expect(found.body).toMatchObject({ total: 1 });
  expect(
    await school.cms('entriesByFolder', {
      folder: `${folderOf}/tin-tuc`,
      extension: 'mdx',
      limit: 5,
      cursor: 'x',
    }),
  ).toMatchObject({ status: 400 });
});

test('a missing entry is null, a published one comes whole', async () => {
  const school = await world.as('truong-thpt');
  expect((await school.cms('getEntry', { path: `${folderOf}/tin-tuc/2026/khong-co.mdx` })).body).toEqual({
    data: null,
    file: {
      path: `${folderOf}/tin-tuc/2026/khong-co.mdx`,
      label: `${folderOf}/tin-tuc/2026/khong-co.mdx`,
      id: null,
    },
    revision: null,
  });
  expect((await school.cms('getEntry', { path: `${folderOf}/tin-tuc/2026/da-dang.mdx` })).body.data).toBe(
    news({ title: 'Tin đã đăng' }),
  );
});

test('nothing published is deleted, and nothing uploaded, past the workflow', async () => {
  const school = await world.as('truong-thpt');
  const gone = await school.cms('deleteFiles', { paths: [`${folderOf}/tin-tuc/2026/da-dang.mdx`] });
  expect(gone).toMatchInlineSnapshot(`
    {
      "body": {
        "cite": "khoản 5 Điều 12",
        "error": "Không xóa thẳng nội dung đã đăng trên cổng. Việc gỡ bỏ do Phó Trưởng Ban Biên tập phụ trách nội dung quyết định (khoản 5 Điều 12).",
        "hint": "Nếu là bài đang soạn, hãy bỏ bản nháp trong bảng quy trình.",
      },
      "status": 403,
    }
  `);
  const loose = await school.cms('persistMedia', {
    asset: { path: `${folderOf}/tep/x.png`, content: PNG, encoding: 'base64' },
  });
  expect([loose.status, loose.body.error]).toEqual([
    403,
    'Không tải tệp thẳng lên cổng khi chưa gắn với bài nào.',
  ]);
});

test('notes belong to the person who wrote them', async () => {
  const [school, secretary] = [await world.as('truong-thpt'), await world.as('thu-ky')];
  const where = { collection: 'tin-tuc', slug: '2026/ghi-chu' };
  await school.write('2026/ghi-chu', news({ title: 'Ghi chú' }));
  const { body } = await secretary.cms('addNote', {
    ...where,
    note: { author: 'Người khác', text: 'Thiếu nguồn ảnh' },
  });
  expect(body.note).toMatchObject({
    author: 'Thư ký Ban Biên tập',
    text: 'Thiếu nguồn ảnh',
    resolved: false,
  });
  const refused = await school.cms('deleteNote', { ...where, noteId: body.note.id });
  expect([refused.status, refused.body.error]).toEqual([
    403,
    'Chỉ Thư ký Ban Biên tập được sửa hoặc xóa ghi chú này.',
  ]);
  await school.cms('toggleNoteResolution', { ...where, noteId: body.note.id });
  expect((await secretary.cms('getNotes', where)).body.notes).toMatchObject([{ resolved: true }]);
});
