import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { deskFolder, news, openWorld, type DeskWorld, type Editor } from '../helpers/desk-world.ts';

let close: (() => Promise<unknown>) | undefined;
afterEach(async () => {
  await close?.();
});

/** A desk of a portal on whose board one more delegation stands, from before today to long after. */
async function deskWith(portal: string, unit: string, office: string, to: string): Promise<DeskWorld> {
  const made = await deskFolder(portal, unit);
  const board = path.join(made.content, portal, 'ban-bien-tap.yaml');
  const line = `delegations:\n  - { office: ${office}, to: ${to}, from: 2023-06-01, until: 2099-12-31 }\n`;
  const text = await readFile(board, 'utf8');
  expect(text).toContain('delegations: []\n');
  await writeFile(board, text.replace('delegations: []\n', line));
  const world = await openWorld(made);
  close = async () => {
    await world.close();
    await rm(made.folder, { recursive: true, force: true });
  };
  return world;
}

/** A writer's item, sent, and passed on by some in turn. */
async function passedOn(world: DeskWorld, unit: string, accounts: readonly string[]): Promise<string> {
  const entry = 'tin-tuc/2026/thay-mat';
  const [writer, ...others] = await Promise.all(accounts.map((account) => world.as(account)));
  const given = { title: 'Thay mặt', unit, more: 'genre: tin' };
  expect((await writer?.write('2026/thay-mat', news(given)))?.body).toMatchObject({
    revision: expect.any(String),
  });
  expect((await writer?.step(entry, 'gui'))?.status).toBe(200);
  for (const other of others) expect((await other.step(entry, 'duyet')).body).toMatchObject({ entry });
  return entry;
}

const button = async (editor: Editor, entry: string) =>
  (await editor.file(entry)).body.may.find(({ step }) => step === 'duyet');

test('one acting for the head, who holds the tier below as well, signs once for both', async () => {
  const world = await deskWith('lang-son-ngoai-vu', 'phong-chuyen-mon-1', 'truong-ban', 'giam-doc-trung-tam');
  const before = ['chuyen-vien', 'pho-truong-phong', 'chanh-van-phong'];
  const entry = await passedOn(world, 'phong-chuyen-mon-1', before);
  const acting = await world.as('giam-doc-trung-tam');
  expect((await acting.me()).body.offices.filter(({ delegated }) => delegated).map(({ id }) => id)).toEqual([
    'truong-ban',
  ]);
  expect(await button(acting, entry)).toMatchObject({ label: 'Duyệt', allowed: true });
  const { body } = await acting.step(entry, 'duyet');
  expect(body.state).toBe('du-dieu-kien');
  expect(body.steps.map(({ role, status, by }) => `${role} ${status} ${by?.account}`)).toEqual([
    'lanh-dao-phong da-duyet pho-truong-phong',
    'thanh-vien da-duyet chanh-van-phong',
    'pho-truong-ban da-duyet giam-doc-trung-tam',
    'truong-ban da-duyet giam-doc-trung-tam',
  ]);
  const record = world.desk.ledger.entry(entry)?.records.at(-1);
  expect(record).toMatchObject({
    step: 'duyet',
    role: 'truong-ban',
    office: 'truong-ban',
    account: 'giam-doc-trung-tam',
  });
});

test('the head who is there decides what the deputy passed on, and nobody signs for both', async () => {
  const world = await deskWith('lang-son-ngoai-vu', 'phong-chuyen-mon-1', 'thu-ky', 'chanh-van-phong');
  const before = ['chuyen-vien', 'pho-truong-phong', 'chanh-van-phong', 'giam-doc-trung-tam'];
  const entry = await passedOn(world, 'phong-chuyen-mon-1', before);
  const deputy = await world.as('giam-doc-trung-tam');
  expect(await button(deputy, entry)).toMatchObject({ allowed: false });
  const head = await world.as('truong-ban');
  expect((await head.step(entry, 'duyet')).body.state).toBe('du-dieu-kien');
});

test('one acting for the head approves in the head’s place where the text gives them one step', async () => {
  const world = await deskWith('gdtx-hai-phong', 'phong-1', 'truong-ban', 'vu-the-thuy');
  const entry = await passedOn(world, 'phong-1', ['giao-vien', 'truong-phong-1', 'pho-giam-doc']);
  const acting = await world.as('vu-the-thuy');
  expect((await acting.step(entry, 'duyet')).body.state).toBe('du-dieu-kien');
});

test('one with a part in an item’s way sees it once it is sent, not while it is a draft', async () => {
  const world = await deskWith('lang-son-ngoai-vu', 'phong-chuyen-mon-1', 'thu-ky', 'truong-phong');
  const entry = 'tin-tuc/2026/cho-gui';
  const [writer, member] = (await Promise.all(
    ['chuyen-vien', 'chanh-van-phong'].map((account) => world.as(account)),
  )) as [Editor, Editor];
  const unseen = 'Bài này do đơn vị khác soạn, tài khoản của bạn không xem được.';
  await writer.write(
    '2026/cho-gui',
    news({ title: 'Chờ gửi', unit: 'phong-chuyen-mon-1', more: 'genre: tin' }),
  );
  expect((await member.file(entry)).body.error).toBe(unseen);
  await writer.step(entry, 'gui');
  expect((await member.file(entry)).body.title).toBe('Chờ gửi');
  expect((await member.cms('unpublishedEntries', {})).body).toContain(entry);
});
