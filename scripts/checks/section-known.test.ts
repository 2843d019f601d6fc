import { describe, expect, it } from 'vitest';
import { Section } from '#schema/sections.ts';
import { newsText, saidOf, smallPortal } from '../../tests/helpers/check-world.ts';
import type { CheckPortal } from './engine/check.ts';
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

const owned = (more: object): CheckPortal => ({
  ...smallPortal,
  sections: [
    Section.parse({
      id: 'tin-hoat-dong',
      title: 'Tin hoạt động',
      contentTypes: ['tin-tuc'],
      owners: ['van-phong'],
      cite: 'khoản 1 Điều 9',
      ...more,
    }),
  ],
});

describe('a section that units own', () => {
  it('takes nothing from another unit', () => {
    expect(saidOf(sectionKnown, newsText(), [], owned({}))).toEqual([
      '3:10 Chuyên mục “Tin hoạt động” do Văn phòng phụ trách (khoản 1 Điều 9); Trường THPT không gửi vào được. | Chọn chuyên mục khác, hoặc chuyển bài cho đơn vị phụ trách.',
    ]);
    expect(saidOf(sectionKnown, newsText({ unit: 'van-phong' }), [], owned({}))).toEqual([]);
  });

  it('takes items from the kinds of unit that may send to it', () => {
    expect(saidOf(sectionKnown, newsText(), [], owned({ sentBy: ['truong'] }))).toEqual([]);
  });
});
