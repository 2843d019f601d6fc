import { readlink, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { QuycheError } from '#scripts/errors.ts';
import {
  deskFolder,
  news,
  openWorld,
  plainPress,
  PORTAL,
  type DeskWorld,
  type Editor,
  type PlainPress,
} from '../helpers/desk-world.ts';

let made: Awaited<ReturnType<typeof deskFolder>>;
let press: PlainPress;
let world: DeskWorld;
let school: Editor;
let secretary: Editor;
let member: Editor;

beforeEach(async () => {
  made = await deskFolder();
  press = plainPress(made.data);
  world = await openWorld(made, press);
  [school, secretary, member] = (await Promise.all(
    ['truong-thpt', 'thu-ky', 'uy-vien'].map((account) => world.as(account)),
  )) as [Editor, Editor, Editor];
});
afterEach(async () => {
  await world.close();
  await rm(made.folder, { recursive: true, force: true });
});

/** Writes an item and takes it through every approval of its class. */
async function approved(slug: string, title: string): Promise<string> {
  const entry = `tin-tuc/2026/${slug}`;
  await school.write(`2026/${slug}`, news({ title }));
  await school.step(entry, 'gui');
  const head = await world.as('hieu-truong');
  for (const person of [head, secretary, member]) {
    const { status, body } = await person.step(entry, 'duyet');
    if (status !== 200) throw new Error(body.error);
  }
  return entry;
}

/** All that a publication moves. */
async function state() {
  const refs = await world.desk.repo.refs('refs/heads');
  return { refs: Object.fromEntries(refs), current: await readlink(path.join(made.data, 'ban-in/current')) };
}

test('publishing merges with the approvals as trailers, records it, removes the branch and shows the page', async () => {
  const entry = await approved('len-trang', 'Lên trang');
  const tree = (await secretary.file(entry)).body.tree ?? '';
  const published = await secretary.step(entry, 'xuat-ban');
  expect([published.status, published.body.state, published.body.published?.url]).toEqual([
    200,
    'da-xuat-ban',
    `/${entry}/`,
  ]);
  const [merge, first] = await world.desk.repo.log('refs/heads/main', { firstParent: true });
  expect(merge?.message.split('\n')[0]).toBe('Đăng “Lên trang”');
  expect(merge?.author.email).toBe('thu-ky@haiphong.example');
  expect(merge?.trailers.filter(([key]) => key !== 'Quyche-Seal')).toEqual([
    ['Quyche-Entry', entry],
    ['Quyche-Approved-By', expect.stringMatching(new RegExp(`^hieu-truong thu-truong-don-vi \\S+ ${tree}$`))],
    ['Quyche-Approved-By', expect.stringMatching(new RegExp(`^thu-ky thu-ky \\S+ ${tree}$`))],
    ['Quyche-Approved-By', expect.stringMatching(new RegExp(`^uy-vien uy-vien \\S+ ${tree}$`))],
    ['Quyche-Published-By', expect.stringMatching(/^thu-ky thu-ky bien-tap-cap-1 \S+$/)],
    ['Quyche-Cite', 'khoản 2 Điều 12'],
  ]);
  expect(merge?.parents[0]).toBe(first?.id);
  expect((await world.desk.repo.log('refs/heads/main')).map(({ author }) => author.email)).toContain(
    'truong-thpt@haiphong.example',
  );
  expect(world.desk.ledger.entry(entry)?.publications).toMatchObject([
    { account: 'thu-ky', role: 'bien-tap-cap-1', merge: merge?.id, tree },
  ]);
  expect(await world.desk.repo.resolve(`refs/heads/cms/${entry}`)).toBeUndefined();
  const page = await world.get(`/${entry}/`);
  expect([page.status, (await page.text()).includes('title: Lên trang')]).toEqual([200, true]);
});

test('a failed print leaves main, ledger, branch and site as they were, and the editor is told why', async () => {
  const entry = await approved('in-hong', 'In hỏng');
  const before = await state();
  press.fail = new QuycheError('PageFailed', 'trang /tin-tuc/2026/in-hong/ không in được: thiếu ảnh.', {
    hint: 'Hãy tải lại ảnh.',
  });
  expect(await secretary.step(entry, 'xuat-ban')).toMatchInlineSnapshot(`
    {
      "body": {
        "error": "Chưa xuất bản được “In hỏng”: trang /tin-tuc/2026/in-hong/ không in được: thiếu ảnh.",
        "hint": "Trang đang đăng vẫn giữ nguyên. Hãy tải lại ảnh.",
      },
      "status": 422,
    }
  `);
  expect(await state()).toEqual(before);
  expect((await secretary.file(entry)).body.state).toBe('du-dieu-kien');
  press.fail = undefined;
  expect((await secretary.step(entry, 'xuat-ban')).status).toBe(200);
});

test('saves do not wait for a print', async () => {
  const entry = await approved('in-lau', 'In lâu');
  const { promise, resolve: release } = Promise.withResolvers<void>();
  press.hold = promise;
  const publishing = secretary.step(entry, 'xuat-ban');
  await expect.poll(() => press.prints).toBe(2);
  expect((await school.write('2026/trong-luc-in', news({ title: 'Trong lúc in' }))).status).toBe(200);
  release();
  expect((await publishing).status).toBe(200);
});

test('two items published at once both stand on main', async () => {
  const entries = [await approved('mot', 'Một'), await approved('hai', 'Hai')];
  const answers = await Promise.all([
    secretary.step(entries[0] ?? '', 'xuat-ban'),
    member.step(entries[1] ?? '', 'xuat-ban'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const pages = await Promise.all(entries.map((entry) => world.get(`/${entry}/`)));
  expect(pages.map(({ status }) => status)).toEqual([200, 200]);
  expect(await world.desk.repo.fsck()).toEqual([]);
});

test('two people publishing one item: it is published once, the second is told', async () => {
  const entry = await approved('hai-nguoi-dang', 'Hai người đăng');
  const tree = (await secretary.file(entry)).body.tree ?? '';
  const answers = await Promise.all([
    secretary.step(entry, 'xuat-ban', { tree }),
    member.step(entry, 'xuat-ban', { tree }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404]);
  expect(answers.find(({ status }) => status === 404)?.body.error).toBe(
    `Mục “${entry}” không có bản đang soạn.`,
  );
  expect(world.desk.ledger.entry(entry)?.publications).toHaveLength(1);
});

test('an item sent back while its pages are printed is not published', async () => {
  const entry = await approved('tra-giua-chung', 'Trả giữa chừng');
  const { promise, resolve: release } = Promise.withResolvers<void>();
  press.hold = promise;
  const publishing = secretary.step(entry, 'xuat-ban');
  await expect.poll(() => press.prints).toBe(2);
  expect((await member.step(entry, 'tra-lai', { reason: 'Sai tên trường' })).status).toBe(200);
  release();
  const refused = await publishing;
  expect([refused.status, refused.body.error]).toEqual([
    403,
    'Chưa thể xuất bản “Trả giữa chừng”: bài chưa được gửi duyệt (khoản 2 Điều 12).',
  ]);
  expect((await world.get(`/${entry}/`)).status).toBe(404);
});

test('an item edited while its pages are printed is not published', async () => {
  const entry = await approved('sua-giua-chung', 'Sửa giữa chừng');
  const { promise, resolve: release } = Promise.withResolvers<void>();
  press.hold = promise;
  const publishing = secretary.step(entry, 'xuat-ban');
  await expect.poll(() => press.prints).toBe(2);
  const { revision = '' } = (await secretary.file(entry)).body;
  await secretary.write('2026/sua-giua-chung', news({ title: 'Sửa giữa chừng', body: 'Một byte mới.' }), {
    base: revision,
  });
  release();
  const refused = await publishing;
  expect([refused.status, refused.body.error]).toEqual([
    409,
    'Nội dung đã được sửa sau khi bạn mở, nên chưa xuất bản.',
  ]);
});

test('a published item is edited on a new branch and judged by the stricter of its two classes', async () => {
  const entry = 'tin-tuc/2026/da-dang';
  const text = news({ title: 'Tin đã đăng' }).replace(
    'subjects: [hoat-dong-don-vi]',
    'subjects: [lanh-dao-so]',
  );
  const { body } = await school.cms('getEntry', { path: `content/${PORTAL}/${entry}.mdx` });
  const saved = await school.write('2026/da-dang', text, { base: body.revision });
  expect(saved.status).toBe(200);
  const file = (await school.file(entry)).body;
  expect([file.route.id, file.published?.url]).toEqual(['lanh-dao', `/${entry}/`]);
  const stale = await school.write('2026/da-dang', text, { base: body.revision });
  expect(stale.status).toBe(409);
});
