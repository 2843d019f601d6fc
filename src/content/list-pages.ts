import type { EntryPage, EntrySummary } from './portal.ts';

/** Items on an archive page; the newest page holds up to twice as many, less one. */
const PAGE_SIZE = 20;

/** How many archive pages a list of `total` items has beside its newest page. */
export function archivePages(total: number): number {
  return Math.max(0, Math.floor(total / PAGE_SIZE) - 1);
}

/** `/chuyen-muc/<id>/`, for archive pages `/chuyen-muc/<id>/trang/<n>/`. */
export function listUrl(section: string, page?: number): string {
  return page === undefined ? `/chuyen-muc/${section}/` : `/chuyen-muc/${section}/trang/${page}/`;
}

/**
 * Cuts one page out of a section's items (newest first). Archive pages count from the oldest, so a new item changes
 * the newest page alone. Undefined when there is no such page.
 */
export function listPage<T>(
  section: string,
  page: number | undefined,
  items: readonly T[],
  show: (item: T) => EntrySummary,
): EntryPage | undefined {
  const archives = archivePages(items.length);
  if (page !== undefined && !(Number.isInteger(page) && page >= 1 && page <= archives)) return undefined;
  const total = page === undefined ? items.length : page * PAGE_SIZE;
  const size = page === undefined ? items.length - archives * PAGE_SIZE : PAGE_SIZE;
  const start = items.length - total;
  const at = page ?? archives + 1;
  const urlAt = (place: number): string => listUrl(section, place > archives ? undefined : place);
  const shown = [archives + 1, at + 2, at + 1, at, at - 1, at - 2, 1].filter(
    (place, index, all) => place >= 1 && place <= archives + 1 && all.indexOf(place) === index,
  );
  return {
    items: items.slice(start, start + size).map((item) => show(item)),
    page,
    ...(page !== undefined && { newer: urlAt(at + 1) }),
    ...(at > 1 && { older: urlAt(at - 1) }),
    pages: shown.map((place) => ({
      label: place > archives ? 'Mới nhất' : String(place),
      url: urlAt(place),
      current: place === at,
    })),
    total,
  };
}
