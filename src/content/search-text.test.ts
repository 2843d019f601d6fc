import { assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import type { EntryFacts } from './facts.ts';
import { shardsOf } from './search-text.ts';

function entry(number: number, year: number, type: EntryFacts['type'] = 'tin-tuc'): EntryFacts {
  return {
    id: `${type}/${year}/${number}`,
    type,
    path: '',
    digest: '',
    title: '',
    date: `${year}-01-01T08:00`,
    section: 'a',
    unit: 'b',
    illustrative: false,
    language: 'vi',
    uploads: [],
  };
}

/** A number of entries of one year, newest first. */
const year = (count: number, of: number): EntryFacts[] =>
  Array.from({ length: count }, (_, n) => entry(count - n, of));
const sizes = (entries: readonly EntryFacts[]): number[] =>
  [...shardsOf(entries).values()].map(({ length }) => length);

it('keeps the newest year and the standing pages in the newest shard', () => {
  const entries = [...year(3, 2026), ...year(4, 2025), entry(1, 2020, 'gioi-thieu')];
  expect(
    shardsOf(entries)
      .get('nam-nay')
      ?.map(({ id }) => id),
  ).toEqual(['tin-tuc/2026/3', 'tin-tuc/2026/2', 'tin-tuc/2026/1', 'gioi-thieu/2020/1']);
  expect(sizes(entries)).toEqual([4, 4]);
  expect(sizes([])).toEqual([0, 0]);
});

it('bounds the newest shard, and touches the archive once in five hundred publications', () => {
  expect([999, 1000, 1001, 1499, 1500].map((count) => sizes(year(count, 2026)))).toEqual([
    [999, 0],
    [500, 500],
    [501, 500],
    [999, 500],
    [500, 1000],
  ]);
});

it('puts every entry into exactly one shard', () => {
  assert(
    property(integer({ min: 0, max: 2500 }), integer({ min: 0, max: 50 }), (newer, older) => {
      const entries = [...year(newer, 2026), ...year(older, 2025)];
      expect([...shardsOf(entries).values()].flat()).toEqual(entries);
    }),
  );
});
