import { describe, expect, it } from 'vitest';
import { saidOfText } from '../../tests/helpers/check-world.ts';
import { mixedScript } from './mixed-script.ts';

describe('mixed-script', () => {
  it('tells the letter, its alphabet and what it passes for', () => {
    expect(saidOfText(mixedScript, 'Tin vui\nTài liệu МẬT')).toEqual([
      '2:10 Từ “МẬT” có ký tự “М” (chữ Kirin) trông giống chữ “m”. | Xóa từ này rồi gõ lại bằng bộ gõ tiếng Việt.',
    ]);
  });

  it.each([
    ['MẬТ', 'chữ Kirin'],
    ['tuyệt mật рhát', 'chữ Kirin'],
    ['Gіáo dục', 'chữ Kirin'],
    ['MẠΤ', 'chữ Hy Lạp'],
    ['Ðơn vị', 'mã U+00D0'],
    ['ɑnh', 'mã U+0251'],
  ])('refuses %s', (text, alphabet) => {
    expect(saidOfText(mixedScript, text)).toEqual([expect.stringContaining(`(${alphabet})`)]);
  });

  it.each([
    'Đơn vị, đường, Ơn, Ưu, ơ, ư, ă, â: chữ quốc ngữ.',
    'Điện trở 10 kΩ; góc sinα, tgα, ΔABC; hạt α và β; bước sóng λ; 2πr; 5 μm.',
    'Nhà văn Лев Толстой và tiểu thuyết “Война и мир”.',
    'Ban nhạc ΑΒΒΑ; thành phố Αθήνα.',
    'Müller, São Paulo, Šostakovič, Łódź, Ðorđe.',
    'Học sinh học chữ 学校 và 학교.',
  ])('leaves alone %s', (text) => {
    expect(saidOfText(mixedScript, text)).toEqual([]);
  });

  it('looks at a megabyte of one word in linear time', () => {
    expect(saidOfText(mixedScript, `${'a'.repeat(1_000_000)} МẬT`)).toHaveLength(1);
  });
});
