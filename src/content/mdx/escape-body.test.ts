import { array, assert, constantFrom, property } from 'fast-check';
import { markdownToMdast } from 'satteri';
import type { MdastNode } from 'satteri';
import { describe, expect, it } from 'vitest';
import { isComponentName } from '#schema/components.ts';
import { hostileText } from '../../../tests/helpers/hostile-text.ts';
import { escapeBody } from './escape-body.ts';
import { judgeBody } from './judge-body.ts';
import { features, parseBody } from './parse-body.ts';
import { plainText } from './plain-text.ts';

describe('escapeBody', () => {
  it.each([
    ['tuổi < 18', 'tuổi \\< 18', 'tuổi < 18'],
    ['dưới <100 em', 'dưới \\<100 em', 'dưới <100 em'],
    ['tập {x} và }', 'tập \\{x} và }', 'tập {x} và }'],
    ['<!-- *ghi* chú -->', '\\<!-- \\*ghi\\* chú -->', '<!-- *ghi* chú -->'],
    ['<https://a.vn/x_y_z>', '[https\\://a.vn/x\\_y\\_z](https://a.vn/x_y_z)', 'https://a.vn/x_y_z'],
    ['<a@b.vn>', '[a@b.vn](mailto:a@b.vn)', 'a@b.vn'],
    ['<javascript:alert(1)>', '\\<javascript:alert(1)>', '<javascript:alert(1)>'],
    ['import hàng hóa', '&#105;mport hàng hóa', 'import hàng hóa'],
    ['Chữ\n\nexport gạo', 'Chữ\n\n&#101;xport gạo', 'Chữ\nexport gạo'],
    ['lỡ tay </x> rồi', 'lỡ tay \\</x> rồi', 'lỡ tay </x> rồi'],
    ['<b>đậm</b>', '\\<b>đậm\\</b>', '<b>đậm</b>'],
    ['<script>a*b*c</script>', '\\<script>a\\*b\\*c\\</script>', '<script>a*b*c</script>'],
    ['a<br>b', 'a<br />b', 'a\nb'],
    ['</Callout> thừa', '\\</Callout> thừa', '</Callout> thừa'],
    ['<Figure src={x}/>', '\\<Figure src=\\{x}/>', '<Figure src={x}/>'],
    ['    thụt đầu dòng {x}', 'thụt đầu dòng \\{x}\n', 'thụt đầu dòng {x}'],
    ['https://a.vn/{x}', '[https\\://a.vn/\\{x}](https://a.vn/%7Bx%7D)', 'https://a.vn/{x}'],
    ['\u{FEFF}a {b}', 'a \\{b}', 'a {b}'],
    ['| {a} | <1 |\n|---|---|', '| \\{a} | \\<1 |\n|---|---|', '{a} <1'],
  ])('turns “%s” into MDX that shows it as typed', (typed, stored, shown) => {
    expect(escapeBody(typed)).toBe(stored);
    expect(plainText(stored)).toBe(shown);
    expect(judgeBody(stored)).toEqual([]);
  });

  it.each([
    ['`{x} <y>` và ``a`b{``'],
    ['```mdx\nimport x from "y"\n<Widget {...x} />\n```'],
    ['~~~\n{x}\n~~~'],
    ['\\{x} \\<y> &lt;z> &#123;'],
    ['<Figure src="tep/a.jpg" alt="a < b {c}" />'],
    ['<Callout kind="luu-y">\n\n- một\n- hai\n\n</Callout>'],
    ['<Callout kind="luu-y">\nliền dòng\n</Callout>'],
    ['<Anchor id="dieu-1-khoan-1" />1. Phạm vi'],
    ['- <Anchor id="dieu-1" />gạch'],
    ['[a](<tep/a b> "t") ![b](tep/a.jpg)'],
    ['https://a.vn/?a=1&b=2 www.a.vn a@b.vn'],
    ['- import gạo\n\n> export gạo'],
  ])('leaves “%s” as it is', (text) => {
    expect(escapeBody(text)).toBe(text);
  });

  // Right: what Decap 3.16.3 writes when the stored text on the left is opened in its editor and saved.
  it.each([
    ['tuổi \\< 18, \\<100 em', 'tuổi < 18, <100 em'],
    ['\\{x} và }', '{x} và }'],
    ['\\<!-- ghi \\*chú\\* -->', '<!-- ghi \\*chú\\* -->'],
    ['[https\\://a.vn/x\\_y](https://a.vn/x_y)', '<https://a.vn/x_y>'],
    ['&#105;mport hàng hóa', 'import hàng hóa'],
    ['lỡ \\</x> rồi \\<b>', 'lỡ </x> rồi <b>'],
    ['`mã {x} <y>`', '`mã {x} <y>`'],
  ])('stores “%s” again after Decap has rewritten it', (stored, rewritten) => {
    expect(escapeBody(rewritten)).toBe(stored);
  });

  it('leaves a body beyond the parser’s limits alone', () => {
    const text = '<&amp;'.repeat(1000);
    expect(escapeBody(text)).toBe(text);
  });

  it('gives MDX without code whatever is typed, and changes nothing the second time', () => {
    assert(
      property(hostileText, (typed) => {
        const stored = escapeBody(typed);
        const { tree } = parseBody(stored);
        expect(tree && codeIn(tree)).toEqual([]);
        expect(escapeBody(stored)).toBe(stored);
      }),
      { numRuns: 3000 },
    );
  });

  it('shows the text CommonMark shows, tags and comments as typed', () => {
    assert(
      property(ordinaryText, (typed) => {
        const { tree } = parseBody(escapeBody(typed));
        expect(tree && textShown(tree)).toBe(textShown(markdownToMdast(typed, { features })));
      }),
      { numRuns: 3000 },
    );
  });
});

/** What an office worker types between Markdown's own marks: each special piece stands between words. */
const ordinaryText = array(
  constantFrom(
    'tuổi < 18',
    'dưới <100 em',
    'a <b',
    '{x}',
    '{',
    '}',
    '<!-- chú *thích* -->',
    '</x>',
    '<b>',
    '<https://a.vn/x_y>',
    '<a@b.vn>',
    'import gạo',
    'export gạo',
    '**đậm**',
    '*nghiêng*',
    '`mã {x} <y>`',
    '[trang](/van-ban/)',
    'Điều 1.',
    '\n\n',
    '\n\n- ',
    '\n\n## ',
    '\n\n> ',
    '\n\n1. ',
    '\n\nimport gạo',
    '\n\n```\n{x} <y>\n```\n\n',
  ),
).map((parts) => parts.join(' '));

function codeIn(node: MdastNode): string[] {
  const code = ['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression'].includes(node.type);
  const tag = 'name' in node && !isComponentName(node.name ?? '');
  const own = code || tag ? [node.type] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(codeIn)] : own;
}

function textShown(node: MdastNode): string {
  const own = 'value' in node ? node.value : '';
  const inside = 'children' in node ? node.children.map(textShown).join('') : '';
  return (own + inside).replaceAll(/\s+/g, '');
}
