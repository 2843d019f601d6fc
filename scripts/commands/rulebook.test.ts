import { execFileSync } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryText, settingsFiles } from '../../tests/helpers/portal-settings.ts';
import type { World } from './command.ts';
import { rulebook } from './rulebook.ts';

const file = 'content/hai-phong-gddt/quy-che.yaml';
let cwd = '';
const write = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(cwd, path)), { recursive: true });
  await writeFile(join(cwd, path), text);
};
const git = (at: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Thử', '-c', 'user.email=thu@thu.example', ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at },
  });
const news = (title: string): string => `---
title: ${title}
section: tin-tuc-su-kien
unit: truong-thpt-1
date: 2026-03-06T17:00
event:
  end: 2026-03-04T16:00
---

Thân bài.
`;

/** Two years from now on nothing may be posted later than the day itself, and the deputy approves everything. */
let stricter = '';

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'rulebook-'));
  const files = settingsFiles('hai-phong-gddt');
  for (const [path, text] of files) await write(path, text);
  stricter = (files.get(file) ?? '')
    .replace('due: { within: { days: 1 } }', 'due: { sameDay: true }')
    .replace(/(id: thong-thuong[\s\S]*?)route: \*den-cap-2/u, '$1route: *den-pho-ban');
  await write('chat-hon.yaml', stricter);
  git('2026-03-01T08:00:00+07:00', 'init', '-q', '-b', 'main');
  git('2026-03-01T08:00:00+07:00', 'add', 'content');
  git('2026-03-01T08:00:00+07:00', 'commit', '-q', '-m', 'Cài đặt');
  await write('content/hai-phong-gddt/tin-tuc/2026/hom-sau.mdx', news('Đăng hôm sau'));
  git('2026-03-05T09:00:00+07:00', 'add', 'content');
  git('2026-03-05T09:00:00+07:00', 'commit', '-q', '-m', 'Đăng');
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; text: string }> {
  const printed: string[] = [];
  const world: World = {
    cwd,
    env: {},
    now: () => Temporal.Instant.from('2026-03-10T08:00:00+07:00'),
    print: (text) => printed.push(text),
    warn: (text) => printed.push(text),
    isTerminal: false,
    readStdin: () => Promise.resolve(''),
    signal: new AbortController().signal,
  };
  const code = await rulebook.run(args, world);
  return { code, text: printed.join('\n') };
}

describe('quyche rulebook diff', () => {
  it('compares a file of Git’s history with one of the disk, and a version of the portal with itself', async () => {
    const { code, text } = await run('diff', `main:${file}`, 'chat-hon.yaml');
    expect(code).toBe(0);
    expect(text).toBe(`Phiên bản 2022 (áp dụng từ 31/12/2022) so với 2022 (áp dụng từ 31/12/2022):

Quy trình duyệt
  ~ đổi “thông tin thông thường liên quan đến hoạt động giáo dục và đào tạo” (khoản 2 Điều 12)
      các bước duyệt: Thủ trưởng đơn vị → Biên tập viên cấp 1 → Biên tập viên cấp 2 đổi thành Thủ trưởng đơn vị → Biên tập viên cấp 1 → Biên tập viên cấp 2 → Phó Trưởng Ban Biên tập phụ trách nội dung

Thời hạn
  ~ đổi “cung cấp và cập nhật tin, bài về hoạt động, sự kiện” (khoản 1 Điều 15)
      hạn: trong 01 ngày đổi thành trong ngày`);
    expect((await run('diff', '2022', `${file}#2022`)).text).toBe(
      'Phiên bản 2022 (áp dụng từ 31/12/2022) so với 2022 (áp dụng từ 31/12/2022):\n\nHai phiên bản quy định như nhau.',
    );
  });

  it('judges the past again: what would have been late, what would have needed another approver', async () => {
    const { text } = await run('diff', '2022', 'chat-hon.yaml', '--replay');
    expect(text.split('\n').slice(-2)).toEqual([
      'Xét lại 1 mục đã có theo hai phiên bản: 1 mục khác đi.',
      '  tin-tuc/2026/hom-sau: cần thêm Phó Trưởng Ban Biên tập phụ trách nội dung duyệt; bị chậm: cung cấp và cập nhật tin, bài về hoạt động, sự kiện, hạn hết ngày 04/03/2026 (khoản 1 Điều 15)',
    ]);
    const back = await run('diff', 'chat-hon.yaml', '2022', '--replay', '--json');
    expect(JSON.parse(back.text)).toMatchObject({
      before: { name: 'chat-hon.yaml', id: '2022' },
      changes: [{ kind: 'changed', path: ['approvals', 'rules', 'thong-thuong'] }, { kind: 'changed' }],
      replay: {
        judged: 1,
        refused: 0,
        changed: [
          { entry: 'tin-tuc/2026/hom-sau', clocks: [{ rule: 'su-kien', before: 'late', after: 'met' }] },
        ],
      },
    });
  });

  it.each([
    [['diff', '2022'], 2, 'Hãy cho đúng hai phiên bản để so sánh.'],
    [['diff', '2022', '2030'], 2, `${file} không có phiên bản “2030”.`],
    [['diff', '2022', 'khong/co.yaml'], 3, 'Không có tệp khong/co.yaml.'],
    [['diff', '2022', `main:khong-co.yaml`], 3, 'Kho không có tệp “main:khong-co.yaml”.'],
    [['so-sanh'], 2, 'Hãy chọn việc: check hoặc diff.'],
  ])('%j ends with code %i and says why', async (args, exit, message) => {
    await expect(run(...args)).rejects.toMatchObject({ exit, message });
  });

  it('tells every fault of a rulebook it cannot read', async () => {
    await write('hong.yaml', 'portal: hai-phong-gddt\nversions: []\nmau: do\n');
    await expect(run('diff', '2022', 'hong.yaml')).rejects.toMatchObject({
      name: 'InputRefused',
      exit: 2,
      message:
        'hong.yaml:2:11: “versions” ít nhất 1 phần tử.\nhong.yaml:3:1: Không có trường “mau”. Các trường được dùng: portal, versions.',
    });
  });
});

