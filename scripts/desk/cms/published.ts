import type { Desk } from '../desk.ts';
import type { IndexedEntry } from '../main-index.ts';
import { placeOfPath } from '../places.ts';
import type { Answers, EntryData, Params } from '../protocol.ts';
import { Refusal } from '../refusal.ts';
import { withoutMarks } from '#content/without-marks.ts';
import { contentTypeIds } from '#schema/content-types.ts';

const headOf = ({ path, oid, front, title }: IndexedEntry): EntryData => ({
  data: front,
  file: { path, label: title, id: oid },
  revision: oid,
});

function folderInside(portal: string, folder: string): string {
  const clean = folder.replace(/\/+$/, '');
  const known = contentTypeIds.some(
    (type) =>
      clean === `content/${portal}/${type}` || new RegExp(`^content/${portal}/${type}/\\d{4}$`).test(clean),
  );
  if (known) return clean;
  throw new Refusal(400, `Thư mục “${folder}” không phải là thư mục nội dung của cổng này.`);
}

/** A cursor is the last entry of the page before: additions meanwhile neither repeat nor skip an entry. */
const cursorOf = ({ date, path }: IndexedEntry) =>
  Buffer.from(JSON.stringify([date, path])).toString('base64url');

function afterCursor(entries: readonly IndexedEntry[], cursor: string): readonly IndexedEntry[] {
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    key = undefined;
  }
  if (!Array.isArray(key) || typeof key[0] !== 'string' || typeof key[1] !== 'string') {
    throw new Refusal(400, 'Vị trí trang trong danh sách không đọc được.', {
      hint: 'Hãy tải lại danh sách từ đầu.',
    });
  }
  const [date, path]: string[] = key;
  const at = entries.findIndex(
    (entry) => entry.date < (date ?? '') || (entry.date === date && entry.path > (path ?? '')),
  );
  return at === -1 ? [] : entries.slice(at);
}

/** Published entries of a folder, newest first; front matter only, by pages when asked. */
export function entriesByFolder(
  desk: Desk,
  { folder, limit, cursor, query }: Params['entriesByFolder'],
): Answers['entriesByFolder'] {
  const all = desk.main().index.inFolder(folderInside(desk.portal, folder));
  const words = withoutMarks(query ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const found =
    words.length === 0 ? all : all.filter((entry) => words.every((word) => entry.words.includes(word)));
  if (limit === undefined) return found.map(headOf);
  const rest = cursor ? afterCursor(found, cursor) : found;
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    entries: page.map(headOf),
    total: found.length,
    ...(last && rest.length > page.length && { next: cursorOf(last) }),
  };
}

/** Published entries by path; front matter only. */
export function entriesByFiles(desk: Desk, { files }: Params['entriesByFiles']): Answers['entriesByFiles'] {
  const { byPath } = desk.main().index;
  return files.map(({ path, label = path }) => {
    const found = byPath.get(placeOfPath(desk.portal, path).path);
    return found
      ? { ...headOf(found), file: { path, label, id: found.oid } }
      : { data: null, file: { path, label, id: null }, revision: null };
  });
}

/** One published entry, body included. */
export async function getEntry(desk: Desk, { path }: Params['getEntry']): Promise<Answers['getEntry']> {
  const place = placeOfPath(desk.portal, path);
  const { main } = await desk.look();
  const found = main.index.byPath.get(place.path);
  const [object] = found ? await desk.repo.read([found.oid]) : [];
  if (!found || !object) return { data: null, file: { path, label: path, id: null }, revision: null };
  return {
    data: object.bytes.toString('utf8'),
    file: { path, label: found.title, id: found.oid },
    revision: found.oid,
  };
}
