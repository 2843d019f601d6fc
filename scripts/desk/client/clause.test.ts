import { assert, constantFrom, integer, option, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { anchorOf, Citation } from '#schema/citation.ts';
import { clauseAnchor } from './clause.ts';

const citation = record({
  dash: option(integer({ min: 1, max: 99 })),
  point: option(constantFrom(...'abcdđeghiklm')),
  clause: option(integer({ min: 1, max: 99 })),
  article: integer({ min: 1, max: 999 }),
  chapter: option(constantFrom('I', 'II', 'IV', 'IX', 'XC')),
}).map(({ dash, point, clause, article, chapter }) =>
  [
    dash && `gạch đầu dòng thứ ${dash}`,
    point && `điểm ${point}`,
    clause && `khoản ${clause}`,
    `Điều ${article}`,
    chapter && `Chương ${chapter}`,
  ]
    .filter(Boolean)
    .join(' '),
);

test('leads to the same anchor as the server for every citation', () => {
  assert(
    property(citation, (cite) => {
      expect(clauseAnchor(cite)).toBe(anchorOf(Citation.parse(cite)));
    }),
  );
});

test('text that is no citation has no anchor', () => {
  expect(clauseAnchor('Bộ luật Dân sự')).toBeUndefined();
});
