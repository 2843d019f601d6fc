import { assert, property } from 'fast-check';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { BodyContext } from './body-context.ts';
import { escapeBody } from './escape-body.ts';
import { hostileText } from '../../../tests/helpers/hostile-text.ts';
import { plainText } from './plain-text.ts';
import { BodyRefused, renderBody } from './render-body.ts';

const context: BodyContext = {
  picture: (src, alt, caption) =>
    src.startsWith('tep/thieu')
      ? undefined
      : {
          src: `/${src}?1`,
          srcset: `/${src}?1 480w`,
          width: 800,
          height: 450,
          alt,
          ...(caption !== undefined && { caption }),
        },
  attachment: (path, title) =>
    path.startsWith('tep/thieu')
      ? undefined
      : { url: `/${path}`, title: title ?? path, format: 'PDF', bytes: 1_234_567 },
  link: (href) => href.replace('/cu/', '/moi/'),
};
const html = (body: string): string => renderBody(body, context).html;

describe('renderBody', () => {
  it('gives headings ids without tone marks, each once', () => {
    const { html: text, headings } = renderBody(
      '## Tổ chức **thực hiện**\n\n### Đối tượng\n\n## Tổ chức thực hiện',
      context,
    );
    expect(headings).toEqual([
      { depth: 2, id: 'muc-to-chuc-thuc-hien', text: 'Tổ chức thực hiện' },
      { depth: 3, id: 'muc-doi-tuong', text: 'Đối tượng' },
      { depth: 2, id: 'muc-to-chuc-thuc-hien--2', text: 'Tổ chức thực hiện' },
    ]);
    expect(text).toBe(
      '<h2 id="muc-to-chuc-thuc-hien">Tổ chức <strong>thực hiện</strong></h2>\n<h3 id="muc-doi-tuong">Đối tượng</h3>\n<h2 id="muc-to-chuc-thuc-hien--2">Tổ chức thực hiện</h2>',
    );
  });

  it('puts an anchor’s id on the heading, paragraph or list item it opens', () => {
    expect(
      html(
        '### <Anchor id="dieu-5" />Điều 5. Ban Biên tập\n\n<Anchor id="dieu-5-khoan-1" />1. Thành phần\n\n- <Anchor id="dieu-5-khoan-1-gach-1" />Trưởng Ban',
      ),
    ).toBe(
      '<h3 id="dieu-5">Điều 5. Ban Biên tập</h3>\n<p id="dieu-5-khoan-1">1. Thành phần</p>\n<ul>\n<li id="dieu-5-khoan-1-gach-1">Trưởng Ban</li>\n</ul>',
    );
    expect(html('giữa <Anchor id="x" />câu')).toBe('<p>giữa <span id="x"></span>câu</p>');
  });

  it('shows table alignment by class, in a region that scrolls with the keyboard', () => {
    expect(html('| a | b | c |\n|:-:|--:|:--|\n| **1** | 2 | \\| |')).toBe(
      '<div class="bang-cuon" tabindex="0" role="region" aria-label="Bảng, cuộn ngang được"><table>\n<thead>\n<tr><th scope="col" class="can-giua">a</th><th scope="col" class="can-phai">b</th><th scope="col" class="can-trai">c</th></tr>\n</thead>\n<tbody>\n<tr><td class="can-giua"><strong>1</strong></td><td class="can-phai">2</td><td class="can-trai">|</td></tr>\n</tbody>\n</table></div>',
    );
    expect(html('<Table caption="Số học sinh">\n\n| a |\n|---|\n\n</Table>')).toBe(
      '<div class="bang-cuon" tabindex="0" role="region" aria-label="Số học sinh"><table>\n<caption>Số học sinh</caption>\n<thead>\n<tr><th scope="col">a</th></tr>\n</thead>\n</table></div>',
    );
  });

  it('links inside the site, to uploads and elsewhere', () => {
    expect(
      html('[a](/cu/x/) [b](#dieu-1) [c](tep/2026/a.pdf) [d](https://a.vn/?x=1&y=2 "T") [e](tep/thieu.pdf)'),
    ).toBe(
      '<p><a href="/moi/x/">a</a> <a href="#dieu-1">b</a> <a href="/tep/2026/a.pdf">c</a> <a href="https://a.vn/?x=1&amp;y=2" title="T" rel="noopener">d</a> e</p>',
    );
  });

  it('shows pictures as figures with their sizes, and their words where the file is absent', () => {
    const image =
      '<img src="/tep/2026/a.jpg?1" srcset="/tep/2026/a.jpg?1 480w" sizes="(min-width: 48rem) 44rem, 100vw" width="800" height="450" alt="Mô tả" loading="lazy" decoding="async">';
    expect(html('<Figure src="tep/2026/a.jpg" alt="Mô tả" caption="Chú &amp; thích" />')).toBe(
      `<figure>${image}\n<figcaption>Chú &amp; thích</figcaption></figure>`,
    );
    expect(html('![Mô tả](/tep/2026/a.jpg "Chú thích")')).toBe(
      `<figure>${image}\n<figcaption>Chú thích</figcaption></figure>`,
    );
    expect(html('x ![Mô tả](tep/2026/a.jpg)')).toBe(`<p>x ${image}</p>`);
    expect(html('<Figure src="tep/thieu.jpg" alt="Mô tả" />')).toBe(
      '<figure><span class="thieu-anh">Mô tả</span></figure>',
    );
  });

  it('renders every component as plain HTML', () => {
    expect(html('<Attachment file="tep/2026/a.pdf" title="Kế hoạch" />')).toBe(
      '<p class="tep-dinh-kem"><a href="/tep/2026/a.pdf" download>Kế hoạch</a> <span class="thong-so">(PDF, 1,2\u00A0MB)</span></p>',
    );
    expect(html('<Callout kind="luu-y">\n\nNhớ.\n\n</Callout>')).toBe(
      '<div class="khung khung-luu-y" role="note"><p class="khung-ten">Lưu ý</p>\n<p>Nhớ.</p>\n</div>',
    );
    expect(html('<Quotation source="Luật Giáo dục" author="Bác Hồ">\n\nHọc.\n\n</Quotation>')).toBe(
      '<figure class="trich-dan"><blockquote>\n<p>Học.</p>\n</blockquote>\n<figcaption>Bác Hồ, Luật Giáo dục</figcaption></figure>',
    );
    expect(html('<Video src="tep/2026/a.mp4" title="Lễ" poster="tep/2026/a.jpg" />')).toBe(
      '<figure class="video"><video controls preload="none" aria-label="Lễ" poster="/tep/2026/a.jpg?1" src="/tep/2026/a.mp4"><a href="/tep/2026/a.mp4">Lễ</a></video>\n<figcaption>Lễ</figcaption></figure>',
    );
  });

  it('keeps lists, their start, tasks, quotations, code and line breaks', () => {
    expect(html('3. ba\n4. bốn\n\n   tiếp')).toBe(
      '<ol start="3">\n<li><p>ba</p></li>\n<li><p>bốn</p>\n<p>tiếp</p>\n</li>\n</ol>',
    );
    expect(html('- [x] xong\n- [ ] chưa')).toBe('<ul>\n<li>☑ xong</li>\n<li>☐ chưa</li>\n</ul>');
    expect(html('> a\\\n> b<br />c\n\n***')).toBe(
      '<blockquote>\n<p>a<br>\nb<br>\nc</p>\n</blockquote>\n<hr>',
    );
    expect(html('`a<b>` ~~c~~\n\n```\n<x> & "y"\n```')).toBe(
      '<p><code>a&lt;b&gt;</code> <del>c</del></p>\n<pre><code>&lt;x&gt; &amp; &quot;y&quot;</code></pre>',
    );
  });

  it('names every upload once and gives the text a reader meets', () => {
    const { uploads, text } = renderBody(
      '## Mục\n\nMột *hai*.\n\n- ba\n- bốn\n\n| x | y |\n|---|---|\n| z | t |\n\n![m](tep/2026/a.jpg)\n\n<Figure src="tep/2026/a.jpg" alt="m" caption="Chú thích" />\n\n[f](tep/2026/b.pdf)',
      context,
    );
    expect(uploads).toEqual(['tep/2026/a.jpg', 'tep/2026/b.pdf']);
    expect(text).toBe('Mục\nMột hai.\nba\nbốn\nx y\nz t\nm\nChú thích\nf');
  });

  it('throws on a refused body with every problem in the file’s lines', () => {
    expect(() => renderBody('a\n\n{b}\n\n<i>c</i>', context, 8)).toThrow(
      new BodyRefused([
        {
          place: { line: 10, column: 1, endLine: 10, endColumn: 4 },
          message: 'Nội dung không được chứa biểu thức chương trình {b}.',
          hint: 'Nếu muốn hiện dấu {, viết \\{.',
        },
        {
          place: { line: 12, column: 1, endLine: 12, endColumn: 9 },
          message: 'Không được dùng thẻ HTML <i>.',
          hint: 'Chỉ dùng: Figure, Attachment, Video, Quotation, Callout, Table, Anchor, br.',
        },
      ]),
    );
  });

  it('never lets text out as markup: whatever is typed, only listed elements and attributes appear', () => {
    assert(
      property(hostileText, (typed) => {
        for (const { name, attributes } of elementsOf(parseFragment(renderedOf(typed)))) {
          expect(ELEMENTS).toContain(name);
          for (const attribute of attributes) expect(ATTRIBUTES).toContain(attribute.name);
          const href = attributes.find((attribute) => attribute.name === 'href')?.value;
          expect(href ?? '/').toMatch(/^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('plainText', () => {
  it('is empty for a body that cannot be parsed, and reads escapes as what they show', () => {
    expect(plainText('a <b')).toBe('');
    expect(plainText('tuổi \\< 18 \\{x} &amp; `<y>`')).toBe('tuổi < 18 {x} & <y>');
  });
});

const ELEMENTS =
  'p h2 h3 h4 ul ol li blockquote pre code em strong del a br hr div table thead tbody tr th td figure figcaption img span'.split(
    ' ',
  );
const ATTRIBUTES =
  'id href title rel class tabindex role aria-label scope start src srcset sizes width height alt loading decoding'.split(
    ' ',
  );

/** What a typed text shows on the site; nothing when its body is refused. */
function renderedOf(typed: string): string {
  try {
    return html(escapeBody(typed));
  } catch (error) {
    if (error instanceof BodyRefused) return '';
    throw error;
  }
}

interface Element {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
}

function elementsOf(node: DefaultTreeAdapterTypes.Node): Element[] {
  const own = 'tagName' in node ? [{ name: node.tagName, attributes: node.attrs }] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsOf)] : own;
}
