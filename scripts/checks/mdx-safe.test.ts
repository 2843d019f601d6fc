import { expect, it } from 'vitest';
import { newsText, saidOf } from '../../tests/helpers/check-world.ts';
import { mdxSafe } from './mdx-safe.ts';

it('accepts Markdown and the listed components', () => {
  expect(saidOf(mdxSafe, newsText({}, '<Callout kind="luu-y">\n\n**Nhớ** đến sớm.\n\n</Callout>\n'))).toEqual(
    [],
  );
});

it('refuses code at its line of the file, even when a field is wrong too', () => {
  expect(
    saidOf(mdxSafe, newsText({ genre: 'phong-su' }, "import x from 'y'\n\n<script>a</script>\n")),
  ).toEqual([
    '8:1 Nội dung không được chứa lệnh import hoặc export. | Nếu là chữ bình thường, viết lại câu để dòng không bắt đầu bằng từ đó.',
    '10:1 Không được dùng thẻ HTML <script>. | Chỉ dùng: Figure, Attachment, Video, Quotation, Callout, Table, Anchor, br.',
  ]);
});
