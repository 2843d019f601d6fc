import { expect, it } from 'vitest';
import { newsText, saidOf } from '../../tests/helpers/check-world.ts';
import { schema } from './schema.ts';

it('accepts an entry whose fields are those of its kind', () => {
  expect(saidOf(schema, newsText({ genre: 'bai' }))).toEqual([]);
});

it('refuses unknown and wrong fields, all at once', () => {
  expect(saidOf(schema, newsText({ genre: 'phong-su', numbr: '4' }))).toEqual([
    '6:8 “Thể loại” (genre) phải là một trong: “tin”, “bai”, “bai-chuyen-de”, “chuyen-mon-chinh-luan”; đang là “phong-su”.',
    '7:1 Không có trường “numbr”. | Các trường được dùng: title, summary, section, unit, date, language, translationOf, field, foreignElement, changedAt, author, source, image, attachments, illustrative, genre, subjects, sensitivity, position, event, qualityMarked, issuedAt, approvedAt.',
  ]);
});
