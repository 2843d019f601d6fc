import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EntryFile } from '#scripts/desk/entry-file.ts';
import { deskFolder, news, openWorld, type DeskWorld, type Editor } from '../helpers/desk-world.ts';

const PORTAL = 'gdtx-hai-phong';
const DISCLOSED = `content/${PORTAL}/cong-khai/2026/tai-chinh.mdx`;

let world: DeskWorld;
let folder: string;
const people: Record<string, Editor> = {};

function person(account: string): Editor {
  const editor = people[account];
  if (!editor) throw new Error(`nobody signed in as ${account}`);
  return editor;
}

beforeAll(async () => {
  const made = await deskFolder(PORTAL, 'phong-1');
  ({ folder } = made);
  await mkdir(path.join(made.content, PORTAL, 'cong-khai/2026'), { recursive: true });
  await writeFile(
    path.join(made.content, '..', DISCLOSED),
    '---\ntitle: Công khai tài chính\nsection: cong-khai\nunit: phong-1\ndate: 2026-03-05T08:30\nkind: tai-chinh\nperiod: Quý I năm 2026\nillustrative: true\n---\n\nSố liệu.\n',
  );
  world = await openWorld(made);
  const accounts = [
    'giao-vien',
    'truong-phong-1',
    'truong-phong-2',
    'truong-phong-cntt',
    'pho-giam-doc',
    'vu-the-thuy',
    'giam-doc',
  ];
  for (const account of accounts) people[account] = await world.as(account);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const item = (title: string, body?: string) => news({ title, unit: 'phong-1', ...(body && { body }) });
const standing = ({ state, steps }: EntryFile) => [
  state,
  ...steps.map(({ role, status }) => `${role} ${status}`),
];
const done = ({ steps }: EntryFile) => steps.flatMap(({ by }) => (by ? [by.account] : []));

/** A teacher's item, sent and signed in the room. */
async function signed(slug: string, title: string): Promise<string> {
  const entry = `tin-tuc/2026/${slug}`;
  await person('giao-vien').write(`2026/${slug}`, item(title));
  await person('giao-vien').step(entry, 'gui');
  await person('truong-phong-1').step(entry, 'duyet');
  return entry;
}

test('a deputy may examine instead of the secretary, the head approve instead of the standing deputy', async () => {
  const entry = await signed('thay-nhau', 'Thay nhau');
  const examined = await person('pho-giam-doc').step(entry, 'duyet');
  expect(standing(examined.body)).toEqual([
    'cho-duyet',
    'truong-phong da-duyet',
    'thu-ky da-duyet',
    'pho-thuong-truc cho',
  ]);
  const approved = await person('giam-doc').step(entry, 'duyet');
  expect([approved.body.state, done(approved.body)]).toEqual([
    'du-dieu-kien',
    ['truong-phong-1', 'pho-giam-doc', 'giam-doc'],
  ]);
  const records = world.desk.ledger.entry(entry)?.records ?? [];
  expect(
    records.flatMap((record) => (record.step === 'duyet' ? [`${record.role} ${record.office}`] : [])),
  ).toEqual(['truong-phong uy-vien', 'pho-truong-ban pho-truong-ban', 'truong-ban truong-ban']);
});

test('nobody takes both steps; who may take the one that is due is told by both names', async () => {
  const entry = await signed('hai-buoc', 'Hai bước');
  const early = await person('giam-doc').step(entry, 'duyet');
  expect([early.status, early.body.error, early.body.hint]).toEqual([
    403,
    'Chưa thể duyệt “Hai bước”: bước này do Thư ký Ban biên tập hoặc Phó Trưởng Ban biên tập thẩm định (khoản 2 Điều 15).',
    'Bước của bạn đến sau bước này.',
  ]);
  expect((await person('vu-the-thuy').step(entry, 'duyet')).status).toBe(200);
  const twice = await person('vu-the-thuy').step(entry, 'duyet');
  expect([twice.status, twice.body.error]).toEqual([
    403,
    'Chưa thể duyệt “Hai bước”: một người chỉ được tính cho một bước (khoản 2 Điều 15).',
  ]);
  expect((await person('giam-doc').step(entry, 'duyet')).body.state).toBe('du-dieu-kien');
});

test('the head of another room sees nothing of it', async () => {
  const unseen = await person('truong-phong-2').file('tin-tuc/2026/hai-buoc');
  expect([unseen.status, unseen.body.error]).toEqual([
    403,
    'Bài này do đơn vị khác soạn, tài khoản của bạn không xem được.',
  ]);
  expect((await person('truong-phong-2').cms('unpublishedEntries', {})).body).toEqual([]);
});

test('only the secretary puts it on the site', async () => {
  const entry = 'tin-tuc/2026/hai-buoc';
  const refused = await person('giam-doc').step(entry, 'xuat-ban');
  expect([refused.status, refused.body.error]).toEqual([
    403,
    'Chưa thể xuất bản: tin, bài và thông tin đưa lên Cổng do Thư ký Ban biên tập xuất bản (khoản 2 Điều 15).',
  ]);
  expect((await person('truong-phong-cntt').step(entry, 'xuat-ban')).body.state).toBe('da-xuat-ban');
});

test('the last tier chooses to whom it sends an item back, the secretary unless it says otherwise', async () => {
  const entry = await signed('tra-cho-phong', 'Trả cho phòng');
  await person('truong-phong-cntt').step(entry, 'duyet');
  const file = (await person('giam-doc').file(entry)).body;
  expect(file.may.find(({ step }) => step === 'tra-lai')?.targets).toEqual([
    { role: 'thu-ky', label: 'Thư ký Ban biên tập' },
    { role: 'truong-phong', label: 'Trưởng phòng, tổ chức trực thuộc' },
  ]);
  expect(file.may.find(({ step }) => step === 'trinh-cap-tren')?.why?.error).toBe(
    'Không trình “Trả cho phòng” lên nữa: quy chế không đặt cấp nào trên Phó Trưởng Ban biên tập thường trực hoặc Trưởng Ban biên tập (khoản 2 Điều 15).',
  );
  const wrong = await person('giam-doc').step(entry, 'tra-lai', { reason: 'Thiếu nguồn', to: 'truong-ban' });
  expect([wrong.status, wrong.body.error, wrong.body.hint]).toEqual([
    400,
    'Không trả lại “Trả cho phòng” cho “Trưởng Ban biên tập” được.',
    'Có thể trả lại cho: Thư ký Ban biên tập, Trưởng phòng, tổ chức trực thuộc.',
  ]);
  const back = await person('giam-doc').step(entry, 'tra-lai', { reason: 'Thiếu nguồn', to: 'truong-phong' });
  expect([back.status, back.body.state]).toEqual([200, 'tra-lai']);
  expect((await person('truong-phong-1').file(entry)).body.mayEdit).toBe(true);
  expect((await person('truong-phong-cntt').file(entry)).body.editRefusal?.error).toBe(
    '“Trả cho phòng” đã được trả lại để chỉnh sửa nên chỉ Trưởng phòng, tổ chức trực thuộc được sửa.',
  );
});

test('what the room mended goes on from the room, and to the site by all tiers anew', async () => {
  const entry = 'tin-tuc/2026/tra-cho-phong';
  const { revision } = (await person('truong-phong-1').file(entry)).body;
  const saved = await person('truong-phong-1').write(
    '2026/tra-cho-phong',
    item('Trả cho phòng', 'Đã ghi nguồn.'),
    {
      base: revision ?? null,
    },
  );
  expect(saved.status).toBe(200);
  await person('truong-phong-1').step(entry, 'gui');
  await person('truong-phong-1').step(entry, 'duyet');
  await person('truong-phong-cntt').step(entry, 'duyet');
  expect((await person('vu-the-thuy').step(entry, 'duyet')).body.state).toBe('du-dieu-kien');
});

test('sent back without a word more, an item goes to the secretary', async () => {
  const entry = await signed('tra-cho-thu-ky', 'Trả cho Thư ký');
  await person('pho-giam-doc').step(entry, 'duyet');
  await person('vu-the-thuy').step(entry, 'tra-lai', { reason: 'Câu chữ' });
  expect((await person('truong-phong-cntt').file(entry)).body.mayEdit).toBe(true);
  expect((await person('truong-phong-1').file(entry)).body.mayEdit).toBe(false);
});

const deleted = (...paths: string[]) => person('giam-doc').cms('deleteFiles', { paths });

test('a disclosure is never deleted, and the words that forbid it are told; other deletions name who decides', async () => {
  const never = await deleted(`content/${PORTAL}/tin-tuc/2026/da-dang.mdx`, DISCLOSED);
  expect([never.status, never.body]).toEqual([
    403,
    {
      error:
        'Không được gỡ bỏ “Công khai tài chính”: “Nội dung công khai trên trang thông tin điện tử phải được để ở chế độ hiển thị liên tục, không được gỡ bỏ hoặc để ở chế độ ẩn.” (gạch đầu dòng thứ 3 điểm c khoản 1 Điều 13).',
      cite: 'gạch đầu dòng thứ 3 điểm c khoản 1 Điều 13',
      hint: 'Nếu nội dung đã thay đổi, hãy đăng bản mới; bản cũ vẫn được giữ trên cổng.',
    },
  ]);
  const other = await deleted(`content/${PORTAL}/tin-tuc/2026/da-dang.mdx`);
  expect([other.status, other.body.error]).toEqual([
    403,
    'Không xóa thẳng nội dung đã đăng trên cổng. Việc gỡ bỏ do Trưởng Ban biên tập quyết định (gạch đầu dòng thứ 1 khoản 3 Điều 15).',
  ]);
});
