import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = resolve(import.meta.dirname, '../..');
const guide = readFileSync(join(repository, 'docs/quy-che-moi.md'), 'utf8');

/** Files the guide gives: “Tệp `path`:” and the block after it. */
const files = [...guide.matchAll(/^Tệp `([^`]+)`:\n\n```\w+\n([\s\S]*?)^```$/gmu)].map(([, path, text]) => ({
  path: path ?? '',
  text: text ?? '',
}));
/** Commands the guide tells to type. */
const commands = [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gmu)].flatMap(([, block]) =>
  (block ?? '').trim().split('\n'),
);
/** The answer the guide promises. */
const answer = /^Câu trả lời bắt đầu như sau:\n\n```text\n([\s\S]*?)^```$/mu.exec(guide)?.[1] ?? '';

let folder = '';

async function quyche(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(repository, 'scripts/cli.ts'), ...args],
    { cwd: folder, maxBuffer: 1e8 },
  );
  return stdout;
}

/** Runs the one command of the guide that starts like this, word for word. */
function typed(start: string): Promise<string> {
  const line = commands.find((command) => command.startsWith(`npx quyche ${start}`));
  if (line === undefined) throw new Error(`the guide has no command “npx quyche ${start}”`);
  return quyche(...line.split(' ').slice(2));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cong-thu-sau-'));
  cpSync(join(repository, 'content/calendar'), join(folder, 'content/calendar'), { recursive: true });
  cpSync(join(repository, 'content/yeu-cau.yaml'), join(folder, 'content/yeu-cau.yaml'));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a sixth portal, made by following docs/quy-che-moi.md word by word', () => {
  it('is made of the files the guide gives, each a settings file, the regulation or an entry', () => {
    expect(files.map(({ path }) => path.replace('content/thu-vien-minh-hoa/', '')).toSorted()).toEqual([
      'ban-bien-tap.yaml',
      'chuyen-muc.yaml',
      'don-vi.yaml',
      'gioi-thieu/lien-he.mdx',
      'quy-che.yaml',
      'tin-tuc/2026/ngay-hoi-doc-sach.mdx',
      'van-ban/2026/quy-che-trang-thong-tin-dien-tu.mdx',
    ]);
  });

  it('has nothing to mend, in its content or in its rulebook', async () => {
    expect(await typed('check')).toMatch(/: không có lỗi\.\n$/u);
    const { counts } = JSON.parse(
      await quyche('rulebook', 'check', '--portal', 'thu-vien-minh-hoa', '--json'),
    ) as { counts: { refuse: number } };
    expect(counts.refuse).toBe(0);
    await typed('rulebook check');
  });

  it('is explained as the guide says', async () => {
    expect(answer).not.toBe('');
    expect((await typed('explain')).slice(0, answer.length)).toBe(answer);
  });

  it('builds, with the page of its regulation made from its own rulebook', async () => {
    await typed('build');
    const release = join(folder, 'dist/thu-vien-minh-hoa/current');
    expect(existsSync(join(release, 'tin-tuc/2026/ngay-hoi-doc-sach/index.html'))).toBe(true);
    const page = readFileSync(join(release, 'quy-che/index.html'), 'utf8');
    expect(page).toContain(
      'Tin, bài thông thường: lần lượt Trưởng phòng, rồi Thư ký Ban Biên tập (02 ngày làm việc) duyệt và xuất bản; Thư ký Ban Biên tập bấm xuất bản',
    );
    expect(page).toContain('href="/van-ban/2026/quy-che-trang-thong-tin-dien-tu/#dieu-4-khoan-2"');
    expect(readFileSync(join(release, 'index.html'), 'utf8')).toContain('Thư viện minh họa');
  });
});
