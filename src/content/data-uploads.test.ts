import { expect, it } from 'vitest';
import { uploadsInData } from './data-uploads.ts';

it('finds pictures and files in every field, with the words said of them', () => {
  const data = {
    title: 'tep',
    summary: 'tep/2026/khong phai.pdf',
    image: { src: 'tep/2026/a.jpg', alt: 'Cổng trường', caption: 'Ngày khai giảng' },
    poster: 'tep/2026/bia.jpg',
    video: 'tep/2026/le.mp4',
    dossier: [{ title: 'Tờ trình', file: 'tep/2026/to-trinh.pdf', part: 'to-trinh' }],
  };
  expect(uploadsInData(data)).toEqual([
    {
      path: 'tep/2026/a.jpg',
      at: ['image', 'src'],
      as: 'picture',
      alt: 'Cổng trường',
      caption: 'Ngày khai giảng',
    },
    { path: 'tep/2026/bia.jpg', at: ['poster'], as: 'picture' },
    { path: 'tep/2026/le.mp4', at: ['video'], as: 'file' },
    { path: 'tep/2026/to-trinh.pdf', at: ['dossier', 0, 'file'], as: 'file', title: 'Tờ trình' },
  ]);
});
