import { expect, it } from 'vitest';
import { newsText, saidOf } from '../../tests/helpers/check-world.ts';
import { entriesExist } from './entries-exist.ts';

const original = 'content/cong/tin-tuc/2026/le-khai-giang.mdx';
const translated = { language: 'en', translationOf: 'tin-tuc/2026/le-khai-giang' };

it('accepts a translation of an entry that is there', () => {
  expect(saidOf(entriesExist, newsText(translated), [original])).toEqual([]);
});

it('refuses a translation of nothing, where it is named', () => {
  expect(saidOf(entriesExist, newsText(translated))).toEqual([
    '7:16 Không có mục “tin-tuc/2026/le-khai-giang” trên cổng. | Sửa lại địa chỉ của mục, hoặc bỏ trường này.',
  ]);
});

it('refuses a Vietnamese entry that calls itself a translation', () => {
  expect(saidOf(entriesExist, newsText({ ...translated, language: 'vi' }), [original])).toEqual([
    '7:16 Mục tiếng Việt không thể là bản dịch của mục khác. | Đổi ngôn ngữ của mục, hoặc bỏ trường translationOf.',
  ]);
});
