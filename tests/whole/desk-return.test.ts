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

beforeAll(async () => {
  const made = await deskFolder();
  ({ folder } = made);
  world = await openWorld(made);
  [school, head, secretary, member] = (await Promise.all(
    ['truong-thpt', 'hieu-truong', 'thu-ky', 'uy-vien'].map((account) => world.as(account)),
  )) as [Editor, Editor, Editor, Editor];
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

test('a sent item is edited by those who have it, not by its writer; the writer may take it back', async () => {
  const entry = 'tin-tuc/2026/rut-lai';
  const first = await school.write('2026/rut-lai', news({ title: 'Rút lại' }));
  await school.step(entry, 'gui');
  const refused = await school.write('2026/rut-lai', news({ title: 'Rút lại', body: 'Sửa.' }), {
    base: first.body.revision,
  });
  expect(refused).toMatchInlineSnapshot(`
    {
      "body": {
        "cite": "khoản 4 Điều 14",
        "error": "“Rút lại” đã được gửi duyệt nên chỉ Thủ trưởng đơn vị, Biên tập viên cấp 1, Biên tập viên cấp 2 được sửa.",
        "hint": "Nếu cần sửa, hãy rút bài lại khi chưa ai duyệt, hoặc đề nghị người đang giữ bài trả lại.",
      },
      "status": 403,
    }
  `);
  const may = (await school.file(entry)).body.may.filter(({ allowed }) => allowed).map(({ label }) => label);
  expect(may).toEqual(['Rút lại']);
  expect((await school.step(entry, 'tra-lai', { reason: 'Cần bổ sung' })).body.state).toBe('tra-lai');
  expect(
    (
      await school.write('2026/rut-lai', news({ title: 'Rút lại', body: 'Sửa.' }), {
        base: first.body.revision,
      })
    ).status,
  ).toBe(200);
});

test('an item sent back goes to the office the regulation names, with the reason, and must change before it is sent again', async () => {
  const entry = 'tin-tuc/2026/tra-lai';
  const first = await school.write('2026/tra-lai', news({ title: 'Trả lại' }));
  await school.step(entry, 'gui');
  await head.step(entry, 'duyet');
  await secretary.step(entry, 'duyet');
  const back = await member.step(entry, 'tra-lai', { reason: 'Thiếu nguồn ảnh' });
  expect([back.body.state, back.body.status]).toEqual(['tra-lai', 'draft']);
  const again = await secretary.step(entry, 'gui');
  expect([again.status, again.body.error, again.body.hint]).toEqual([
    403,
    '“Trả lại” chưa được sửa gì kể từ khi bị trả lại.',
    'Hãy sửa theo lý do đã nêu (“Thiếu nguồn ảnh”) rồi gửi lại.',
  ]);
  const notTheirs = await school.write('2026/tra-lai', news({ title: 'Trả lại', body: 'Sửa.' }), {
    base: first.body.revision,
  });
  expect([notTheirs.status, notTheirs.body.error]).toEqual([
    403,
    '“Trả lại” đã được trả lại để chỉnh sửa nên chỉ Biên tập viên cấp 1 được sửa.',
  ]);
  await secretary.write('2026/tra-lai', news({ title: 'Trả lại', body: 'Có nguồn.' }), {
    base: first.body.revision,
  });
  expect(standing((await secretary.step(entry, 'gui')).body)).toEqual([
    'cho-duyet',
    'pending_review',
    'thu-truong-don-vi da-duyet',
    'bien-tap-cap-1 mat-hieu-luc',
    'bien-tap-cap-2 chua-den',
  ]);
});

test('Decap’s own buttons take the same steps, and its column tells the truth', async () => {
  await school.write('2026/nut-decap', news({ title: 'Nút của Decap' }));
  const where = { collection: 'tin-tuc', slug: '2026/nut-decap' };
  const early = await school.cms('updateUnpublishedEntryStatus', { ...where, newStatus: 'pending_publish' });
  expect([early.status, early.body.error]).toEqual([403, '“Nút của Decap” chưa được gửi duyệt.']);
  await school.cms('updateUnpublishedEntryStatus', { ...where, newStatus: 'pending_review' });
  await head.cms('updateUnpublishedEntryStatus', { ...where, newStatus: 'pending_publish' });
  expect((await school.cms('unpublishedEntry', where)).body.status).toBe('pending_review');
});

test('a draft is dropped by those who may write it, a sent item is not', async () => {
  const entry = 'tin-tuc/2026/bo-nhap';
  await school.write('2026/bo-nhap', news({ title: 'Bỏ nháp' }));
  await school.step(entry, 'gui');
  const refused = await school.cms('deleteUnpublishedEntry', { collection: 'tin-tuc', slug: '2026/bo-nhap' });
  expect([refused.status, refused.body.error]).toEqual([403, '“Bỏ nháp” đang được duyệt nên chưa bỏ được.']);
  await school.step(entry, 'tra-lai', { reason: 'Viết nhầm' });
  expect(
    (await school.cms('deleteUnpublishedEntry', { collection: 'tin-tuc', slug: '2026/bo-nhap' })).status,
  ).toBe(200);
  expect((await school.file(entry)).status).toBe(404);
  expect(world.desk.ledger.entry(entry)?.records.map(({ step }) => step)).toEqual(['gui', 'tra-lai', 'huy']);
});
