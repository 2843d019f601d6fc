import { expect, it } from 'vitest';
import { saidOfText } from '../../tests/helpers/check-world.ts';
import { unsourcedQuotation } from './unsourced-quotation.ts';
import { signsOf } from './judgement/lists.ts';

const { matches, passes } = signsOf('unsourced-quotation');

it.each(matches)('hands up “%s”', (sentence) => {
  expect(saidOfText(unsourcedQuotation, sentence)).toHaveLength(1);
});

it.each(passes)('lets “%s” pass', (sentence) => {
  expect(saidOfText(unsourcedQuotation, sentence)).toEqual([]);
});

it('says which words hide the source', () => {
  expect(saidOfText(unsourcedQuotation, 'Nghe đâu “trường sẽ đóng cửa ngay sau khi hết học kỳ”.')).toEqual([
    '1:1 Lời trích dẫn không rõ của ai: “nghe đâu”. | Ghi tên người nói hoặc cơ quan báo chí, ngày và đường dẫn tới nguồn; không có nguồn thì bỏ lời trích.',
  ]);
});
