import { describe, expect, it } from 'vitest';
import { judgeBody } from './judge-body.ts';
import { limits } from './limits.ts';

/** Lines of `line:column-line:column message | hint`, with the body starting on line 10 of its file. */
const judged = (body: string): string[] =>
  judgeBody(body, 10).map(({ place, message, hint }) => {
    const end = place.endLine === undefined ? '' : `-${place.endLine}:${place.endColumn}`;
    return [`${place.line}:${place.column}${end} ${message}`, ...(hint === undefined ? [] : [hint])].join(
      ' | ',
    );
  });

const ONLY = 'Chỉ dùng: Figure, Attachment, Video, Quotation, Callout, Table, Anchor, br.';
const ADDRESSES =
  'chỉ nhận https:, http:, mailto:, tel:, địa chỉ trong cổng bắt đầu bằng / hoặc #, và tệp trong tep/';
const TYPED = 'Nếu muốn hiện đúng ký tự đã gõ, viết \\< thay cho < và \\{ thay cho {.';
const MODULE =
  'Nội dung không được chứa lệnh import hoặc export. | Nếu là chữ bình thường, viết lại câu để dòng không bắt đầu bằng từ đó.';

describe('a body that would run or load something', () => {
  it.each([
    ["Chữ\n\nimport x from 'y'", [`12:1-13:1 ${MODULE}`]],
    ['import hàng hóa từ nước ngoài', [`10:1-11:1 ${MODULE}`]],
    // Parsed as it stands, this ends the whole process.
    ['import `\\', [`10:1-11:1 ${MODULE}`]],
    ['export const a = 1', [`10:1-11:1 ${MODULE}`]],
    [
      'Khóa: {process.env}',
      [
        '10:7-10:20 Nội dung không được chứa biểu thức chương trình {process.env}. | Nếu muốn hiện dấu {, viết \\{.',
      ],
    ],
    [
      '{1 + 1}',
      ['10:1-10:8 Nội dung không được chứa biểu thức chương trình {1 + 1}. | Nếu muốn hiện dấu {, viết \\{.'],
    ],
    ['Chữ\n<script>alert(1)</script>', [`11:1-11:26 Không được dùng thẻ HTML <script>. | ${ONLY}`]],
    ['<iframe src="https://a.vn" />', [`10:1-10:30 Không được dùng thẻ HTML <iframe>. | ${ONLY}`]],
    ['a <img src="x" onerror="alert(1)" />', [`10:3-10:37 Không được dùng thẻ HTML <img>. | ${ONLY}`]],
    ['<p onclick="x">a</p>', [`10:1-10:21 Không được dùng thẻ HTML <p>. | ${ONLY}`]],
    ['<Widget />', [`10:1-10:11 Không được dùng thành phần <Widget>. | ${ONLY}`]],
    ['<a.b.c />', [`10:1-10:10 Không được dùng thành phần <a.b.c>. | ${ONLY}`]],
    ['<constructor />', [`10:1-10:16 Không được dùng thẻ HTML <constructor>. | ${ONLY}`]],
    ['a <>b</> c', ['10:3-10:9 Không dùng thẻ rỗng <>.']],
    ['<Figure {...x} />', ['10:1-10:18 <Figure>: không được trải thuộc tính {...x}.']],
    [
      '<Figure src={x}/>',
      ['10:1-10:18 <Figure>: thuộc tính src phải là chữ trong dấu nháy kép, không phải biểu thức {x}.'],
    ],
    [
      '<Figure src="tep/a.jpg" alt="a" onload="x" />',
      ['10:1-10:46 <Figure> không có thuộc tính onload. | Các thuộc tính được dùng: src, alt, caption.'],
    ],
    [
      '<Callout kind="luu-y" kind="luu-y">\n\na\n\n</Callout>',
      ['10:1-14:11 <Callout>: thuộc tính kind được viết hai lần.'],
    ],
    [
      '[a](javascript:alert(1))',
      [`10:1-10:25 Liên kết “javascript:alert(1)” không được dùng: ${ADDRESSES}.`],
    ],
    [
      '[a](JaVaScRiPt&#58;alert(1))',
      [`10:1-10:29 Liên kết “JaVaScRiPt:alert(1)” không được dùng: ${ADDRESSES}.`],
    ],
    [
      '[a](java&Tab;script&colon;alert(1))',
      [
        '10:1-10:36 Liên kết “java script:alert(1)” không được dùng: địa chỉ có dấu cách, dấu \\ hoặc ký tự điều khiển.',
      ],
    ],
    ['[a](data:text/html,x)', [`10:1-10:22 Liên kết “data:text/html,x” không được dùng: ${ADDRESSES}.`]],
    ['[a](//evil.example)', [`10:1-10:20 Liên kết “//evil.example” không được dùng: ${ADDRESSES}.`]],
    [
      '[a](/\\\\evil.example)',
      [
        '10:1-10:21 Liên kết “/\\evil.example” không được dùng: địa chỉ có dấu cách, dấu \\ hoặc ký tự điều khiển.',
      ],
    ],
    [
      '[a](https://so.gov.vn@evil.example/)',
      [
        '10:1-10:37 Liên kết “https://so.gov.vn@evil.example/” không được dùng: địa chỉ có tên đăng nhập hoặc mật khẩu.',
      ],
    ],
    [
      '[a](tep/../quy-che.yaml)',
      ['10:1-10:25 Liên kết “tep/../quy-che.yaml” không được dùng: tên tệp trong tep/ không hợp lệ.'],
    ],
    [
      '![a](https://evil.example/x.png)',
      [
        '10:1-10:33 Ảnh “https://evil.example/x.png” không nằm trong thư mục tep/. | Tải ảnh lên cổng rồi chèn lại.',
      ],
    ],
    [
      '[a]\n\n[a]: javascript:alert(1)',
      [
        '10:1-10:4 Không dùng liên kết khai báo riêng. | Viết địa chỉ ngay sau chữ: [chữ](https://…). Nếu là chữ trong ngoặc vuông, viết \\[.',
        '12:1-12:25 Không dùng liên kết khai báo riêng. | Viết địa chỉ ngay sau chữ: [chữ](https://…). Nếu là chữ trong ngoặc vuông, viết \\[.',
      ],
    ],
    [
      'Chữ \u202Eđảo',
      ['10:1-10:9 Có ký tự ẩn hoặc ký tự đảo chiều chữ. | Xóa đoạn này rồi gõ lại, không dán từ nơi khác.'],
    ],
    [
      'ma&#8203;túy',
      ['10:1-10:13 Có ký tự ẩn hoặc ký tự đảo chiều chữ. | Xóa đoạn này rồi gõ lại, không dán từ nơi khác.'],
    ],
  ])('is refused with its place: %s', (body, expected) => {
    expect(judged(body)).toEqual(expected);
  });
});

