import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../main.ts';
import { recordingWorld } from '../../tests/helpers/world.ts';

const repository = join(import.meta.dirname, '../..');
let root: string;

// The real portal's settings, with few entries: checks read the same files here as in use.
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'quyche-check-'));
  await cp(join(repository, 'content/calendar'), join(root, 'content/calendar'), { recursive: true });
  for (const name of ['quy-che', 'ban-bien-tap', 'don-vi', 'chuyen-muc']) {
    await cp(
      join(repository, `content/hai-phong-gddt/${name}.yaml`),
      join(root, `content/hai-phong-gddt/${name}.yaml`),
    );
  }
  await mkdir(join(root, 'content/hai-phong-gddt/gioi-thieu'));
});
afterEach(() => rm(root, { recursive: true }));

const write = (path: string, text: string): Promise<void> =>
  writeFile(join(root, 'content/hai-phong-gddt', path), text);
const run = async (...args: string[]) => {
  const { world, printed, warned } = recordingWorld(root);
  const code = await main(['check', ...args], world);
  return { code, printed: printed.join('\n'), warned };
};
const page = (section: string, body: string): string =>
  `---\ntitle: Trang\nsection: ${section}\nunit: khong-co\ndate: 2026-01-05T08:30\n---\n${body}\n`;

describe('quyche check', () => {
  it('is content with a portal that has only its settings', async () => {
    expect(await run()).toEqual({ code: 0, printed: 'Đã kiểm tra 4 tệp: không có lỗi.', warned: [] });
  });

  it('finds nothing to refuse in the repository’s own content', { timeout: 120_000 }, async () => {
    const { world, printed } = recordingWorld(repository);
    expect({ exit: await main(['check'], world), printed }).toMatchObject({ exit: 0 });
  });

  it('prints every problem with its place and ends with 1', async () => {
    await write('gioi-thieu/a.mdx', page('gioi-thieu-chung', 'Khóa: {process.env}'));
    const { code, printed } = await run('content/hai-phong-gddt/gioi-thieu');
    expect(code).toBe(1);
    expect(printed).toContain(
      `content/hai-phong-gddt/gioi-thieu/a.mdx:7:7: lỗi: Nội dung không được chứa biểu thức chương trình {process.env}. [mdx-safe]
  7 | Khóa: {process.env}
    |       ^^^^^^^^^^^^^
  Cách sửa: Nếu muốn hiện dấu {, viết \\{.
  Căn cứ: CWE-79
`,
    );
    expect(printed).toContain(
      'content/hai-phong-gddt/gioi-thieu/a.mdx:4:7: lỗi: Không có đơn vị “khong-co”. [unit-known]',
    );
    expect(printed).toMatch(/\nĐã kiểm tra 1 tệp: \d lỗi phải sửa, 0 điều cần cân nhắc, 0 ghi chú\.$/);
  });

  it('gives the same as JSON', async () => {
    await write('gioi-thieu/a.mdx', '---js\n---\n');
    const { code, printed } = await run('--json', '--portal', 'hai-phong-gddt');
    expect(code).toBe(1);
    expect(JSON.parse(printed)).toEqual({
      version: 1,
      portals: ['hai-phong-gddt'],
      files: 5,
      counts: { refuse: 1, escalate: 0, note: 0 },
      findings: [
        {
          check: 'front-matter',
          severity: 'refuse',
          path: 'content/hai-phong-gddt/gioi-thieu/a.mdx',
          place: { line: 1, column: 1, endLine: 1, endColumn: 4 },
          message: 'Dòng đầu tiên phải đúng là “---”, đang là “---js”.',
          hint: 'Phần thông tin đầu tệp chỉ được viết bằng YAML, giữa hai dòng “---”.',
          cite: 'YAML 1.2.2',
        },
      ],
    });
  });

  it.each([
    ['sarif', '"ruleId": "front-matter"'],
    [
      'github',
      '::error title=front-matter (YAML 1.2.2),file=content/hai-phong-gddt/gioi-thieu/a.mdx,line=1,',
    ],
    ['gitlab', '"check_name": "front-matter"'],
    ['html', '<mark>---</mark>js'],
  ])('gives the same as %s', async (format, piece) => {
    await write('gioi-thieu/a.mdx', '---js\n---\n');
    const { code, printed } = await run('--format', format);
    expect(code).toBe(1);
    expect(printed).toContain(piece);
  });

  it('does not follow a link out of the content', async () => {
    await symlink('/etc/hostname', join(root, 'content/hai-phong-gddt/gioi-thieu/a.mdx'));
    const { code, printed } = await run();
    expect(code).toBe(1);
    expect(printed).toContain(
      'content/hai-phong-gddt/gioi-thieu/a.mdx: lỗi: Không đọc được tệp này nên chưa kiểm tra được. [path]\n  Cách sửa: Lý do: không phải tệp thường (liên kết hoặc thiết bị)',
    );
  });

  it('ends with 2 when the portal’s own settings are refused', async () => {
    await write('chuyen-muc.yaml', 'sections: []\n');
    const { code, printed } = await run();
    expect(code).toBe(2);
    expect(printed).toContain('content/hai-phong-gddt/chuyen-muc.yaml:1:11: lỗi: ');
  });

  it.each([
    [
      ['--portal', 'khac'],
      2,
      ['Lỗi: Không có cổng “khac” trong thư mục content.', 'Cách sửa: Các cổng đang có: hai-phong-gddt.'],
    ],
    [
      ['content/hai-phong-gddt/khong-co'],
      2,
      [
        'Lỗi: Không có tệp nội dung nào ở “content/hai-phong-gddt/khong-co”.',
        'Cách sửa: Đường dẫn tính từ thư mục đang đứng và phải nằm trong thư mục content.',
      ],
    ],
    [
      ['--format', 'xml'],
      2,
      [
        'Lỗi: Không có dạng báo cáo “xml”.',
        'Cách sửa: Dùng một trong các dạng: text, json, sarif, github, gitlab, html.',
      ],
    ],
    [['--formt'], 2, ['Lỗi: Không có tùy chọn “--formt”.', 'Cách sửa: Xem các tùy chọn bằng --help.']],
    [
      ['--portal'],
      2,
      [
        'Lỗi: Tùy chọn “--portal” thiếu giá trị hoặc có giá trị thừa.',
        'Cách sửa: Xem các tùy chọn bằng --help.',
      ],
    ],
  ])('explains wrong use: %s', async (args, code, warned) => {
    expect(await run(...args)).toEqual({ code, printed: '', warned });
  });

  it('ends with 3 where there is no content folder', async () => {
    await rm(join(root, 'content'), { recursive: true });
    expect(await run()).toEqual({
      code: 3,
      printed: '',
      warned: [
        'Lỗi: Không đọc được thư mục content.',
        'Cách sửa: Chạy lệnh tại thư mục gốc của kho nội dung (nơi có thư mục content), và kiểm tra quyền đọc.',
      ],
    });
  });
});
