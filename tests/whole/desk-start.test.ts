import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskFolder, openWorld } from '../helpers/desk-world.ts';

const cli = path.join(import.meta.dirname, '../../scripts/cli.ts');
let made: Awaited<ReturnType<typeof deskFolder>>;
let cwd: string;

beforeAll(async () => {
  made = await deskFolder();
  cwd = path.dirname(made.content);
});
afterAll(() => rm(made.folder, { recursive: true, force: true }));

/** Runs `quyche start` without a terminal; resolves when it ends. */
function start(
  ...args: string[]
): Promise<{ code: number | string | null | undefined; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [cli, 'start', ...args],
      { cwd, env: { ...process.env, HOME: made.folder, XDG_STATE_HOME: '' } },
      (error, out, err) => resolve({ code: error ? error.code : 0, out, err }),
    );
  });
}

test('the first run without a trial needs a person at a terminal to make an administrator', async () => {
  expect(await start()).toEqual({
    code: 2,
    out: '',
    err: 'Lỗi: Lần chạy đầu tiên cần tạo tài khoản quản trị, nhưng không có cửa sổ dòng lệnh để hỏi.\nCách sửa: Hãy chạy quyche start một lần trong cửa sổ dòng lệnh; để chạy thử với tài khoản mẫu, thêm --demo.\n',
  });
});

test('data never lies inside a working tree', async () => {
  const inside = path.join(cwd, 'du-lieu');
  expect(await start('--demo', '--data', inside)).toEqual({
    code: 2,
    out: '',
    err: `Lỗi: Thư mục dữ liệu ${inside} nằm trong cây làm việc ${cwd}.\nCách sửa: Hãy chọn bằng --data một thư mục ở ngoài, để kho bài và tài khoản không lẫn với mã nguồn.\n`,
  });
});

test.each([
  [['--port', 'tám'], '--port phải là số từ 0 đến 65535, đang là “tám”.'],
  [['--portal', 'khong-co'], 'Không có cổng “khong-co” trong '],
  [['--la'], 'Không có tùy chọn “--la”.'],
])('wrong use is told in words: %s', async (args, message) => {
  const { code, err } = await start('--demo', ...args);
  expect([code, err.startsWith(`Lỗi: ${message}`)]).toEqual([2, true]);
});

test('content with a fault makes no repository: every fault is named, and the mended folder starts', async () => {
  const folder = path.join(made.content, 'hai-phong-gddt');
  const [board, item] = [
    path.join(folder, 'ban-bien-tap.yaml'),
    path.join(folder, 'tin-tuc/2026/da-dang.mdx'),
  ];
  const [goodBoard, goodItem] = await Promise.all([readFile(board, 'utf8'), readFile(item, 'utf8')]);
  await writeFile(board, 'offices: [\n');
  const settings = await start('--demo', '--port', '0', '--data', made.data);
  expect([settings.code, settings.out]).toEqual([1, '']);
  expect(settings.err).toMatch(
    /^Lỗi: Nội dung có lỗi nên chưa tạo được kho:\n {2}content\/hai-phong-gddt\/ban-bien-tap\.yaml:\d+:\d+: /,
  );
  await writeFile(board, goodBoard);
  await writeFile(item, goodItem.replace('section: tin-tuc-su-kien', 'section: khong-co'));
  const entry = await start('--demo', '--port', '0', '--data', made.data);
  expect([
    entry.code,
    entry.err.split('\n')[1]?.startsWith('  content/hai-phong-gddt/tin-tuc/2026/da-dang.mdx:3:10: '),
  ]).toEqual([1, true]);
  await writeFile(item, goodItem);
  const world = await openWorld(made);
  expect((await world.get('/tin-tuc/2026/da-dang/')).status).toBe(200);
  await world.close();
});
