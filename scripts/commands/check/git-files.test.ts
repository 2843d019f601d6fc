import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../main.ts';
import { recordingWorld } from '../../../tests/helpers/world.ts';

const source = join(import.meta.dirname, '../../../content');
const portal = 'content/hai-phong-gddt';
let root: string;

const git = (...args: readonly string[]): void => {
  const who = ['-c', 'user.name=Thu', '-c', 'user.email=thu@example.vn', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...who, ...args], { cwd: root, stdio: 'pipe' });
};
const commit = (tag: string): void => {
  git('add', '--all');
  git('commit', '--quiet', '--message', tag);
  git('tag', tag);
};
const page = (name: string, body: string): Promise<void> =>
  writeFile(
    join(root, portal, `gioi-thieu/${name}.mdx`),
    `---\ntitle: Trang\nsection: thong-tin-giao-dich\nunit: van-phong-so\ndate: 2026-01-05T08:30\n---\n\n${body}\n`,
  );
const run = async (...args: readonly string[]) => {
  const { world, printed, warned } = recordingWorld(root);
  const code = await main(['check', '--json', ...args], world);
  const report = JSON.parse(printed[0] ?? '{"findings":[]}');
  const told = report.findings.map(
    ({ path, check, severity }: Record<string, string>) => `${path} ${check} ${severity}`,
  );
  return { code, told, files: report.files, warned };
};

// One history: a sound start, a change that breaks one entry, one that moves an entry another names, one with a link.
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'quyche-check-git-'));
  await cp(join(source, 'calendar'), join(root, 'content/calendar'), { recursive: true });
  await mkdir(join(root, portal, 'gioi-thieu'), { recursive: true });
  for (const name of ['quy-che', 'ban-bien-tap', 'don-vi', 'chuyen-muc']) {
    await cp(join(source, `hai-phong-gddt/${name}.yaml`), join(root, portal, `${name}.yaml`));
  }
  git('init', '--quiet');
  await page('cu', 'Thân bài.');
  await page('khac', 'Xem [trang cũ](/gioi-thieu/cu/).');
  await page('ba', 'Thân bài.');
  commit('dau');
  await page('ba', 'Khóa: {x}');
  commit('hong');
  await page('ba', 'Thân bài.');
  await rename(join(root, portal, 'gioi-thieu/cu.mdx'), join(root, portal, 'gioi-thieu/moi.mdx'));
  commit('doi-ten');
  await symlink('/etc/hostname', join(root, portal, 'gioi-thieu/lien-ket.mdx'));
  await writeFile(join(root, '.gitattributes'), '* text eol=crlf\n');
  commit('lien-ket');
}, 60_000);
afterAll(() => rm(root, { recursive: true }));

describe('quyche check --git', () => {
  it('judges a revision, not the working tree', async () => {
    const { code, told } = await run('--git', '.#hong');
    expect(code).toBe(1);
    expect(told).toEqual([`${portal}/gioi-thieu/ba.mdx mdx-safe refuse`]);
    expect(await run('--git', '.git#dau')).toMatchObject({ code: 0, told: [] });
  });

  it('refuses links and what steers Git, and does not follow them', async () => {
    const { told } = await run('--git', '.#lien-ket');
    expect(told.filter((line: string) => line.includes('git-tree'))).toEqual([
      '.gitattributes git-tree refuse',
      `${portal}/gioi-thieu/lien-ket.mdx git-tree refuse`,
    ]);
  });

  it('judges with a base what changed and what names what is gone, both ends of a rename', async () => {
    const { told, files } = await run('--git', '.#doi-ten', '--base', 'hong');
    expect(files).toBe(3);
    expect(told).toContain(`${portal}/gioi-thieu/cu.mdx git-tree escalate`);
    expect(await run('--git', '.#doi-ten', '--base', 'doi-ten')).toMatchObject({ code: 0, files: 0 });
  });

  it('counts changes from where the two parted', async () => {
    // Seen from an older revision, what the base gained since is no change of it.
    expect(await run('--git', '.#dau', '--base', 'hong')).toMatchObject({ code: 0, files: 0, told: [] });
  });

  it.each([
    [['--git', 'kho'], 2, 'Lỗi: --git phải có dạng <kho git>#<bản ghi>; đang là “kho”.'],
    [['--base', 'main'], 2, 'Lỗi: Không dùng được các tùy chọn này cùng nhau.'],
    [['--git', '.#main', 'content'], 2, 'Lỗi: Không dùng được các tùy chọn này cùng nhau.'],
  ])('explains wrong use: %s', async (args, code, warned) => {
    expect(await run(...args)).toMatchObject({
      code,
      warned: [warned, expect.stringMatching(/^Cách sửa: /)],
    });
  });

  it('ends with 3 where there is no such revision or repository', async () => {
    for (const place of ['.#khong-co', 'khong-co#main']) {
      expect(await run('--git', place)).toMatchObject({
        code: 3,
        warned: [
          `Lỗi: Kho ${join(root, place.split('#')[0] ?? '')} không có bản ghi “${place.split('#')[1]}”.`,
          'Cách sửa: Kiểm tra lại đường dẫn của kho, tên nhánh hoặc mã bản ghi.',
        ],
      });
    }
  });
});
