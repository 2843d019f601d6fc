import { UploadPath } from '#schema/primitives.ts';

/** One upload a front matter names: where, and what is known of it there. */
export interface DataUpload {
  readonly path: string;
  /** Keys and indexes that lead to it: `['dossier', 0, 'file']`. */
  readonly at: readonly (string | number)[];
  readonly as: 'picture' | 'file';
  readonly title?: string;
  readonly alt?: string;
  readonly caption?: string;
}

/** Fields that hold a picture by their name; every other upload is a file to take home. */
const pictureKeys = new Set(['src', 'poster']);

/** Every upload the fields of an entry name, whatever its kind, in reading order. */
export function uploadsInData(data: object): readonly DataUpload[] {
  return Object.entries(data).flatMap(([key, value]) => found(value, [key], data));
}

function found(value: unknown, at: readonly (string | number)[], parent: object): readonly DataUpload[] {
  if (typeof value === 'string') return isUpload(value) ? [named(value, at, parent)] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => found(item, [...at, index], value));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => found(inner, [...at, key], value));
}

/** Most strings are told from a path by their first letters; the pattern settles the rest. */
const isUpload = (text: string): boolean => text.startsWith('tep/') && UploadPath.safeParse(text).success;

function named(path: string, at: readonly (string | number)[], parent: object): DataUpload {
  const words = (key: 'title' | 'alt' | 'caption'): object => {
    const text = (parent as Record<string, unknown>)[key];
    return typeof text === 'string' ? { [key]: text } : {};
  };
  const as = pictureKeys.has(String(at.at(-1))) ? 'picture' : 'file';
  return as === 'picture'
    ? { path, at, as, ...words('alt'), ...words('caption') }
    : { path, at, as, ...(at.length > 1 && words('title')) };
}