describe('a body that is no MDX', () => {
  it.each([
    ['Chữ\n\ntuổi <18', [`12:6 Dấu < không mở một thẻ đúng cú pháp. | ${TYPED}`]],
    ['a {b', [`10:3 Dấu { mở một biểu thức chương trình mà không có dấu } đóng. | ${TYPED}`]],
    ['a </b> c', [`10:3 Thẻ đóng </b> không khớp với thẻ mở nào. | ${TYPED}`]],
    [
      '<Callout kind="luu-y">\n\na',
      [`10:1 Thẻ <Callout> chưa được đóng, hoặc được đóng ở đoạn khác. | ${TYPED}`],
    ],
    ['<!-- ghi chú -->', [`10:1 Không dùng chú thích HTML <!-- -->. | ${TYPED}`]],
  ])('is refused with its place: %s', (body, expected) => {
    expect(judged(body)).toEqual(expected);
  });
});

describe('components and structure', () => {
  it.each([
    ['# A', ['10:1-10:4 Tiêu đề trong bài chỉ dùng cấp 2 đến cấp 4, đang là cấp 1. | Cấp 1 là tên bài.']],
    ['##### A', ['10:1-10:8 Tiêu đề trong bài chỉ dùng cấp 2 đến cấp 4, đang là cấp 5. | Cấp 1 là tên bài.']],
    [
      '![](tep/a.jpg)',
      ['10:1-10:15 Ảnh chưa có mô tả. | Viết mô tả cho người không nhìn thấy ảnh: ![mô tả](tep/…).'],
    ],
    [
      '<Figure alt="a" />',
      ['10:1-10:19 <Figure>: thuộc tính src phải có. | Các thuộc tính được dùng: src, alt, caption.'],
    ],
    [
      'Chữ <Figure src="tep/a.jpg" alt="a" /> chữ',
      ['10:5-10:39 <Figure> phải đứng riêng một đoạn. | Để một dòng trống trước và sau nó.'],
    ],
    [
      '<Anchor id="dieu-1" />',
      [
        '10:1-10:23 <Anchor> phải đứng cùng dòng với chữ. | Viết ngay trước chữ đầu đoạn: <Anchor id="dieu-12-khoan-2" />Chữ…',
      ],
    ],
    ['<Anchor id="a" />Một\n\n<Anchor id="a" />Hai', ['12:1-12:18 Điểm neo “a” đã có ở trên.']],
    [
      '<Table caption="a">\n\nchữ\n\n</Table>',
      ['10:1-14:9 <Table> phải chứa đúng một bảng. | Để một dòng trống trước và sau bảng.'],
    ],
    [
      '<Video src="tep/a.mp4" title="a">\n\nchữ\n\n</Video>',
      [
        '10:1-14:9 <Video> không chứa gì bên trong. | Viết: <Video src="tep/2026/le-khai-giang.mp4" title="Lễ khai giảng" />',
      ],
    ],
    ['<Callout kind="luu-y"></Callout>', ['10:1-10:33 <Callout> không có nội dung bên trong.']],
    [
      '<Callout kind="x">\n\na\n\n</Callout>',
      [
        '10:1-14:11 <Callout>: thuộc tính kind phải là một trong: “luu-y”, “thong-bao”; đang là “x”. | Các thuộc tính được dùng: kind, title.',
      ],
    ],
  ])('%s', (body, expected) => {
    expect(judged(body)).toEqual(expected);
  });

  it('reports every problem of a body, in reading order', () => {
    expect(judged('# A\n\n{b}\n\n[c](vbscript:x)').map((text) => text.split(' ', 1)[0])).toEqual([
      '10:1-10:4',
      '12:1-12:4',
      '14:1-14:16',
    ]);
  });

  it('accepts everything an editor may write', () => {
    const body = `## Mục **một**

Chữ *nghiêng*, ~~bỏ~~, \`mã <x> {y}\`, [trang](/van-ban/), [mục](#dieu-1), [thư](mailto:a@b.vn), [gọi](tel:0225).\\
Dòng mới, https://example.vn và \\{ngoặc\\} \\< 18<br />hết.

- [x] việc
- hai

> Trích

| a | b |
|:-:|--:|
| 1 | 2 |

\`\`\`
import {x} <y>
\`\`\`

![mô tả](tep/2026/a.jpg "Chú thích")

---

<Callout kind="thong-bao" title="Nhắc">

<Figure src="tep/2026/a.jpg" alt="mô tả" />

</Callout>
`;
    expect(judged(body)).toEqual([]);
  });
});

