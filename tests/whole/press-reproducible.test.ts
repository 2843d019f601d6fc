import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import {
  documentText,
  newsText,
  pictureBytes,
  pressWorld,
  tempFolder,
  treeOf,
} from '../helpers/press-world.ts';

const helpers = resolve(import.meta.dirname, '../helpers');

/** Prints in a process of its own, in another folder, zone and time. */
async function printElsewhere(root: string, zone: string, shifted: boolean): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...(shifted ? ['--import', join(helpers, 'shifted-clock.ts')] : []),
      join(helpers, 'print-once.ts'),
      root,
      tempFolder('noi-khac'),
    ],
    { env: { ...process.env, TZ: zone, LANG: shifted ? 'vi_VN.UTF-8' : 'C' } },
  );
  return stdout;
}

it('prints the same bytes in another folder, time zone, language and year', async () => {
  const world = pressWorld();
  world.write('tep/2026/anh.jpg', await pictureBytes(200, 1600));
  for (let n = 0; n < 50; n += 1) {
    world.write(
      `tin-tuc/202${4 + (n % 3)}/bai-${n}.mdx`,
      newsText({
        title: `Đọc sách lần ${n}`,
        date: `202${4 + (n % 3)}-12-31T23:${10 + n}`,
        ...(n % 9 === 0 && { image: 'tep/2026/anh.jpg' }),
      }),
    );
  }
  world.write(
    'van-ban/2026/quyet-dinh.mdx',
    documentText({
      number: '1/QĐ-MH',
      title: 'Quyết định',
      date: '2026-12-31T23:59',
      effectiveFrom: '2027-01-01',
    }),
  );
  const copy = tempFolder('ban-sao');
  cpSync(world.root, copy, { recursive: true });

  const here = treeOf(await printElsewhere(world.root, 'UTC', false));
  const there = treeOf(await printElsewhere(copy, 'Pacific/Kiritimati', true));

  expect(there).toEqual(here);
  expect(Object.keys(here).length).toBeGreaterThan(100);
});
