import { expect, it } from 'vitest';
import type { Finding } from '#schema/finding.ts';
import { reportGithub } from './github.ts';

const finding: Finding = {
  check: 'mdx-safe',
  severity: 'refuse',
  path: 'content/cong/a,b.mdx',
  place: { line: 2, column: 7, endLine: 2, endColumn: 20 },
  message: 'Sai 100 %: dòng 1\ndòng 2.',
  hint: 'Viết lại.',
  cite: 'khoản 4 Điều 16; Điều 3',
};
const linesOf = (...findings: readonly Finding[]): readonly string[] =>
  reportGithub({ findings, files: 3 }).split('\n');

it('prints one command a finding, on its line and columns, with the summary after', () => {
  expect(linesOf(finding)).toEqual([
    '::error title=mdx-safe (khoản 4 Điều 16; Điều 3),file=content/cong/a%2Cb.mdx,line=2,endLine=2,col=7,endColumn=20::Sai 100 %25: dòng 1%0Adòng 2.%0ACách sửa: Viết lại.',
    'Đã kiểm tra 3 tệp: 1 lỗi phải sửa, 0 điều cần cân nhắc, 0 ghi chú.',
  ]);
});

it('gives no columns for what runs over lines, no line for what has no place', () => {
  const bare: Finding = { check: 'path', severity: 'note', path: 'content/cong/x', message: 'Sai chỗ.' };
  const over = { line: 2, column: 7, endLine: 4, endColumn: 1 };
  expect(linesOf({ ...bare, severity: 'escalate', place: over }, bare).slice(0, 2)).toEqual([
    '::warning title=path,file=content/cong/x,line=2,endLine=4::Sai chỗ.',
    '::notice title=path,file=content/cong/x::Sai chỗ.',
  ]);
});

it('lets no message end the command or begin another', () => {
  const [line = '', ...rest] = linesOf({ ...finding, message: 'a\r\n::error::b', cite: '1::2,3' });
  expect(line).toContain('title=mdx-safe (1%3A%3A2%2C3),file=');
  expect(line.endsWith('::a%0D%0A::error::b%0ACách sửa: Viết lại.')).toBe(true);
  expect(rest).toHaveLength(1);
});
