import { execFile } from 'node:child_process';
import { cp, mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const cli = path.join(root, 'scripts/cli.ts');
const portals = ['hai-phong-gddt', 'tphcm-vhtt'] as const;
let cwd: string;

/** A folder with the settings of two portals: all that a print needs. */
beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'quyche-nhieu-cong-'));
  const content = path.join(cwd, 'content');
  await cp(path.join(root, 'content/calendar'), path.join(content, 'calendar'), { recursive: true });
  for (const portal of portals) {
    const from = path.join(root, 'content', portal);
    await mkdir(path.join(content, portal), { recursive: true });
    for (const name of await readdir(from)) {
      if (name.endsWith('.yaml')) await cp(path.join(from, name), path.join(content, portal, name));
    }
  }
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

function run(...args: string[]): Promise<{ code: unknown; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { cwd }, (error, out, err) => {
      resolve({ code: error ? error.code : 0, out, err });
    });
  });
}

test('build without a portal prints all of them, each into a folder of its own', async () => {
  const { code, out, err } = await run('build', '--json', '--without-search');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const reports = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { portal: string });
  expect(reports.map(({ portal }) => portal)).toEqual(portals);
  for (const portal of portals) {
    const settings = await readFile(path.join(cwd, 'content', portal, 'quy-che.yaml'), 'utf8');
    const home = await readFile(path.join(cwd, 'dist', portal, 'current/index.html'), 'utf8');
    const [, title = 'không có tên'] = /<title>(.*?)<\/title>/.exec(home) ?? [];
    expect(settings).toContain(`name: ${title}\n`);
  }
});

test('a portal at fault is told by name, and the others are printed all the same', async () => {
  const board = path.join(cwd, 'content', portals[0], 'ban-bien-tap.yaml');
  const good = await readFile(board, 'utf8');
  await writeFile(board, 'offices: 3\n');
  const { code, out, err } = await run('build', '--without-search');
  await writeFile(board, good);
  expect(code).not.toBe(0);
  expect(err).toMatch(/^Lỗi ở cổng hai-phong-gddt: /);
  expect(out).toMatch(/^Cổng tphcm-vhtt:\nĐã in /);
});

test('start without a portal names the portals there are', async () => {
  expect(await run('start', '--demo')).toEqual({
    code: 2,
    out: '',
    err: `Lỗi: Có nhiều cổng trong ${path.join(cwd, 'content')}: hai-phong-gddt, tphcm-vhtt. Mỗi lần chạy phục vụ một cổng.\nCách sửa: Nêu cổng cần mở, ví dụ quyche start --portal hai-phong-gddt.\n`,
  });
});
