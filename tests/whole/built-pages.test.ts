import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { main } from '#scripts/main.ts';
import { recordingWorld } from '../helpers/world.ts';

const checkBuilt = async (folder: string) => {
  const { world, printed, warned } = recordingWorld(folder);
  return { code: await main(['check', '--built', folder], world), printed: printed.join('\n'), warned };
};

it('finds on no page of the built site code in the page, requests elsewhere or links that lead nowhere', async () => {
  const { code, printed } = await checkBuilt(inject('release'));
  expect(printed).toMatch(/^Đã kiểm tra \d{2,} tệp: không có lỗi\.$/);
  expect(code).toBe(0);
});

it('tells of one page that was tampered with after it was printed, at its line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quyche-built-'));
  try {
    await cp(inject('release'), folder, { recursive: true });
    const home = await readFile(join(folder, 'index.html'), 'utf8');
    await writeFile(join(folder, 'index.html'), home.replace('</body>', '\n<script>x()</script></body>'));
    const { code, printed } = await checkBuilt(folder);
    expect(code).toBe(1);
    expect(printed).toContain(
      `index.html:${home.slice(0, home.indexOf('</body>')).split('\n').length + 1}:1: lỗi: Trang in ra có mã viết thẳng trong trang. [built-page]`,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('ends with 3 for a folder that is not there, 2 for one without pages', async () => {
  expect(await checkBuilt('/khong-co')).toEqual({
    code: 3,
    printed: '',
    warned: [
      'Lỗi: Không đọc được thư mục /khong-co.',
      'Cách sửa: Nêu thư mục chứa trang đã in, ví dụ dist/<cổng>/current.',
    ],
  });
  const empty = await mkdtemp(join(tmpdir(), 'quyche-built-'));
  expect(await checkBuilt(empty)).toMatchObject({ code: 2 });
  await rm(empty, { recursive: true });
});