const check = (...args: string[]): Promise<{ code: number; text: string }> =>
  run('check', '--portal', 'hai-phong-gddt', ...args);

describe('quyche rulebook check', () => {
  const regulation = 'content/hai-phong-gddt/van-ban/2022/quy-che-hoat-dong-cong-thong-tin-dien-tu.mdx';

  it('needs the regulation’s own text, to hold the quotes against', async () => {
    const { code, text } = await check();
    expect(code).toBe(1);
    expect(text).toMatch(
      new RegExp(
        String.raw`^${file}:\d+:\d+: lỗi: Không đọc được văn bản quy chế van-ban/2022/quy-che-hoat-dong-cong-thong-tin-dien-tu\.mdx nên chưa đối chiếu được trích dẫn\. \[thieu-van-ban\]$`,
        'mu',
      ),
    );
  });

  it('finds nothing to mend in the rulebook as it stands', async () => {
    await write(regulation, repositoryText(regulation));
    const { code, text } = await check('--json');
    const { findings, counts } = JSON.parse(text) as { findings: object[]; counts: { refuse: number } };
    expect(findings.filter((one) => 'severity' in one && one.severity === 'refuse')).toEqual([]);
    expect(counts.refuse).toBe(0);
    expect(code).toBe(0);
  });

  it('tells a changed quote and a name that leads nowhere with their lines and what to do', async () => {
    const good = repositoryText(file);
    const bad = good
      .replace('quote: Duyệt tin, bài trước khi gửi Ban Biên tập.', 'quote: Duyệt tin, bài sau khi gửi.')
      .replace('when: { section: [chuyen-de] }', 'when: { section: [chuyen-nay] }');
    await write(file, bad);
    const { code, text } = await check('--json');
    await write(file, good);
    const { findings } = JSON.parse(text) as { findings: { message: string }[] };
    const lineOf = (words: string) => bad.slice(0, bad.indexOf(words)).split('\n').length;
    expect(findings).toContainEqual(
      expect.objectContaining({
        check: 'trich-dan-sai',
        severity: 'refuse',
        path: file,
        place: expect.objectContaining({ line: lineOf('quote: Duyệt tin, bài sau') }),
        message: 'Đoạn trích “Duyệt tin, bài sau khi gửi.” không có trong văn bản quy chế (khoản 4 Điều 14).',
        hint: 'Hãy chép lại nguyên văn từ trang toàn văn quy chế.',
      }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        message: 'Chưa có chuyên mục “chuyen-nay”.',
        place: expect.objectContaining({ line: lineOf('when: { section: [chuyen-nay]') }),
      }),
    );
    expect(code).toBe(1);
  });

  it('tells what a refused file says wrong, and ends with code 2', async () => {
    const good = repositoryText(file);
    await write(file, good.replace('per: month', 'per: thang'));
    const { code, text } = await check();
    await write(file, good);
    expect(code).toBe(2);
    expect(text).toMatch(/quy-che\.yaml:\d+:\d+: lỗi: .*đang là “thang”\. \[cau-hinh\]/u);
  });

  it('tells what is wrong with the list of requirements, rather than not looking at it', async () => {
    await write('content/yeu-cau.yaml', 'groups: []\nrows: []\n');
    const { code, text } = await check();
    await rm(join(cwd, 'content/yeu-cau.yaml'));
    expect(code).toBe(1);
    expect(text).toMatch(/^content\/yeu-cau\.yaml:\d+:\d+: lỗi: .+ \[cau-hinh\]$/mu);
  });

  it('names the portals there are when it is asked for another', async () => {
    await expect(run('check', '--portal', 'khong-co')).rejects.toMatchObject({
      exit: 2,
      message: 'Không có cổng “khong-co” trong content/.',
      hint: 'Các cổng đang có: hai-phong-gddt.',
    });
  });
});
