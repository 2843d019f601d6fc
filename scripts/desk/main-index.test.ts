import { expect, test } from 'vitest';
import { indexedEntry } from './main-index.ts';

const read = (front: string) => {
  const { title, date, words } = indexedEntry('a', 'b', `---\n${front}\n---\n\nThân bài\n`);
  return { title, date, words };
};

test.each([
  ['plain values', 'title: Khai giảng\ndate: 2026-03-05T08:30', 'Khai giảng'],
  ['quoted values', 'title: "Thông báo: nghỉ học"\ndate: 2026-03-05T08:30', 'Thông báo: nghỉ học'],
  ['folded values', 'title: >-\n  Một tiêu đề\n  rất dài\ndate: 2026-03-05T08:30', 'Một tiêu đề rất dài'],
  [
    'a plain value over two lines',
    'title: Một tiêu đề\n  rất dài\ndate: 2026-03-05T08:30',
    'Một tiêu đề rất dài',
  ],
  ['a value with a comment', 'title: Tiêu đề # ghi chú\ndate: 2026-03-05T08:30', 'Tiêu đề'],
])('reads %s as YAML does', (_what, front, title) => {
  expect(read(front)).toMatchObject({ title, date: '2026-03-05T08:30' });
});

test('keeps front matter only, and words without marks to search in', () => {
  const entry = indexedEntry('a', 'b', '---\ntitle: Điều lệ\nsummary: Đọc kỹ\n---\n\nThân bài\n');
  expect([entry.front, entry.words]).toEqual([
    '---\ntitle: Điều lệ\nsummary: Đọc kỹ\n---\n',
    'dieu le doc ky',
  ]);
});

test('a file without front matter has no fields', () => {
  expect(indexedEntry('a', 'b', 'Thân bài')).toMatchObject({ front: '', title: '', date: '' });
});
