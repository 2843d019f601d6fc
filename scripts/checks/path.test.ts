import { expect, it } from 'vitest';
import { said } from '../../tests/helpers/check-world.ts';
import { path } from './path.ts';

const judged = (...paths: string[]): string[] => path.check(paths, { id: 'cong' }).map(said);

it('accepts settings, entries and uploads in their places', () => {
  expect(
    judged(
      'content/cong/quy-che.yaml',
      'content/cong/tin-tuc/2026/khai-giang.mdx',
      'content/cong/gioi-thieu/lien-he.mdx',
      'content/cong/tep/2026/anh-1.jpg',
    ),
  ).toEqual([]);
});

it.each([
  'content/cong/tin-tuc/khai-giang.mdx',
  'content/cong/tin-tuc/2026/Khai-Giang.mdx',
  'content/cong/tin-tuc/2026/khai giảng.mdx',
  'content/cong/tin-tuc/2026/../../../x.mdx',
  'content/cong/gioi-thieu/2026/lien-he.mdx',
  'content/cong/tep/../quy-che.yaml',
  'content/cong/tep/2026/Ảnh.jpg',
  'content/cong/.gitattributes',
  'content/cong/ghi-chu.txt',
])('refuses %s', (own) => {
  expect(judged(own)).toEqual([
    `Đường dẫn “${own}” không phải của một mục nội dung, một tệp tải lên hay một tệp cấu hình. | Tên tệp chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối: tin-tuc/2026/ten-bai.mdx, gioi-thieu/ten-trang.mdx, tep/2026/ten-anh.jpg.`,
  ]);
});

it('refuses a path outside the portal’s folder', () => {
  expect(judged('content/khac/gioi-thieu/a.mdx')).toEqual([
    'Đường dẫn “content/khac/gioi-thieu/a.mdx” nằm ngoài thư mục content/cong/ của cổng.',
  ]);
});

it('refuses two paths some disks cannot tell apart', () => {
  expect(judged('content/cong/tep/2026/a.jpg', 'content/cong/tep/2026/A.jpg')).toEqual([
    'Đường dẫn “content/cong/tep/2026/A.jpg” chỉ khác “content/cong/tep/2026/a.jpg” ở chữ hoa, chữ thường hoặc cách ghi dấu. | Đổi tên một trong hai tệp.',
  ]);
});
