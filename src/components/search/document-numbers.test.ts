import { describe, expect, test } from 'vitest';
import { findByNumber, looksLikeNumber } from './document-numbers.ts';

const documents = [
  { so: '37/2015/NĐ-CP', url: '/van-ban/2015/a/', title: 'A', ngay: '2015-04-22' },
  { so: '37/2015/NĐ-CP-BS', url: '/van-ban/2016/b/', title: 'B', ngay: '2016-01-01' },
  { so: '137/2015/NĐ-CP', url: '/van-ban/2015/c/', title: 'C', ngay: '2015-12-31' },
  { so: '12/QĐ-SGDĐT', url: '/van-ban/2024/d/', title: 'D', ngay: '2024-02-01' },
  { so: '12/QĐ-SGDĐT', url: '/van-ban/2026/e/', title: 'E', ngay: '2026-02-01' },
];
const found = (query: string): string =>
  findByNumber(documents, query, 10)
    .map(({ title }) => title)
    .join(' ');

describe('looksLikeNumber', () => {
  test.each(['37/2015/NĐ-CP', 'số 12/QĐ', '1376 /qd - svhtt', '43/2011', 'Số: 5/TB'])(
    '“%s” does',
    (query) => {
      expect(looksLikeNumber(query)).toBe(true);
    },
  );

  test.each(['khai giảng', 'Điều 12', '2026', '12/', 'ngày 5 / thông báo', ''])('“%s” does not', (query) => {
    expect(looksLikeNumber(query)).toBe(false);
  });
});

describe('findByNumber', () => {
  test('the exact number comes before longer ones that start with it', () => {
    expect(found('37/2015/NĐ-CP')).toBe('A B');
  });

  test('case, marks, spaces and long dashes do not matter', () => {
    expect(found('số 37 / 2015 / nd – cp')).toBe('A B');
  });

  test('among equals the newest is first', () => {
    expect(found('12/qđ-sgdđt')).toBe('E D');
  });

  test('a number nobody has is found nowhere', () => {
    expect(found('99/2015')).toBe('');
  });
});
