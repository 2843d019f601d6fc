import { expect, it } from 'vitest';
import { newsText, saidOf } from '../../tests/helpers/check-world.ts';
import { frontMatter } from './front-matter.ts';

it('accepts YAML between two fences', () => {
  expect(saidOf(frontMatter, newsText())).toEqual([]);
});

it('refuses front matter in a language that runs', () => {
  expect(saidOf(frontMatter, newsText().replace('---', '---js'))).toEqual([
    '1:1 Dòng đầu tiên phải đúng là “---”, đang là “---js”. | Phần thông tin đầu tệp chỉ được viết bằng YAML, giữa hai dòng “---”.',
  ]);
});

it('refuses an alias and leaves the fields to check “schema”', () => {
  expect(saidOf(frontMatter, newsText({ author: '*a', titel: 'x' }))).toEqual([
    '6:9 Không dùng tham chiếu YAML (*).',
  ]);
});
