import { array, assert as check, constantFrom, nat, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skeletonFor, skeletonOf } from './skeleton.ts';

const NOISE = [
  '\u200B',
  '\u200C',
  '\u200D',
  '\u2060',
  '\u{FEFF}',
  '\u00AD',
  '\u202E',
  '\u2066',
  '\u061C',
  '\u{E0041}',
];

/** Milliseconds: quadratic time would take longer on any machine. */
const UNLESS_QUADRATIC = 60_000;

describe('skeleton', () => {
  it.each([
    ['TUYỆT  MẬT', 'tuyệt mật'],
    ['Mật\nkhẩu\n\nĐoạn hai', 'mật khẩu\nđoạn hai'],
    ['M\u200BẬ\u00ADT', 'mật'],
    ['МẬТ', 'mật'],
    ['ＭẬＴ và 𝐌Ậ𝐓', 'mật và mật'],
    ['M Ậ T', 'mật'],
    ['T.Ố.I  m-ậ-t', 'tối mật'],
    ['**M**Ậ**T**', 'mật'],
    ['M&#7852;T, M&#x1EAC;T, &Acirc;\u0323', 'mật, mật, ậ'],
    ['Tài&nbsp;liệu m&shy;ật', 'tài liệu mật'],
    ['Ðơn vị', 'đơn vị'],
    ['M\u0332Ậ\u0336T', 'mật'],
    ['lớp 10 A, B, C và y tế', 'lớp 10 a, b, c và y tế'],
    ['&khong; & &#0; &#99999999;', '&khong; & &#0; &#99999999;'],
  ])('reads %j as %j', (text, folded) => {
    expect(skeletonOf(text).text).toBe(folded);
  });

  it('has a form without marks, index for index', () => {
    const { text, unmarked } = skeletonOf('Tuyệt mật, đường Nguyễn Huệ 𝄞 №');
    expect(unmarked).toBe('tuyet mat, duong nguyen hue 𝄞 no');
    expect(unmarked).toHaveLength(text.length);
  });

  it('leads back to line, column and text of the original', () => {
    const original = 'Dòng một\nM\u200BẬ\u200CT ở đây';
    const skeleton = skeletonOf(original);
    const at = skeleton.text.indexOf('mật');
    expect(skeleton.place(at, at + 3)).toEqual({ line: 2, column: 1, endLine: 2, endColumn: 6 });
    expect(original.slice(...skeleton.range(at, at + 3))).toBe('M\u200BẬ\u200CT');
  });

  it('leads back from a word closed up and from a reference', () => {
    const original = 'Độ: T Ố I M &#7852; T';
    const skeleton = skeletonOf(original);
    expect(skeleton.text).toBe('độ: tốimật');
    expect(original.slice(...skeleton.range(4, 10))).toBe('T Ố I M &#7852; T');
    expect(original.slice(...skeleton.range(8, 9))).toBe('&#7852;');
    expect(skeletonOf('').place(0, 0)).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 1 });
  });

  it('is folded once for one subject', () => {
    const subject = { text: 'Tin' };
    expect(skeletonFor(subject)).toBe(skeletonFor(subject));
  });

  const words = array(
    oneof(
      constantFrom(
        'Tối',
        'MẬT',
        'ở',
        'a',
        'b',
        'Ậ',
        'đường',
        'Ðề',
        '&#7852;',
        '**',
        'ﬁ',
        '½',
        '한국',
        'q̂',
        '.',
        '-',
      ),
      string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 20 },
  );

  it('is the same with zero-width noise anywhere', () => {
    check(
      property(words, array(tuple(nat(), constantFrom(...NOISE)), { maxLength: 6 }), (parts, noise) => {
        const clean = parts.join(' ');
        const characters = [...clean];
        for (const [seed, character] of noise)
          characters.splice(seed % (characters.length + 1), 0, character);
        expect(skeletonOf(characters.join('')).text).toBe(skeletonOf(clean).text);
      }),
    );
  });

  it('is the same decomposed and composed', () => {
    check(
      property(words, (parts) => {
        const text = parts.join(' ');
        expect(skeletonOf(text.normalize('NFD')).text).toBe(skeletonOf(text).text);
        expect(skeletonOf(text.normalize('NFC')).text).toBe(skeletonOf(text).text);
      }),
    );
  });

  it('is the same re-wrapped', () => {
    check(
      property(
        words,
        array(constantFrom(' ', '\n', '  ', '\t', ' \n  ', '\r\n'), { minLength: 1 }),
        (parts, gaps) => {
          const solid = parts.map((part) => part.replaceAll(/\s/g, '')).filter((part) => part !== '');
          const wrapped = solid.map((part, index) => part + (gaps[index % gaps.length] ?? ' ')).join('');
          expect(skeletonOf(wrapped).text).toBe(skeletonOf(solid.join(' ')).text);
        },
      ),
    );
  });

  it('keeps positions in order and inside the text', () => {
    check(
      property(words, (parts) => {
        const original = parts.join(' ');
        const skeleton = skeletonOf(original);
        expect(skeleton.unmarked).toHaveLength(skeleton.text.length);
        let before = 0;
        for (let index = 0; index < skeleton.text.length; index += 1) {
          const [start, end] = skeleton.range(index, index + 1);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(original.length);
          before = start;
        }
      }),
    );
  });

  it.each([
    ['ordinary prose', 'Sở Giáo dục và Đào tạo thông báo kết quả. '],
    ['ampersands', '&'],
    ['unfinished references', '&#12&#12'],
    ['letters apart', 'a '],
    ['marks', '\u0301'],
    ['spaces', ' '],
  ])(
    'comes to the end of 1 MB of %s',
    (_, piece) => {
      const skeleton = skeletonOf(piece.repeat(Math.ceil(1_000_000 / piece.length)));
      expect(skeleton.place(skeleton.text.length, skeleton.text.length).line).toBe(1);
    },
    UNLESS_QUADRATIC,
  );
});
