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
  [
    'a picture that is no picture',
    `${folderOf}/tep/2026/gia.png`,
    'a2jDtG5nIHBo4bqjaSDhuqNuaA==',
    422,
    'Chưa lưu được: Nội dung của tệp “gia.png” không đúng với đuôi của nó.',
  ],
  [
    'a truncated picture',
    `${folderOf}/tep/2026/hong.png`,
    PNG.slice(0, 60),
    422,
    'Chưa lưu được: Tệp ảnh bị hỏng hoặc thiếu dữ liệu.',
  ],
  [
    'a drawing that can hold script',
    `${folderOf}/tep/2026/ve.svg`,
    'PHN2Zy8+',
    422,
    'Chưa lưu được: Không nhận tệp “ve.svg”.',
  ],
  [
    'an upload that climbs out of its folder',
    `${folderOf}/tep/../../../hooks/x.png`,
    PNG,
    400,
    `Đường dẫn tệp “${folderOf}/tep/../../../hooks/x.png” không hợp lệ.`,
  ],
  [
    'an upload into another portal',
    'content/khac/tep/2026/x.png',
    PNG,
    400,
    'Đường dẫn tệp “content/khac/tep/2026/x.png” không hợp lệ.',
  ],
  [
    'an upload name with marks',
    `${folderOf}/tep/2026/ảnh.png`,
    PNG,
    400,
    `Đường dẫn tệp “${folderOf}/tep/2026/ảnh.png” không hợp lệ.`,
  ],
])('refuses %s', async (_what, path, content, status, error) => {
  const school = await world.as('truong-thpt');
  const answer = await school.write('2026/tep-sai', news({ title: 'Tệp sai' }), {
    assets: [{ path, content }],
  });
  expect([answer.status, answer.body.error]).toEqual([status, error]);
  expect(await world.desk.repo.resolve('refs/heads/cms/tin-tuc/2026/tep-sai')).toBeUndefined();
});

test.each([
  [
    'code in the body',
    news({ title: 'Mã', body: 'export const x = 1' }).replace('export', 'Chữ <Figure {...x} />\n\nexport'),
    200,
  ],
  ['front matter that runs', '---js\n{ title: "x" }\n---\n\nNội dung\n', 422],
  ['broken YAML', '---\ntitle: "thiếu nháy\n---\n\nNội dung\n', 422],
  ['an unknown section', news({ title: 'Mục lạ' }).replace('tin-tuc-su-kien', 'khong-co'), 422],
  ['an unknown field', news({ title: 'Trường lạ', more: 'mau: xanh' }), 422],
])('judges %s before anything is stored', async (_what, raw, status) => {
  const school = await world.as('truong-thpt');
  const slug = `2026/xet-${Math.abs([...raw].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, 7))}`;
  const answer = await school.write(slug, raw);
  expect(answer.status).toBe(status);
  expect((await world.desk.repo.resolve(`refs/heads/cms/tin-tuc/${slug}`)) !== undefined).toBe(
    status === 200,
  );
});

test('tells everything wrong with a text, with line, column, clause and what to do', async () => {
  const school = await world.as('truong-thpt');
  const answer = await school.write('2026/sai', news({ title: 'Sai', more: 'genre: thơ' }));
  expect(answer).toMatchInlineSnapshot(`
    {
      "body": {
        "cite": "Lược đồ mục nội dung của cổng",
        "error": "Chưa lưu được: “Thể loại” (genre) phải là một trong: “tin”, “bai”, “bai-chuyen-de”, “chuyen-mon-chinh-luan”; đang là “thơ”.",
        "findings": [
          {
            "check": "schema",
            "cite": "Lược đồ mục nội dung của cổng",
            "message": "“Thể loại” (genre) phải là một trong: “tin”, “bai”, “bai-chuyen-de”, “chuyen-mon-chinh-luan”; đang là “thơ”.",
            "path": "content/hai-phong-gddt/tin-tuc/2026/sai.mdx",
            "place": {
              "column": 8,
              "endColumn": 11,
              "endLine": 7,
              "line": 7,
            },
            "severity": "refuse",
          },
        ],
        "where": "content/hai-phong-gddt/tin-tuc/2026/sai.mdx, dòng 7, cột 8",
      },
      "status": 422,
    }
  `);
});

test('a school writes for itself alone', async () => {
  const school = await world.as('truong-thpt');
  const answer = await school.write('2026/ho-khac', news({ title: 'Hộ đơn vị khác', unit: 'van-phong-so' }));
  expect(answer).toMatchInlineSnapshot(`
    {
      "body": {
        "error": "Tài khoản của bạn chỉ được viết bài của Trường THPT minh họa số 1; bài này ghi đơn vị cung cấp là Văn phòng Sở Giáo dục và Đào tạo.",
        "hint": "Hãy chọn lại đơn vị cung cấp, hoặc nhờ đơn vị đó viết bài.",
      },
      "status": 403,
    }
  `);
  const head = await world.as('hieu-truong');
  await (
    await world.as('thu-ky')
  ).write('2026/cua-phong', news({ title: 'Của phòng', unit: 'phong-chuyen-mon-1' }));
  const seen = await head.cms('unpublishedEntry', { collection: 'tin-tuc', slug: '2026/cua-phong' });
  expect([seen.status, seen.body.error]).toEqual([
    403,
    'Bài này do đơn vị khác soạn, tài khoản của bạn không xem được.',
  ]);
});

test('an account without an office writes nothing', async () => {
  const answer = await (await world.as('quan-tri')).write('2026/quan-tri', news({ title: 'Quản trị viết' }));
  expect([answer.status, answer.body.error]).toEqual([
    403,
    'Tài khoản của bạn không giữ chức danh nào được viết bài trên cổng.',
  ]);
});

test.each([
  ['tin-tuc', '../../../../etc/passwd'],
  ['tin-tuc', '2026/../../../x'],
  ['../main', '2026/x'],
  ['tin-tuc', '2026/ẩn'],
  ['khong-co', '2026/x'],
  ['__proto__', '2026/x'],
])('refuses the address %s/%s in every action that takes one', async (collection, slug) => {
  const school = await world.as('truong-thpt');
  const actions = [
    'unpublishedEntry',
    'deleteUnpublishedEntry',
    'publishUnpublishedEntry',
    'getNotes',
    'getPRMetadata',
    'getDeployPreview',
  ] as const;
  const answers = await Promise.all(actions.map((action) => school.cms(action, { collection, slug })));
  expect(answers.map(({ status }) => status)).toEqual(actions.map(() => 400));
  expect(answers[0]?.body.error).toBe(
    `Địa chỉ “${collection}/${slug}” không phải là địa chỉ của một mục nội dung.`,
  );
});
