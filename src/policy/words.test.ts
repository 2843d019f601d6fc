import { describe, expect, it } from 'vitest';
import { either, lower } from './words.ts';

describe('words', () => {
  it('joins alternatives as one speaks', () => {
    expect(either([])).toBe('');
    expect(either(['A'])).toBe('A');
    expect(either(['A', 'B'])).toBe('A hoặc B');
    expect(either(['A', 'B', 'C', 'D'])).toBe('A, B, C hoặc D');
  });

  it('makes the first letter small, Vietnamese ones too', () => {
    expect(lower('Đăng BÀI')).toBe('đăng BÀI');
    expect(lower('')).toBe('');
  });
});
