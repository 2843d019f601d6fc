import { assert, integer, nat, pre, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archivePages, listPage } from './list-pages.ts';
import type { EntrySummary } from './portal.ts';

const summary = (id: string): EntrySummary => ({
  id,
  type: 'tin-tuc',
  url: `/${id}/`,
  title: id,
  date: '2026-01-01T08:00',
  section: 'a',
  unit: 'b',
  illustrative: false,
});

/** Ids of a list of `total` items, newest (highest number) first. */
const items = (total: number): string[] => Array.from({ length: total }, (_, n) => String(total - n));
const page = (total: number, number?: number) => listPage('a', number, items(total), summary);
const ids = (total: number, number?: number): string[] =>
  page(total, number)?.items.map(({ id }) => id) ?? [];

describe('listPage', () => {
  it('shows everything on one page until two pages are full', () => {
    expect(ids(39)).toHaveLength(39);
    expect(archivePages(39)).toBe(0);
    expect(page(39, 1)).toBeUndefined();
    expect(page(0)).toEqual({
      items: [],
      page: undefined,
      pages: [{ label: 'Mới nhất', url: '/chuyen-muc/a/', current: true }],
      total: 0,
    });
  });

  it('holds every item once, newest first, over all pages', () => {
    assert(
      property(nat({ max: 400 }), (total) => {
        const numbers = Array.from({ length: archivePages(total) }, (_, n) => archivePages(total) - n);
        expect([...ids(total), ...numbers.flatMap((number) => ids(total, number))]).toEqual(items(total));
      }),
    );
  });

  it('keeps an archive page as it is when items are added, its pager included', () => {
    assert(
      property(integer({ min: 120, max: 400 }), integer({ min: 1, max: 60 }), (total, added) => {
        const far = archivePages(total) - 3;
        pre(far >= 1);
        expect(page(total + added, far)).toEqual(page(total, far));
      }),
    );
  });

  it('links to the neighbours, the newest and the oldest page', () => {
    expect(page(200, 4)).toMatchObject({
      page: 4,
      newer: '/chuyen-muc/a/trang/5/',
      older: '/chuyen-muc/a/trang/3/',
      total: 80,
      pages: [
        { label: 'Mới nhất', url: '/chuyen-muc/a/', current: false },
        { label: '6', url: '/chuyen-muc/a/trang/6/', current: false },
        { label: '5', url: '/chuyen-muc/a/trang/5/', current: false },
        { label: '4', url: '/chuyen-muc/a/trang/4/', current: true },
        { label: '3', url: '/chuyen-muc/a/trang/3/', current: false },
        { label: '2', url: '/chuyen-muc/a/trang/2/', current: false },
        { label: '1', url: '/chuyen-muc/a/trang/1/', current: false },
      ],
    });
    expect(page(200, 1)).not.toHaveProperty('older');
    expect(page(200)).not.toHaveProperty('newer');
  });

  it('knows no page 0, no half page and none beyond the last', () => {
    expect([page(200, 0), page(200, 1.5), page(200, 10)]).toEqual([undefined, undefined, undefined]);
  });
});
