import { expect, it } from 'vitest';
import { newsText, saidOf } from '../../tests/helpers/check-world.ts';
import { sectionKnown } from './section-known.ts';

it('accepts a section that takes this kind of entry', () => {
  expect(saidOf(sectionKnown, newsText())).toEqual([]);
});

it('refuses a section that is not the portal’s', () => {
  expect(saidOf(sectionKnown, newsText({ section: 'the-thao' }))).toEqual([
    '3:10 Không có chuyên mục “the-thao”. | Các chuyên mục: tin-hoat-dong, van-ban.',
  ]);
});

it('refuses a section that does not take this kind of entry', () => {
  expect(saidOf(sectionKnown, newsText({ section: 'van-ban' }))).toEqual([
    '3:10 Chuyên mục “Văn bản” không nhận tin, bài. | Các chuyên mục nhận tin, bài: tin-hoat-dong.',
  ]);
});

it('refuses a language the section does not have', () => {
  expect(saidOf(sectionKnown, newsText({ language: 'en' }))).toEqual([
    '6:11 Chuyên mục “Tin hoạt động” không có ngôn ngữ “en”. | Các ngôn ngữ của chuyên mục: vi.',
  ]);
});
