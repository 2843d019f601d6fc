import { describe, expect, test } from 'vitest';
import { dWordsFound, fold } from './fold.ts';

function shown(text: string, query: string): string {
  return dWordsFound(text, query)
    .map(([piece, hit]) => (hit ? `[${piece}]` : piece))
    .join('');
}

describe('fold', () => {
  test('takes off every mark, đ included', () => {
    expect(fold('Sở GDĐT: đường dẫn, ưỡn ẹo')).toBe('so gddt: duong dan, uon eo');
  });
});

describe('dWordsFound', () => {
  test('marks a word in đ that was typed with d', () => {
    expect(shown('Giáo dục và Đào tạo, đất đai.', 'dao tao dat')).toBe('Giáo dục và [Đào] tạo, [đất] đai.');
  });

  test('leaves words alone that nobody asked for', () => {
    expect(shown('Điều 12', 'khai giảng')).toBe('Điều 12');
  });
});
