import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newsText } from '../../tests/helpers/check-world.ts';
import { recordingWorld } from '../../tests/helpers/world.ts';
import { replaceFiles } from '../adapters/replace-files.ts';
import { main } from '../main.ts';

const folder = 'content/cong/tin-tuc/2026';
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'quyche-fix-'));
  await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, folder, 'sai.mdx'), newsText({ title: 'Th«ng b¸o' }, 'Trẻ <5 tuổi\n'));
  await writeFile(join(root, folder, 'dung.mdx'), newsText());
});
afterEach(() => rm(root, { recursive: true }));

const run = async (...args: string[]) => {
  const { world, printed, warned } = recordingWorld(root);
  return { code: await main(['fix', ...args], world), printed: printed.join('\n'), warned };
};
const read = (name: string) => readFile(join(root, folder, name), 'utf8');

const SHOWN = `${folder}/sai.mdx: chuyển phông TCVN3, VNI sang Unicode; thêm dấu \\ trước dấu { hoặc < viết trong câu
  2 - title: Th«ng b¸o
  2 + title: Thông báo
  7 - Trẻ <5 tuổi
  7 + Trẻ \\<5 tuổi
`;

describe('quyche fix', () => {
  it('shows what it would mend and writes nothing', async () => {
    const before = await read('sai.mdx');
    expect(await run()).toEqual({
      code: 1,
      printed: `${SHOWN}\nĐã xét 2 mục: 1 mục sửa được. Thêm --write để ghi.`,
      warned: [],
    });
    expect(await read('sai.mdx')).toBe(before);
  });

  it('writes when asked, then finds nothing more', async () => {
    await chmod(join(root, folder, 'sai.mdx'), 0o640);
    expect(await run('--write')).toEqual({
      code: 0,
      printed: `${SHOWN}\nĐã xét 2 mục: sửa 1 mục.`,
      warned: [],
    });
    expect(await read('sai.mdx')).toBe(newsText({ title: 'Thông báo' }, 'Trẻ \\<5 tuổi\n'));
    expect((await stat(join(root, folder, 'sai.mdx'))).mode & 0o777).toBe(0o640);
    expect(await readdir(join(root, folder))).toEqual(['dung.mdx', 'sai.mdx']);
    expect(await run('--write')).toEqual({
      code: 0,
      printed: 'Đã xét 2 mục: không có gì phải sửa.',
      warned: [],
    });
  });

  it('looks only at the paths named', async () => {
    expect(await run(`${folder}/dung.mdx`)).toEqual({
      code: 0,
      printed: 'Đã xét 1 mục: không có gì phải sửa.',
      warned: [],
    });
    expect(await run('content/khac')).toEqual({
      code: 2,
      printed: '',
      warned: [
        'Lỗi: Không có mục nội dung nào ở “content/khac”.',
        'Cách sửa: Đường dẫn tính từ thư mục đang đứng và phải nằm trong thư mục content.',
      ],
    });
  });

  it('touches no file that is no text, nor what a link leads to', async () => {
    const bytes = Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]);
    await writeFile(join(root, folder, 'hong.mdx'), bytes);
    const outside = join(root, 'ngoai.mdx');
    await writeFile(outside, 'Trẻ <5 tuổi ');
    await symlink(outside, join(root, folder, 'noi.mdx'));
    const { code, printed } = await run('--write');
    expect(code).toBe(1);
    expect(printed).toContain(`${folder}/hong.mdx: bỏ qua, không phải tệp văn bản UTF-8 đọc được.\n`);
    expect(printed).toContain(`${folder}/noi.mdx: bỏ qua, không phải tệp văn bản UTF-8 đọc được.\n`);
    expect(await readFile(join(root, folder, 'hong.mdx'))).toEqual(bytes);
    expect(await readFile(outside, 'utf8')).toBe('Trẻ <5 tuổi ');
  });

  it('changes no file when one cannot be written, and leaves nothing beside', async () => {
    const before = await read('sai.mdx');
    const texts = new Map([
      [`${folder}/sai.mdx`, 'mới'],
      [`${folder}/khong-co/x.mdx`, 'mới'],
    ]);
    await expect(replaceFiles(root, texts)).rejects.toMatchObject({
      name: 'FileUnwritable',
      message: `Không ghi được tệp ${folder}/khong-co/x.mdx; chưa tệp nào bị sửa.`,
      hint: 'Kiểm tra quyền ghi và chỗ trống trên đĩa.',
    });
    expect(await read('sai.mdx')).toBe(before);
    expect(await readdir(join(root, folder))).toEqual(['dung.mdx', 'sai.mdx']);
  });
});
