import { describe, expect, test } from 'vitest';
import { withGaps } from './pages.ts';

function shown(...labels: readonly string[]): string {
  return withGaps(labels.map((label) => ({ label, url: `/${label}/`, current: false })))
    .map((page) => page?.label ?? '…')
    .join(' ');
}

describe('withGaps', () => {
  test('pages that follow each other have no gap', () => {
    expect(shown('Mới nhất', '3', '2', '1')).toBe('Mới nhất 3 2 1');
  });

  test('numbers left out show as a gap', () => {
    expect(shown('Mới nhất', '22', '21', '20', '1')).toBe('Mới nhất 22 21 20 … 1');
  });

  test('an empty list has no pages', () => {
    expect(withGaps([])).toEqual([]);
  });
});
