import { array, assert as check, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsText } from '../../../tests/helpers/check-world.ts';
import { diffLines } from './diff.ts';
import { mend } from './mend.ts';

const body = (text: string): string => newsText({}, text);
const bodyOf = (text: string): string => mend(body(text)).text.slice(body('').length);

describe('mending', () => {
  it('leaves a sound text alone', () => {
    const sound = body('Hai dấu cách  \nlà xuống dòng, `{mã}` là mã, \\{ là ngoặc, 3 < 5.\n\n- mục\n');
    expect(mend(sound)).toEqual({ text: sound, done: [] });
  });

  it.each([
    ['Giáo dục'.normalize('NFD') + '\n', 'Giáo dục\n'],
    ['Th«ng b¸o vÒ viÖc häc\n', 'Thông báo về việc học\n'],
    ['Điểm {x} và { y\n', 'Điểm \\{x} và \\{ y\n'],
    ['Trẻ <5 tuổi, 3 <= 5\n', 'Trẻ \\<5 tuổi, 3 \\<= 5\n'],
    ['{{ho_ten}}\n', '\\{\\{ho_ten}}\n'],
    ['Một dòng \nhai\t\n   \nba\n', 'Một dòng\nhai\n\nba\n'],
    ['Cuối tệp.\n\n \n\u200B\u001A', 'Cuối tệp.\n'],
    ['Không xuống dòng', 'Không xuống dòng\n'],
  ])('mends %j', (text, mended) => {
    expect(bodyOf(text)).toBe(mended);
  });

  it('mends a file of another system, and names what it did', () => {
    const text = `\u{FEFF}${body('Trẻ <5 tuổi \n').replaceAll('\n', '\r\n')}`;
    expect(mend(text)).toEqual({
      text: body('Trẻ \\<5 tuổi\n'),
      done: [
        'bỏ ký tự BOM, đổi dấu xuống dòng sang LF',
        'bỏ khoảng trắng thừa cuối dòng, cuối tệp',
        'thêm dấu \\ trước dấu { hoặc < viết trong câu',
      ],
    });
  });

  it.each(['<b>Đậm</b>\n', '<script>x</script>\n', '<Video id={3} />\n', 'import x from "y"\n'])(
    'leaves to people what is no slip: %s',
    (text) => {
      expect(bodyOf(text)).toBe(text);
    },
  );

  it('leaves the body of broken front matter as it is', () => {
    const text = '---\ntitle: [\n---\nThân {x} \n';
    expect(mend(text).text).toBe(text);
  });

  it('is done once', () => {
    const pieces = constantFrom(
      '{',
      '}',
      '<',
      '\\',
      ' ',
      '  ',
      '\n',
      '\t',
      '`',
      'Th«ng',
      'b¸o',
      'Thoâng',
      'baùo',
      'tổ',
      'chức'.normalize('NFD'),
      '5',
      '<b>',
      '\r\n',
      '\u200B',
      '|',
      '- ',
    );
    check(
      property(array(pieces, { maxLength: 30 }), (parts) => {
        const once = mend(body(parts.join(''))).text;
        expect(mend(once)).toEqual({ text: once, done: [] });
      }),
      { numRuns: 300 },
    );
  });
});

describe('the difference', () => {
  it('shows changed lines alone, with what is unseen', () => {
    expect(diffLines('a\nb \nc\nd\u200B', 'a\nb\nc\nd')).toEqual([
      '  2 - b·',
      '  2 + b',
      '  4 - d⟨U+200B⟩',
      '  4 + d',
    ]);
  });

  it('shows lines taken away, and stops after many', () => {
    expect(diffLines('a\n\n\n', 'a\n')).toEqual(['  3 - ', '  4 - ']);
    expect(diffLines('a\n'.repeat(100), 'b\n'.repeat(100))).toHaveLength(61);
  });
});
