import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  deskFolder,
  news,
  openWorld,
  plainPress,
  PORTAL,
  type DeskWorld,
  type Editor,
} from '../helpers/desk-world.ts';

let made: Awaited<ReturnType<typeof deskFolder>>;
let world: DeskWorld;
let school: Editor;
const entry = 'tin-tuc/2026/su-co';
const branch = `refs/heads/cms/${entry}`;

async function start(): Promise<void> {
  world = await openWorld(made, plainPress(made.data));
  school = await world.as('truong-thpt');
}
beforeEach(async () => {
  made = await deskFolder();
  await start();
});
afterEach(async () => {
  await world.close();
  await rm(made.folder, { recursive: true, force: true });
});

/** What the ledger and the refs say, without times and ids. */
async function told() {
  const refs = await world.desk.repo.refs('refs/heads');
  return {
    records: world.desk.ledger.entry(entry)?.records.map(({ step, account }) => `${step} ${account}`),
    branch: refs.has(branch),
    page: (await world.get(`/${entry}/`)).status,
  };
}

async function published(): Promise<void> {
  await school.write('2026/su-co', news({ title: 'Sự cố' }));
  await school.step(entry, 'gui');
  for (const account of ['hieu-truong', 'thu-ky', 'uy-vien'])
    await (await world.as(account)).step(entry, 'duyet');
  expect((await (await world.as('thu-ky')).step(entry, 'xuat-ban')).status).toBe(200);
}
const whole = {
  records: ['gui truong-thpt', 'duyet hieu-truong', 'duyet thu-ky', 'duyet uy-vien', 'xuat-ban thu-ky'],
  branch: false,
  page: 200,
};

test('killed after main moved and before the ledger: the publication is recorded again, word for word', async () => {
  await published();
  const { repo } = world.desk;
  const [record, before] = await repo.log('refs/heads/so-cai', { limit: 2 });
  const [merge] = await repo.log('refs/heads/main', { limit: 1 });
  await world.close();
  await repo.updateRefs([
    { ref: 'refs/heads/so-cai', from: record?.id ?? '', to: before?.id ?? '' },
    { ref: branch, from: null, to: merge?.parents[1] ?? '' },
  ]);
  await start();
  expect(await told()).toEqual(whole);
  const [again] = await repo.log('refs/heads/so-cai', { limit: 1 });
  expect(again?.id).toBe(record?.id);
});

test('killed before the branch went: it goes, and the item is not proposed again', async () => {
  await published();
  const { repo } = world.desk;
  const [merge] = await repo.log('refs/heads/main', { limit: 1 });
  await world.close();
  await repo.updateRefs([{ ref: branch, from: null, to: merge?.parents[1] ?? '' }]);
  await start();
  expect(await told()).toEqual(whole);
});

test('killed after an edit reached its branch and before the ledger: the edit is recorded', async () => {
  const saved = await school.write('2026/su-co', news({ title: 'Sự cố' }));
  await school.step(entry, 'gui');
  const head = await world.as('hieu-truong');
  await head.write('2026/su-co', news({ title: 'Sự cố', body: 'Sửa.' }), { base: saved.body.revision });
  const { repo } = world.desk;
  const [record, before] = await repo.log('refs/heads/so-cai', { limit: 2 });
  await world.close();
  await repo.updateRefs([{ ref: 'refs/heads/so-cai', from: record?.id ?? '', to: before?.id ?? '' }]);
  await start();
  expect(await told()).toEqual({ records: ['gui truong-thpt', 'sua hieu-truong'], branch: true, page: 404 });
  expect(world.reports).toEqual([]);
});

test('locks a killed process left stop nobody', async () => {
  await world.close();
  const { path: folder } = world.desk.repo;
  await mkdir(path.join(folder, 'refs/heads/cms/tin-tuc/2026'), { recursive: true });
  await writeFile(path.join(folder, `${branch}.lock`), '');
  await start();
  expect(world.reports).toEqual(['Đã dọn 1 khóa do lần chạy trước để lại.']);
  expect((await school.write('2026/su-co', news({ title: 'Sự cố' }))).status).toBe(200);
});

test('a branch set back by another hand is told to the operator, and its approvals count no more', async () => {
  const first = await school.write('2026/su-co', news({ title: 'Sự cố' }));
  const second = await school.write('2026/su-co', news({ title: 'Sự cố', body: 'Hai.' }), {
    base: first.body.revision,
  });
  await school.step(entry, 'gui');
  await (await world.as('hieu-truong')).step(entry, 'duyet');
  await world.close();
  await world.desk.repo.updateRefs([{ ref: branch, from: second.body.revision, to: first.body.revision }]);
  await start();
  expect(world.reports).toEqual([
    `Nội dung của nhánh cms/${entry} không khớp với sổ cái; các bước duyệt trước đó sẽ không được tính.`,
  ]);
  expect((await school.file(entry)).body.steps[0]?.status).toBe('mat-hieu-luc');
});

