import { describe, expect, it } from 'vitest';
import type { Finding } from '#schema/finding.ts';
import { reportText } from './text.ts';

const finding: Finding = {
  check: 'mdx-safe',
  severity: 'refuse',
  path: 'content/cong/gioi-thieu/a.mdx',
  place: { line: 2, column: 7, endLine: 2, endColumn: 20 },
  message: 'Nội dung không được chứa biểu thức chương trình {process.env}.',
  hint: 'Nếu muốn hiện dấu {, viết \\{.',
  cite: 'khoản 4 Điều 16',
};
const report = (findings: readonly Finding[], text = '---\nKhóa: {process.env}\n', colour = false): string =>
  reportText({ findings, files: 3, source: () => text, colour });

describe('reportText', () => {
  it('prints place, message, the line with a caret, what to do and the clause', () => {
    expect(report([finding]))
      .toBe(`content/cong/gioi-thieu/a.mdx:2:7: lỗi: Nội dung không được chứa biểu thức chương trình {process.env}. [mdx-safe]
  2 | Khóa: {process.env}
    |       ^^^^^^^^^^^^^
  Cách sửa: Nếu muốn hiện dấu {, viết \\{.
  Căn cứ: khoản 4 Điều 16

Đã kiểm tra 3 tệp: 1 lỗi phải sửa, 0 điều cần cân nhắc, 0 ghi chú.`);
  });

  it('says so when there is nothing to report', () => {
    expect(report([])).toBe('Đã kiểm tra 3 tệp: không có lỗi.');
  });

  it('counts by severity and prints a finding without place or text', () => {
    const bare: Finding = { check: 'path', severity: 'escalate', path: 'content/x', message: 'Chữ cần xem.' };
    expect(reportText({ findings: [bare], files: 1, source: () => undefined, colour: false })).toBe(
      'content/x: cân nhắc: Chữ cần xem. [path]\n\nĐã kiểm tra 1 tệp: 0 lỗi phải sửa, 1 điều cần cân nhắc, 0 ghi chú.',
    );
  });

  it('shows the part of a long line around the place', () => {
    const line = `${'a'.repeat(100)}{x}${'b'.repeat(100)}`;
    const place = { line: 1, column: 101, endLine: 1, endColumn: 104 };
    expect(
      report([{ ...finding, place }], line)
        .split('\n')
        .slice(1, 3),
    ).toEqual([`  1 | …${'a'.repeat(30)}{x}${'b'.repeat(57)}…`, `    | ${' '.repeat(31)}^^^`]);
  });

  it('puts the caret under the character, also after letters of other widths', () => {
    const place = { line: 1, column: 6, endLine: 3, endColumn: 1 };
    expect(
      report([{ ...finding, place }], '\t中e\u0301 {x\n}')
        .split('\n')
        .slice(1, 3),
    ).toEqual(['  1 |  中e\u0301 {x', '    |      ^^']);
  });

  it('shows no words of a private finding again', () => {
    expect(report([{ ...finding, isPrivate: true }]).split('\n')[1]).toBe(
      '  Cách sửa: Nếu muốn hiện dấu {, viết \\{.',
    );
  });

  it('colours on a terminal only', () => {
    expect(report([finding], '', true).split('\n')[0]).toBe(
      '\u001B[1mcontent/cong/gioi-thieu/a.mdx:2:7\u001B[0m: \u001B[31mlỗi\u001B[0m: Nội dung không được chứa biểu thức chương trình {process.env}. [mdx-safe]',
    );
  });
});
