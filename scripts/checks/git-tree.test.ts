import { expect, it } from 'vitest';
import { gitTree } from './git-tree.ts';

const plain = (...paths: readonly string[]) => paths.map((path) => ({ path, mode: '100644' }));
const portals = ['cong'];
const told = (subject: Parameters<typeof gitTree.check>[0]): string[] =>
  gitTree.check(subject).map(({ path, message, severity = 'refuse' }) => `${path} ${severity}: ${message}`);

it('accepts plain files, whatever else lies beside the content', () => {
  const entries = [
    ...plain('content/cong/tin-tuc/2026/a.mdx', 'content/cong/tep/2026/a.jpg', 'README.md', '.gitignore'),
    { path: 'scripts/run', mode: '100755' },
  ];
  expect(told({ entries, portals })).toEqual([]);
});

it.each([
  ['120000', 'liên kết tượng trưng'],
  ['160000', 'kho Git khác (submodule)'],
  ['100755', 'tệp chạy được'],
  ['100664', 'kiểu 100664'],
])('refuses mode %s under the content', (mode, kind) => {
  const path = 'content/cong/tin-tuc/2026/a.mdx';
  expect(told({ entries: [{ path, mode }], portals })).toEqual([
    `${path} refuse: “${path}” là ${kind}, không phải tệp thường.`,
  ]);
});

it.each([
  '.gitattributes',
  '.gitmodules',
  'content/cong/.gitattributes',
  'content/cong/.GIT/config',
  'content/cong/.g\u200Cit/config',
  'content/cong/GIT~1/config',
  'content/cong/.git. /config',
])('refuses %s, which steers Git', (path) => {
  expect(told({ entries: plain(path), portals })).toEqual([
    `${path} refuse: “${path}” điều khiển cách Git lưu, trộn hoặc lấy tệp, không phải nội dung.`,
  ]);
});

it('refuses folders that some disks cannot tell apart, and a file that is also a folder', () => {
  const entries = plain(
    'content/cong/tep/2026/a/b.jpg',
    'content/cong/Tep/2026/c.jpg',
    'content/cong/tep/2026/A',
    'content/cong/gi\u1EA3i/a.mdx',
    'content/cong/gia\u0309i/b.mdx',
  );
  expect(told({ entries, portals })).toEqual([
    'content/cong/Tep/2026/c.jpg refuse: “content/cong/Tep” chỉ khác “content/cong/tep” ở chữ hoa, chữ thường hoặc cách ghi dấu.',
    'content/cong/tep/2026/A refuse: “content/cong/tep/2026/A” chỉ khác “content/cong/tep/2026/a” ở chữ hoa, chữ thường hoặc cách ghi dấu.',
    'content/cong/gia\u0309i/b.mdx refuse: “content/cong/gia\u0309i” chỉ khác “content/cong/gi\u1EA3i” ở chữ hoa, chữ thường hoặc cách ghi dấu.',
  ]);
});

it('judges of a change only what it touches, and keeps it to the portal', () => {
  const entries = [...plain('content/khac/a.mdx'), { path: 'content/cong/b.mdx', mode: '120000' }];
  const changes = [{ path: 'content/khac/a.mdx', isGone: false }];
  expect(told({ entries, portals, changes })).toEqual([
    'content/khac/a.mdx refuse: Thay đổi “content/khac/a.mdx” nằm ngoài phần nội dung được kiểm tra.',
  ]);
});

it('hands up a change of settings and an entry that is gone; a rename counts at both its ends', () => {
  const moved = 'content/cong/tin-tuc/2026/moi.mdx';
  const changes = [
    { path: 'content/cong/quy-che.yaml', isGone: false },
    { path: 'content/calendar/2026.yaml', isGone: true },
    { path: 'content/cong/tin-tuc/2026/cu.mdx', isGone: true },
    { path: moved, isGone: false },
    { path: 'content/cong/tep/2026/a.jpg', isGone: true },
  ];
  expect(told({ entries: [{ path: moved, mode: '100755' }], portals, changes })).toEqual([
    `${moved} refuse: “${moved}” là tệp chạy được, không phải tệp thường.`,
    'content/cong/quy-che.yaml escalate: Thay đổi tệp cấu hình “content/cong/quy-che.yaml”, là căn cứ để xét mọi mục.',
    'content/calendar/2026.yaml escalate: Thay đổi tệp cấu hình “content/calendar/2026.yaml”, là căn cứ để xét mọi mục.',
    'content/cong/tin-tuc/2026/cu.mdx escalate: Mục “tin-tuc/2026/cu.mdx” không còn ở bản mới: địa chỉ của nó sẽ mất.',
  ]);
});
