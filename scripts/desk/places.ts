import { datedFolders, parseEntryPath, standingFolders, type ContentType } from '#schema/content-types.ts';
import { UploadPath } from '#schema/primitives.ts';
import { Refusal } from './refusal.ts';

export const MAIN = 'refs/heads/main';
export const PROPOSALS = 'refs/heads/cms';

/** An entry's one address in its several forms. */
export interface EntryPlace {
  readonly collection: ContentType;
  /** Without the collection, the year inside: `2026/khai-giang`. */
  readonly slug: string;
  /** `tin-tuc/2026/khai-giang`. */
  readonly entry: string;
  /** `content/<portal>/tin-tuc/2026/khai-giang.mdx`. */
  readonly path: string;
  /** `refs/heads/cms/tin-tuc/2026/khai-giang`. */
  readonly ref: string;
}

function find(portal: string, inside: string): EntryPlace | undefined {
  const parsed = parseEntryPath(inside);
  if (!parsed || parsed.slug.length > 120) return undefined;
  return {
    collection: parsed.type,
    slug: parsed.id.slice(parsed.type.length + 1),
    entry: parsed.id,
    path: `content/${portal}/${inside}`,
    ref: `${PROPOSALS}/${parsed.id}`,
  };
}

const patterns = `loại/năm/tên-mục với loại là ${datedFolders}; loại/tên-mục với loại là ${standingFolders}`;

/** The place named by a collection and a slug. Refuses (400) whatever would lie outside the portal's folders. */
export function placeOf(portal: string, collection: string, slug: string): EntryPlace {
  const place = find(portal, `${collection}/${slug}.mdx`);
  if (place && place.collection === collection) return place;
  throw new Refusal(400, `Địa chỉ “${collection}/${slug}” không phải là địa chỉ của một mục nội dung.`, {
    hint: `Địa chỉ hợp lệ có dạng: ${patterns}; tên mục chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.`,
  });
}

/** The place of an entry's file. Refuses (400) any path that is not one of this portal's entries. */
export function placeOfPath(portal: string, path: string): EntryPlace {
  const folder = `content/${portal}/`;
  const place = path.startsWith(folder) ? find(portal, path.slice(folder.length)) : undefined;
  if (place) return place;
  throw new Refusal(400, `Đường dẫn “${path}” không phải là đường dẫn của một mục nội dung trên cổng này.`, {
    hint: `Đường dẫn hợp lệ có dạng: ${folder}… với ${patterns}; tên mục chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.`,
  });
}

/** The place a proposal's branch is about; undefined for any other ref. */
export function placeOfRef(portal: string, ref: string): EntryPlace | undefined {
  return ref.startsWith(`${PROPOSALS}/`) ? find(portal, `${ref.slice(PROPOSALS.length + 1)}.mdx`) : undefined;
}

/** Path inside the portal of an upload, `tep/2026/anh.jpg`. Refuses (400) any other path. */
export function uploadInside(portal: string, path: string): string {
  const folder = `content/${portal}/`;
  const inside = path.startsWith(folder) ? path.slice(folder.length) : '';
  if (inside.length <= 200 && UploadPath.safeParse(inside).success) return inside;
  throw new Refusal(400, `Đường dẫn tệp “${path}” không hợp lệ.`, {
    hint: `Tệp tải lên phải nằm trong ${folder}tep/, tên chỉ gồm chữ thường không dấu, chữ số, dấu gạch nối và dấu chấm, ví dụ tep/2026/anh-khai-giang.jpg.`,
  });
}