describe('limits before parsing', () => {
  it.each([
    ['a'.repeat(limits.body + 1), [`10:1 Nội dung dài 400001 ký tự, quá 400000 ký tự.`]],
    [`a\n\n${'&amp;'.repeat(limits.references + 1)}`, ['12:1 Một đoạn có quá 500 dấu &.']],
    ['_a'.repeat(limits.marks + 1), ['10:1 Một đoạn có quá 3000 dấu *, _ hoặc ~.']],
    ['{'.repeat(limits.braces + 1), ['10:1 Nội dung có quá 2000 dấu {. | Viết \\{ thay cho {.']],
    ['> '.repeat(limits.depth + 1), ['10:1 Trích dẫn hoặc danh sách lồng nhau quá 20 cấp.']],
    [
      `${'<Callout kind="luu-y">\n\n'.repeat(30)}a\n\n${'</Callout>\n\n'.repeat(30)}`,
      ['52:1-88:11 Nội dung lồng nhau quá 20 cấp.'],
    ],
  ])('stop what would cost the parser too much (case %#)', (body, expected) => {
    expect(judged(body)).toEqual(expected);
  });

  it('leave room for a long body of short paragraphs', () => {
    expect(judged('Một đoạn văn & dấu *nghiêng*.\n\n'.repeat(5000))).toEqual([]);
  });
});
