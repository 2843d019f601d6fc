import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './front-matter.ts';

const problemsOf = (text: string): string[] =>
  readFrontMatter(text).problems.map(({ place, message, hint }) =>
    [`${place.line}:${place.column}: ${message}`, ...(hint === undefined ? [] : [hint])].join(' '),
  );

describe('readFrontMatter', () => {
  it('reads YAML between two fences and says where the body starts', () => {
    const front = readFrontMatter('---\ntitle: Tin\n---\nThân bài\n');
    expect(front.problems).toEqual([]);
    expect(front.data).toEqual({ title: 'Tin' });
    expect(front.bodyOffset).toBe(19);
    expect(front.bodyLine).toBe(4);
  });

  it('reads empty front matter and an absent body', () => {
    expect(readFrontMatter('---\n---')).toMatchObject({
      data: null,
      bodyOffset: 7,
      bodyLine: 2,
      problems: [],
    });
  });

  it('keeps days as text', () => {
    const text = '---\ndate: 2026-03-05\nat: 2026-03-05T08:30\n---\n';
    expect(readFrontMatter(text).data).toEqual({ date: '2026-03-05', at: '2026-03-05T08:30' });
  });

  it('places values, keys and absent fields', () => {
    const front = readFrontMatter('---\ntitle: Tin\nimage:\n  src: tep/a.jpg\n---\n');
    expect(front.placeOf(['title'])).toEqual({ line: 2, column: 8, endLine: 2, endColumn: 11 });
    expect(front.placeOf(['image', 'src'])).toEqual({ line: 4, column: 8, endLine: 4, endColumn: 17 });
    expect(front.placeOf(['image', 'alt'])).toEqual({ line: 3, column: 1, endLine: 3, endColumn: 6 });
    expect(front.placeOf(['section'])).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 4 });
    expect(front.placeOfKey(['image'], 'src')).toEqual({ line: 4, column: 3, endLine: 4, endColumn: 6 });
  });

  it.each(['---js', '---javascript', '--- js', '--- ', ' ---', '', '+++', ';;;'])(
    'refuses a first line “%s”, which other readers may run as code',
    (first) => {
      expect(problemsOf(`${first}\ntitle: x\n---\n`)).toEqual([
        `1:1: Dòng đầu tiên phải đúng là “---”, đang là “${first}”. Phần thông tin đầu tệp chỉ được viết bằng YAML, giữa hai dòng “---”.`,
      ]);
    },
  );

  it('refuses a byte order mark and Windows line ends, and says how to mend them', () => {
    expect(problemsOf('\u{FEFF}---\na: 1\n---\n')).toEqual([
      '1:1: Tệp bắt đầu bằng ký tự BOM. Lưu lại tệp với bảng mã UTF-8 không BOM.',
    ]);
    expect(problemsOf('---\r\na: 1\r\n---\r\n')).toEqual([
      '1:1: Tệp dùng dấu xuống dòng kiểu Windows (CRLF). Lưu lại tệp với dấu xuống dòng LF.',
    ]);
  });

  it('refuses a closing fence that other readers would see elsewhere', () => {
    expect(problemsOf('---\ntitle: x\n----\n---\n')).toEqual([
      '3:1: Dòng kết thúc phần thông tin đầu tệp phải đúng là “---”, đang là “----”.',
    ]);
    expect(problemsOf('---\ntitle: x\n')).toEqual([
      '1:1: Phần thông tin đầu tệp không có dòng “---” kết thúc. Thêm một dòng “---” sau trường cuối cùng.',
    ]);
  });

  it('refuses anchors, aliases, tags, repeated keys and __proto__ with their places', () => {
    expect(problemsOf('---\na: &x 1\nb: *x\nc: !!str 4\n__proto__: 3\n? [d]\n: 5\n---\n')).toEqual([
      '2:7: Không dùng mốc YAML (&).',
      '3:4: Không dùng tham chiếu YAML (*).',
      '4:10: Không dùng thẻ YAML (!).',
      '5:1: Không được đặt tên trường là “__proto__”.',
      '6:3: Tên trường phải là chữ.',
    ]);
    expect(problemsOf('---\na: 1\na: 2\n---\n')).toEqual([
      '3:1: Không đọc được phần thông tin đầu tệp: Trường này được viết hai lần. Đặt trong dấu nháy kép những giá trị có dấu hai chấm, dấu thăng hoặc dấu nháy.',
    ]);
  });

  it('says what is wrong with broken YAML', () => {
    expect(problemsOf('---\ntitle: Hội nghị: tổng kết\n---\n')).toEqual([
      '2:8: Không đọc được phần thông tin đầu tệp: Giá trị có dấu hai chấm phải đặt trong dấu nháy. Đặt trong dấu nháy kép những giá trị có dấu hai chấm, dấu thăng hoặc dấu nháy.',
    ]);
  });

  it('survives nesting that would overflow a recursive reader', () => {
    const front = readFrontMatter(`---\na: ${'['.repeat(30_000)}\n---\n`);
    expect(front.problems.length).toBeGreaterThan(0);
    expect(front.data).toBeUndefined();
  });
});
