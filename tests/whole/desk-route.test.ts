import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EntryFile } from '#scripts/desk/entry-file.ts';
import { deskFolder, news, openWorld, type DeskWorld, type Editor } from '../helpers/desk-world.ts';

let world: DeskWorld;
let folder: string;
let school: Editor;
let head: Editor;
let secretary: Editor;
let member: Editor;
let deputy: Editor;

beforeAll(async () => {
  const made = await deskFolder();
  ({ folder } = made);
  world = await openWorld(made);
  [school, head, secretary, member, deputy] = (await Promise.all(
    ['truong-thpt', 'hieu-truong', 'thu-ky', 'uy-vien', 'pho-truong-ban'].map((account) => world.as(account)),
  )) as [Editor, Editor, Editor, Editor, Editor];
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** Where an item stands, in short: state, then each step’s office and standing. */
const standing = ({ state, status, steps }: EntryFile) => [
  state,
  status,
  ...steps.map((step) => `${step.role} ${step.status}`),
];

test('an item walks the route of its class, each tier in turn, and every step is in the ledger', async () => {
  const entry = 'tin-tuc/2026/di-het-duong';
  await school.write('2026/di-het-duong', news({ title: 'Đi hết đường' }));
  const steps = [
    await school.step(entry, 'gui'),
    await head.step(entry, 'duyet'),
    await secretary.step(entry, 'duyet'),
    await member.step(entry, 'duyet'),
  ];
  expect(steps.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(steps.map(({ body }) => standing(body))).toEqual([
    [
      'cho-duyet',
      'pending_review',
      'thu-truong-don-vi cho',
      'bien-tap-cap-1 chua-den',
      'bien-tap-cap-2 chua-den',
    ],
    [
      'cho-duyet',
      'pending_review',
      'thu-truong-don-vi da-duyet',
      'bien-tap-cap-1 cho',
      'bien-tap-cap-2 chua-den',
    ],
    [
      'cho-duyet',
      'pending_review',
      'thu-truong-don-vi da-duyet',
      'bien-tap-cap-1 da-duyet',
      'bien-tap-cap-2 cho',
    ],
    [
      'du-dieu-kien',
      'pending_publish',
      'thu-truong-don-vi da-duyet',
      'bien-tap-cap-1 da-duyet',
      'bien-tap-cap-2 da-duyet',
    ],
  ]);
  const tree = steps[0]?.body.tree;
  const records = world.desk.ledger.entry(entry)?.records ?? [];
  expect(
    records.map((record) => [
      record.step,
      record.account,
      record.office,
      'tree' in record && record.tree === tree,
    ]),
  ).toEqual([
    ['gui', 'truong-thpt', undefined, true],
    ['duyet', 'hieu-truong', 'thu-truong-don-vi', true],
    ['duyet', 'thu-ky', 'thu-ky', true],
    ['duyet', 'uy-vien', 'uy-vien', true],
  ]);
  const [last] = await world.desk.repo.log('refs/heads/so-cai', { limit: 1 });
  expect(last?.message.split('\n')[0]).toBe('Ủy viên Ban Biên tập duyệt “Đi hết đường”');
  expect(last?.author.email).toBe('uy-vien@haiphong.example');
});

test('a step by the wrong office is refused, naming the office needed and the clause', async () => {
  const entry = 'tin-tuc/2026/sai-cap';
  await school.write('2026/sai-cap', news({ title: 'Sai cấp' }));
  await school.step(entry, 'gui');
  expect(await member.step(entry, 'duyet')).toMatchInlineSnapshot(`
    {
      "body": {
        "cite": "khoản 4 Điều 14",
        "error": "Chưa thể duyệt “Sai cấp”: bước này do Thủ trưởng đơn vị ký duyệt (khoản 4 Điều 14).",
        "hint": "Bước của bạn đến sau bước này.",
      },
      "status": 403,
    }
  `);
  expect(await school.step(entry, 'duyet')).toMatchInlineSnapshot(`
    {
      "body": {
        "cite": "khoản 4 Điều 14",
        "error": "Chưa thể duyệt “Sai cấp”: bước này do Thủ trưởng đơn vị ký duyệt (khoản 4 Điều 14).",
        "hint": "Hãy chờ người giữ chức danh trên xử lý.",
      },
      "status": 403,
    }
  `);
  expect(await member.step(entry, 'xuat-ban')).toMatchInlineSnapshot(`
    {
      "body": {
        "cite": "khoản 4 Điều 14",
        "error": "Chưa thể xuất bản: còn chờ Thủ trưởng đơn vị ký duyệt (khoản 4 Điều 14).",
        "hint": "“Sai cấp” đang chờ Thủ trưởng đơn vị ký duyệt.",
      },
      "status": 403,
    }
  `);
  expect(world.desk.ledger.entry(entry)?.records.map(({ step }) => step)).toEqual(['gui']);
});

test('an item about leaders is not published by a board member: the deputy head and the clause are named', async () => {
  const entry = 'tin-tuc/2026/lanh-dao';
  await school.write(
    '2026/lanh-dao',
    news({ title: 'Lãnh đạo Sở thăm trường', more: 'subjects: [lanh-dao-so]' }),
  );
  await school.step(entry, 'gui');
  await head.step(entry, 'duyet');
  await secretary.step(entry, 'duyet');
  await member.step(entry, 'duyet');
  const refused = await member.step(entry, 'xuat-ban');
  expect([refused.status, refused.body]).toMatchInlineSnapshot(`
    [
      403,
      {
        "cite": "khoản 2 Điều 12",
        "error": "Chưa thể xuất bản: tin, bài phản ánh hoạt động liên quan đến Lãnh đạo do Phó Trưởng Ban Biên tập phụ trách nội dung duyệt và xuất bản (khoản 2 Điều 12).",
        "hint": "“Lãnh đạo Sở thăm trường” đang chờ Phó Trưởng Ban Biên tập phụ trách nội dung duyệt.",
      },
    ]
  `);
  const approved = await deputy.step(entry, 'duyet');
  expect([approved.body.state, approved.body.publish.label]).toEqual([
    'du-dieu-kien',
    'Biên tập viên cấp 1 hoặc Phó Trưởng Ban Biên tập phụ trách nội dung',
  ]);
});

test('a board member may hand an ordinary item up; then the tier above decides', async () => {
  const entry = 'tin-tuc/2026/trinh-len';
  await school.write('2026/trinh-len', news({ title: 'Trình lên' }));
  await school.step(entry, 'gui');
  await head.step(entry, 'duyet');
  await secretary.step(entry, 'duyet');
  const bare = await member.step(entry, 'trinh-cap-tren');
  expect([bare.status, bare.body.error]).toEqual([400, 'Cần ghi lý do trình cấp trên.']);
  const up = await member.step(entry, 'trinh-cap-tren', { reason: 'Nội dung liên quan nhiều trường' });
  expect(standing(up.body)).toEqual([
    'cho-duyet',
    'pending_review',
    'thu-truong-don-vi da-duyet',
    'bien-tap-cap-1 da-duyet',
    'bien-tap-cap-2 da-duyet',
    'pho-ban-noi-dung cho',
  ]);
  expect((await deputy.step(entry, 'duyet')).body.state).toBe('du-dieu-kien');
});

test('the secretary’s edit keeps the unit head’s sign-off; an edit after the last approval voids it and says so', async () => {
  const entry = 'tin-tuc/2026/sua-sau';
  const first = await school.write('2026/sua-sau', news({ title: 'Sửa sau' }));
  await school.step(entry, 'gui');
  await head.step(entry, 'duyet');
  const edited = await secretary.write('2026/sua-sau', news({ title: 'Sửa sau', body: 'Biên tập lại.' }), {
    base: first.body.revision,
  });
  expect(edited.body.status).toBe('pending_review');
  const file = (await secretary.file(entry)).body;
  expect(standing(file)).toEqual([
    'cho-duyet',
    'pending_review',
    'thu-truong-don-vi da-duyet',
    'bien-tap-cap-1 cho',
    'bien-tap-cap-2 chua-den',
  ]);
  expect(file.steps[0]).toMatchObject({
    tree: first.body.tree,
    why: 'Đã duyệt; cấp trên sửa sau đó nên ý kiến này vẫn giữ giá trị.',
  });
  await secretary.step(entry, 'duyet');
  await member.step(entry, 'duyet');
  await secretary.write('2026/sua-sau', news({ title: 'Sửa sau', body: 'Sửa nữa.' }), {
    base: edited.body.revision,
  });
  const void_ = (await member.file(entry)).body;
  expect(void_.state).toBe('cho-duyet');
  expect(void_.steps.map(({ label, status, why }) => ({ label, status, why }))).toMatchInlineSnapshot(`
    [
      {
        "label": "Thủ trưởng đơn vị",
        "status": "da-duyet",
        "why": "Đã duyệt; cấp trên sửa sau đó nên ý kiến này vẫn giữ giá trị.",
      },
      {
        "label": "Biên tập viên cấp 1",
        "status": "mat-hieu-luc",
        "why": "Bài đã được sửa sau khi duyệt.",
      },
      {
        "label": "Biên tập viên cấp 2",
        "status": "mat-hieu-luc",
        "why": "Bài đã được sửa sau khi duyệt.",
      },
    ]
  `);
});

test('an approval of bytes that changed meanwhile is refused', async () => {
  const entry = 'tin-tuc/2026/byte-cu';
  const first = await school.write('2026/byte-cu', news({ title: 'Byte cũ' }));
  await school.step(entry, 'gui');
  await head.write('2026/byte-cu', news({ title: 'Byte cũ', body: 'Sửa.' }), { base: first.body.revision });
  const late = await secretary.step(entry, 'duyet', { tree: first.body.tree });
  expect([late.status, late.body]).toEqual([
    409,
    {
      error:
        'Nội dung đã được Hiệu trưởng Trường THPT minh họa số 1 sửa sau khi bạn mở, nên bước này chưa được ghi nhận.',
      hint: 'Hãy tải lại để xem nội dung mới rồi quyết định.',
    },
  ]);
});
