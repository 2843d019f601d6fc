import { parse } from 'parse5';
import { expect, it } from 'vitest';
import type { Finding } from '#schema/finding.ts';
import { reportHtml } from './html.ts';

const finding: Finding = {
  check: 'mdx-safe',
  severity: 'refuse',
  path: 'content/cong/gioi-thieu/a.mdx',
  place: { line: 2, column: 7, endLine: 2, endColumn: 10 },
  message: 'Không được dùng <script>.',
  hint: 'Bỏ “<script>”.',
  cite: 'khoản 4 Điều 16',
};
const pageOf = (findings: readonly Finding[], text = '---\nKhóa: {x} & <script>\n'): string =>
  reportHtml({ findings, files: 3, portals: ['cong'], source: () => text, colour: false });

it('tells each finding under its file, with the words around the place marked', () => {
  expect(pageOf([finding])).toContain(`<section>
<h2>content/<wbr>cong/<wbr>gioi-thieu/<wbr>a.mdx</h2>
<ol>
<li class="refuse">
<p class="head"><strong>lỗi</strong> · dòng 2, cột 7 · <code>mdx-safe</code></p>
<p>Không được dùng &lt;script&gt;.</p>
<pre>Khóa: <mark>{x}</mark> &amp; &lt;script&gt;</pre>
<p><b>Cách sửa:</b> Bỏ “&lt;script&gt;”.</p>
<p class="cite">Căn cứ: khoản 4 Điều 16</p>
</li>
</ol>
</section>`);
});

it('says so when there is nothing, and shows no excerpt of what is no text', () => {
  expect(pageOf([])).toContain('<p class="sum">Đã kiểm tra 3 tệp: không có lỗi.</p>');
  const facts = { findings: [finding], files: 1, portals: [], colour: false };
  expect(reportHtml({ ...facts, source: () => undefined })).not.toContain('<pre>');
});

it('shows no words of a private finding again', () => {
  expect(pageOf([{ ...finding, isPrivate: true }])).not.toMatch(/<pre>|Khóa/);
});

it('is whole HTML that asks for nothing and runs nothing', () => {
  const errors: string[] = [];
  const page = pageOf([finding, { ...finding, path: 'content/"onload=', severity: 'note' }]);
  parse(page, { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
  expect(page).not.toMatch(/<script|<link|<img|\bon\w+="|https?:|url\(|@import/);
});

it('shows the part of a long line around the place', () => {
  const place = { line: 1, column: 201, endLine: 1, endColumn: 204 };
  const line = `${'a'.repeat(200)}{x}${'b'.repeat(200)}`;
  expect(pageOf([{ ...finding, place }], line)).toContain(
    `<pre>…${'a'.repeat(60)}<mark>{x}</mark>${'b'.repeat(60)}…</pre>`,
  );
});
