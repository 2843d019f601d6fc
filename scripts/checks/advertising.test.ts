import { expect, it } from 'vitest';
import { saidOfText } from '../../tests/helpers/check-world.ts';
import { advertising } from './advertising.ts';
import { signsOf } from './judgement/lists.ts';

const { matches, passes } = signsOf('advertising');

it.each(matches)('hands up “%s”', (sentence) => {
  expect(saidOfText(advertising, sentence)).toHaveLength(1);
});

it.each(passes)('lets “%s” pass', (sentence) => {
  expect(saidOfText(advertising, sentence)).toEqual([]);
});

it('says what reads like selling, and where', () => {
  expect(saidOfText(advertising, 'Tin trường.\n\nSách hay, GIÁ RẺ, mời inbox.')).toEqual([
    '3:11 Đoạn này giống lời quảng cáo, chào bán: “giá rẻ”, “inbox”. | Bỏ lời chào bán. Nếu quảng cáo được phép và phù hợp với cổng thì người duyệt xác nhận rồi duyệt.',
  ]);
});

it('does not put together words of two paragraphs', () => {
  expect(saidOfText(advertising, 'Sách giá rẻ cho học sinh nghèo.\n\nMời gọi hotline của Sở.')).toEqual([]);
});
