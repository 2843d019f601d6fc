import { expect, it } from 'vitest';
import { newsText, saidOf } from '../../tests/helpers/check-world.ts';
import { uploadsExist } from './uploads-exist.ts';

const text = newsText(
  {
    image: '{ src: tep/2026/a.jpg, alt: Ảnh }',
    attachments: '[{ file: tep/2026/b.pdf, title: Kế hoạch }]',
  },
  'Xem [tệp](/tep/2026/c.pdf).\n\n![Ảnh](tep/2026/d.png)\n\n<Figure src="tep/2026/e.webp" alt="Ảnh" />\n\n<Video src="tep/2026/f.mp4" title="Lễ" poster="tep/2026/g.jpg" />\n',
);
const at = (names: readonly string[]): string[] => names.map((name) => `content/cong/tep/2026/${name}`);

it('accepts an entry whose uploads are all there', () => {
  const files = at(['a.jpg', 'b.pdf', 'c.pdf', 'd.png', 'e.webp', 'f.mp4', 'g.jpg']);
  expect(saidOf(uploadsExist, text, files)).toEqual([]);
});

it('names every upload that is missing, with its place', () => {
  const hint = 'Tải tệp lên, hoặc sửa lại đường dẫn.';
  expect(saidOf(uploadsExist, text)).toEqual([
    `6:15 Không có tệp “tep/2026/a.jpg”. | ${hint}`,
    `7:23 Không có tệp “tep/2026/b.pdf”. | ${hint}`,
    `9:5 Không có tệp “tep/2026/c.pdf”. | ${hint}`,
    `11:1 Không có tệp “tep/2026/d.png”. | ${hint}`,
    `13:1 Không có tệp “tep/2026/e.webp”. | ${hint}`,
    `15:1 Không có tệp “tep/2026/f.mp4”. | ${hint}`,
    `15:1 Không có tệp “tep/2026/g.jpg”. | ${hint}`,
  ]);
});

it('refuses a file that is shown as a picture and is none', () => {
  expect(saidOf(uploadsExist, newsText({}, '![Ảnh](tep/2026/a.pdf)\n'), at(['a.pdf']))).toEqual([
    '7:1 Tệp “tep/2026/a.pdf” không phải là ảnh. | Ảnh phải là tệp .jpg, .png hoặc .webp.',
  ]);
});