/** A commit on main by somebody with access to the folder. */
async function pushed(file: string, text: string): Promise<string> {
  const { repo } = world.desk;
  const [main] = await repo.log('refs/heads/main', { limit: 1 });
  if (!main) throw new Error('no main');
  const tree = await repo.writeTree(main.id, new Map([[file, await repo.writeBlob(Buffer.from(text))]]));
  const commit = await repo.commit({ ...main, tree, parents: [main.id] });
  await repo.updateRefs([{ ref: 'refs/heads/main', from: main.id, to: commit }]);
  return commit;
}

test('an entry pushed onto main by hand never becomes public: the desk stops, the site stays, and a start says why', async () => {
  const commit = await pushed(`content/${PORTAL}/tin-tuc/2026/lau.mdx`, news({ title: 'Đăng lậu' }));
  const answer = await school.write('2026/su-co', news({ title: 'Sự cố' }));
  expect([answer.status, answer.body.error]).toEqual([
    503,
    'Bàn biên tập tạm ngừng vì kho nội dung có thay đổi không dùng được. Trang đang đăng vẫn giữ nguyên.',
  ]);
  expect((await world.get('/tin-tuc/2026/da-dang/')).status).toBe(200);
  await world.close();
  await expect(openWorld(made)).rejects.toThrow(
    `Nhánh main có bản ghi ${commit.slice(0, 10)} không do bàn biên tập tạo ra, thay đổi content/${PORTAL}/tin-tuc/2026/lau.mdx.`,
  );
  const [, before] = await world.desk.repo.log('refs/heads/main', { limit: 2 });
  await world.desk.repo.updateRefs([{ ref: 'refs/heads/main', from: commit, to: before?.id ?? '' }]);
  await start();
  expect((await world.get('/tin-tuc/2026/lau/')).status).toBe(404);
});

test('settings changed on main by hand count, and the operator is told', async () => {
  const file = `content/${PORTAL}/ban-bien-tap.yaml`;
  const [object] = await world.desk.repo.read([`refs/heads/main:${file}`]);
  const commit = await pushed(
    file,
    (object?.bytes.toString() ?? '').replace('title: Thư ký Ban Biên tập', 'title: Thư ký'),
  );
  expect((await school.write('2026/su-co', news({ title: 'Sự cố' }))).status).toBe(200);
  expect(world.reports).toEqual([
    `Nhánh main có thay đổi cấu hình do Bàn biên tập ghi trực tiếp: Đưa nội dung ban đầu vào kho (${commit.slice(0, 10)}).`,
  ]);
  expect((await (await world.as('thu-ky')).me()).body.offices[0]?.title).toBe('Thư ký');
});

test('a second desk on the same folder is refused', async () => {
  await expect(openWorld(made)).rejects.toThrow(
    `Một bàn biên tập khác đang chạy với thư mục dữ liệu ${made.data}.`,
  );
});

test.each(['hash-object', 'mktree', 'commit-tree', 'update-ref'])(
  'a disk that fills at %s: the save is refused, nothing is half-written, and the next one succeeds',
  async (command) => {
    const before = Object.fromEntries(await world.desk.repo.refs('refs/heads'));
    // Real Git, allowed to write nothing from this command on.
    const bin = path.join(made.folder, 'bin');
    await mkdir(bin, { recursive: true });
    const real = process.env['PATH'] ?? '';
    await writeFile(
      path.join(bin, 'git'),
      `#!/bin/sh\ncase " $* " in *" ${command} "*) trap '' XFSZ; ulimit -f 0 ;; esac\nPATH='${real}' exec git "$@"\n`,
    );
    await chmod(path.join(bin, 'git'), 0o755);
    process.env['PATH'] = `${bin}:${real}`;
    try {
      expect(await school.write('2026/su-co', news({ title: 'Sự cố' }))).toEqual({
        status: 507,
        body: {
          error: 'Đĩa của máy chủ đã đầy nên chưa lưu được.',
          hint: 'Nội dung đã lưu trước đó vẫn nguyên vẹn. Hãy giữ trang này mở, báo người quản trị giải phóng đĩa rồi lưu lại.',
        },
      });
    } finally {
      process.env['PATH'] = real;
    }
    expect(Object.fromEntries(await world.desk.repo.refs('refs/heads'))).toEqual(before);
    expect(await world.desk.repo.fsck()).toEqual([]);
    expect((await school.write('2026/su-co', news({ title: 'Sự cố' }))).status).toBe(200);
  },
);
