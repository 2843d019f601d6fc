import { describe, expect, it } from 'vitest';
import { newsText, saidOfText } from '../../tests/helpers/check-world.ts';
import { forbiddenTerms } from './forbidden-terms.ts';
import { termLists } from './judgement/lists.ts';

const HINT =
  'Đọc lại cả câu: nếu là lời cổ vũ, rao bán, xúc phạm thì bỏ; nếu là lời cảnh báo, kể lại thì người duyệt xác nhận rồi duyệt.';

describe.each(termLists().flatMap((list) => list.terms.map((term) => ({ ...term, class: list.class }))))(
  '$class: $term',
  ({ term, matches, passes }) => {
    it('is found where it must be', () => {
      for (const sentence of matches) {
        const said = saidOfText(forbiddenTerms, sentence);
        expect(said.filter((line) => term.split(' … ').every((part) => line.includes(part)))).toHaveLength(1);
      }
    });

    it('passes where its sentence clears it', () => {
      for (const sentence of passes)
        expect([sentence, saidOfText(forbiddenTerms, sentence)]).toEqual([sentence, []]);
    });
  },
);

it('is not evaded by hidden characters, look-alike letters, spacing or decomposed marks', () => {
  for (const evasion of [
    'vùng l\u200Bên',
    'vùng lêɴ',
    'VÙNG\nLÊN',
    'v\u00ADùng  lên',
    'vùng lên'.normalize('NFD'),
  ]) {
    expect(saidOfText(forbiddenTerms, `Hãy ${evasion}.`)).toEqual([
      expect.stringContaining(`Có cụm từ cần xem xét: “vùng lên”. | ${HINT}`),
    ]);
  }
});

it('points at the words in the original, and finds every term of a sentence', () => {
  expect(saidOfText(forbiddenTerms, 'Câu một.\n\nBè lũ bán nước! Hãy vùng lên, xuống đường.')).toEqual([
    `3:1 Có cụm từ cần xem xét: “bè lũ bán nước”. | ${HINT}`,
    `3:31 Có cụm từ cần xem xét: “xuống đường”. | ${HINT}`,
    `3:21 Có cụm từ cần xem xét: “vùng lên”. | ${HINT}`,
  ]);
});

it('does not read a word inside another', () => {
  expect(saidOfText(forbiddenTerms, 'Học sinh xem lậunh, quay trộmm.')).toEqual([]);
});

it('reads a whole entry but not its keys and names', () => {
  expect(saidOfText(forbiddenTerms, newsText({ title: 'Hãy vùng lên' }))).toHaveLength(1);
});
