import type { EntryData, MediaFile } from '../protocol.ts';
import { Refusal } from './api.ts';

/**
 * Decap reads front matter with gray-matter, which runs what stands after `---js`. The desk refuses such a file when it
 * is saved; one that came another way must not reach the parser.
 */
export function withoutCode(data: string, path: string): string {
  if (/^\uFEFF?---[^\S\r\n]*[^\s-]/.test(data)) {
    throw new Refusal(422, {
      error: `Tệp ${path} mở đầu bằng mã nên bàn biên tập không mở.`,
      hint: 'Vui lòng báo người quản trị.',
    });
  }
  return data;
}

/** An entry as Decap's lists and editor take it. */
export function forDecap({ data, file }: EntryData) {
  return { data: data === null ? null : withoutCode(data, file.path), file: { ...file } };
}

/** An upload as Decap's library takes it: by address, never its bytes. */
export function asMedia({ id, name, path, size, url }: MediaFile) {
  return { id, name, path, size, url, displayURL: url };
}

/** Drops undefined values, which `exactOptionalPropertyTypes` does not let through. */
export function defined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
