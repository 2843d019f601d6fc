import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { build } from './build.ts';
import type { World } from './command.ts';
import { progressBar } from './progress-bar.ts';

function emptyWorld(): World {
  const cwd = mkdtempSync(join(tmpdir(), 'quyche-build-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  return {
    cwd,
    env: {},
    now: () => Temporal.Instant.fromEpochMilliseconds(0),
    print: () => undefined,
    warn: () => undefined,
    isTerminal: false,
    readStdin: async () => '',
    signal: new AbortController().signal,
  };
}

describe('quyche build, wrongly used', () => {
  it.each([
    [['--nope'], 'Không hiểu tham số đã cho.'],
    [['--from', 'kho.git#main'], 'In từ kho Git cần nêu cổng bằng --portal.'],
    [
      ['--from', 'kho.git', '--portal', 'a'],
      '--from phải có dạng <kho git>#<bản ghi>, ví dụ kho.git#main; đang là “kho.git”.',
    ],
  ])('%j', async (args, message) => {
    await expect(build.run(args, emptyWorld())).rejects.toMatchObject({
      name: 'BuildWrongUse',
      message,
      hint: 'Xem quyche build --help.',
      exit: 2,
    });
  });

  it('says that there is no portal', async () => {
    const world = emptyWorld();
    await expect(build.run([], world)).rejects.toMatchObject({
      message: `Không thấy cổng nào trong ${join(world.cwd, 'content')}.`,
    });
  });

  it('says that a repository is none', async () => {
    const world = emptyWorld();
    mkdirSync(join(world.cwd, 'kho'));
    await expect(build.run(['--from', 'kho#main', '--portal', 'a'], world)).rejects.toMatchObject({
      name: 'RepositoryMissing',
      message: `${join(world.cwd, 'kho')} không phải là kho Git.`,
      hint: 'Kiểm tra lại đường dẫn tới kho nội dung.',
      exit: 3,
    });
  });
});

describe('the progress bar', () => {
  it('is drawn on a terminal and cleared at the end', () => {
    const written: string[] = [];
    const bar = progressBar({ isTerminal: true }, { write: (text) => written.push(text) });
    bar.show(5, 10, 'pages');
    bar.clear();
    expect(written).toEqual([`\r\u001B[KIn trang ${'█'.repeat(15)}${'░'.repeat(15)} 5/10`, '\r\u001B[K']);
  });

  it('is silent where no person watches', () => {
    const written: string[] = [];
    const bar = progressBar({ isTerminal: false }, { write: (text) => written.push(text) });
    bar.show(5, 10, 'pages');
    bar.clear();
    expect(written).toEqual([]);
  });
});
